"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { type Settings, SettingsFields } from "@/app/components/SettingsFields";
import { Button } from "@/app/components/ui/Button";
import { ChoiceField } from "@/app/components/ui/ChoiceField";
import { Refused } from "@/app/components/ui/Refused";
import { useCall } from "@/app/use-call";
import type { NegotiationStatus } from "@/domain/contract/negotiationViews";

interface All extends Settings {
  readonly status: NegotiationStatus;
}

export function SettingsForm({ slug, saved }: { slug: string; saved: All }) {
  const t = useTranslations("settings");
  const router = useRouter();
  const [settings, setSettings] = useState(saved);
  const { busy, problem, send } = useCall();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const result = await send("PATCH", `/api/negotiations/${slug}`, settings);
    if (!result.ok) return;
    toast(t("done"));
    router.refresh();
  }

  return (
    <form onSubmit={submit} className="grid max-w-2xl gap-8">
      <SettingsFields
        value={settings}
        onChange={(changed) => setSettings({ ...settings, ...changed })}
      />
      <ChoiceField
        legend={t("status.legend")}
        value={settings.status}
        onChange={(status) => setSettings({ ...settings, status })}
        options={(["open", "closed"] as const).map((each) => ({
          value: each,
          label: t(`status.${each}.label`),
          hint: t(`status.${each}.hint`),
        }))}
      />
      <Refused problem={problem} />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t("save")}
      </Button>
    </form>
  );
}
