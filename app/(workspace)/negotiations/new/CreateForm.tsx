"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type Settings, SettingsFields } from "@/app/components/SettingsFields";
import { Button } from "@/app/components/ui/Button";
import { Field } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { useCall } from "@/app/use-call";
import type { Chosen } from "./chosen";

/** Title and rules of the new negotiation, and the button that makes it. */
export function CreateForm({ chosen }: { chosen: Chosen }) {
  const t = useTranslations("negotiations.import");
  const router = useRouter();
  const [title, setTitle] = useState(chosen.reading.title ?? "");
  const [settings, setSettings] = useState<Settings>({
    disclosure: "on-compilation",
    lateSubmissions: "mark",
  });
  const { busy, problem, send } = useCall();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { filename, text } = chosen;
    const result = await send<{ slug: string }>("POST", "/api/negotiations", {
      filename,
      text,
      title: title.trim(),
      ...settings,
    });
    if (result.ok) router.push(`/negotiations/${result.value.slug}/text`);
  }

  return (
    <section aria-labelledby="settings" className="mt-12 border-t pt-8">
      <h2 id="settings" className="section-title mb-4">
        {t("settings")}
      </h2>
      <form onSubmit={submit} className="grid max-w-2xl gap-6">
        <Field
          label={t("name")}
          value={title}
          maxLength={500}
          required
          onChange={(event) => setTitle(event.target.value)}
        />
        <SettingsFields value={settings} onChange={setSettings} />
        {problem && (
          <Notice tone="danger" role="alert">
            {problem}
          </Notice>
        )}
        <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
          {t("create")}
        </Button>
      </form>
    </section>
  );
}
