"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button, buttonClass } from "@/app/components/ui/Button";
import { Field } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { Refused } from "@/app/components/ui/Refused";
import { useCall } from "@/app/use-call";

/** As the server demands it. */
const SHORTEST = 10;

export function AcceptForm({ token }: { token: string }) {
  const t = useTranslations("auth.invitation");
  const { busy, problem, send } = useCall();
  const [error, setError] = useState<string | null>(null);
  const [ready, setReady] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get("password"));
    if (password !== form.get("again")) {
      setError(t("different"));
      return;
    }
    setError(null);
    const path = `/api/invitations/${encodeURIComponent(token)}`;
    const result = await send("POST", path, { password });
    if (result.ok) setReady(true);
  }

  if (ready)
    return (
      <div role="status">
        <Notice tone="agreed">{t("ready")}</Notice>
        <Link href="/sign-in" className={buttonClass("primary", "medium", "mt-5")}>
          {t("toSignIn")}
        </Link>
      </div>
    );
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <Field
        label={t("password")}
        hint={t("hint", { count: SHORTEST })}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={SHORTEST}
        maxLength={200}
        required
      />
      <Field
        label={t("again")}
        error={error}
        name="again"
        type="password"
        autoComplete="new-password"
        required
      />
      <Refused problem={problem} />
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {t("set")}
      </Button>
    </form>
  );
}
