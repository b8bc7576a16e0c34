"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Field } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { type SignInOutcome, signInWith } from "./sign-in";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("auth");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const result = await signInWith(String(form.get("email")), String(form.get("password")));
    setOutcome(result);
    // A full load, so that nothing cached before signing in is shown after it.
    if (result === "signed-in") window.location.assign(next);
    else setBusy(false);
  }

  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t("email")} name="email" type="email" autoComplete="username" required />
      <Field
        label={t("password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      {outcome && outcome !== "signed-in" && (
        <Notice tone="danger" role="alert">
          {t(`outcomes.${outcome}`)}
        </Notice>
      )}
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {t("signIn")}
      </Button>
    </form>
  );
}
