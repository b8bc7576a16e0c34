"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import type { Prepared } from "@/app/components/reading/desk/ImportDesk";
import { type Settings, SettingsFields } from "@/app/components/SettingsFields";
import { Button } from "@/app/components/ui/Button";
import { Field } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";
import { useCall } from "@/app/use-call";

const USUAL: Settings = { disclosure: "on-compilation", lateSubmissions: "mark" };

/** Title and rules of the new negotiation, and the button that makes it. */
export function CreateForm({ prepared }: { prepared: Prepared }) {
  const t = useTranslations("negotiations.import");
  const router = useRouter();
  const { document, reading, noted, note, sent } = prepared;
  /** Until someone types another, the title is the one that is read, corrections and all. */
  const title = noted.title ?? reading.title ?? "";
  const settings = noted.settings ?? USUAL;
  const { busy, problem, send } = useCall();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const result = await send<{ slug: string }>("POST", "/api/negotiations", {
      ...document,
      title: title.trim(),
      ...settings,
    });
    if (!result.ok) return;
    sent();
    // Dates that were read are announced to nobody before someone has looked at them.
    const next = reading.dates.length > 0 ? "letters" : "text";
    router.push(`/negotiations/${result.value.slug}/${next}`);
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
          onChange={(event) => note({ ...noted, title: event.target.value })}
        />
        <SettingsFields value={settings} onChange={(next) => note({ ...noted, settings: next })} />
        <Refused problem={problem} />
        <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
          {t("create")}
        </Button>
      </form>
    </section>
  );
}
