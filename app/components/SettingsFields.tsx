"use client";
import { useTranslations } from "next-intl";
import type { Disclosure, LateSubmissions } from "@/domain/contract/negotiationViews";
import { ChoiceField } from "./ui/ChoiceField";

export interface Settings {
  readonly disclosure: Disclosure;
  readonly lateSubmissions: LateSubmissions;
}

/** How a negotiation is run: who sees proposals when, and what happens to late ones. */
export function SettingsFields({
  value,
  onChange,
}: {
  value: Settings;
  onChange: (value: Settings) => void;
}) {
  const t = useTranslations("settings");
  return (
    <>
      <ChoiceField
        legend={t("disclosure.legend")}
        value={value.disclosure}
        onChange={(disclosure) => onChange({ ...value, disclosure })}
        options={(["on-compilation", "on-submission"] as const).map((each) => ({
          value: each,
          label: t(`disclosure.${each}.label`),
          hint: t(`disclosure.${each}.hint`),
        }))}
      />
      <ChoiceField
        legend={t("late.legend")}
        value={value.lateSubmissions}
        onChange={(lateSubmissions) => onChange({ ...value, lateSubmissions })}
        options={(["mark", "refuse"] as const).map((each) => ({
          value: each,
          label: t(`late.${each}.label`),
          hint: t(`late.${each}.hint`),
        }))}
      />
    </>
  );
}
