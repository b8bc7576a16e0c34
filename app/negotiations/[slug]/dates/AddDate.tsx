"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog, textIn } from "@/app/components/FormDialog";
import { Field, Select } from "@/app/components/ui/Field";
import type { DateKind } from "@/domain/reading/document";
import { WhenField } from "./WhenField";

const KINDS: readonly DateKind[] = [
  "meeting",
  "deadline",
  "silence",
  "high-level-meeting",
  "adoption",
];

/** A chair announces a date. */
export function AddDate({ slug }: { slug: string }) {
  const t = useTranslations("dates");
  return (
    <FormDialog
      opener={{
        label: t("add.open"),
        variant: "primary",
        icon: <Plus aria-hidden="true" className="size-4" />,
      }}
      title={t("add.title")}
      save={t("add.save")}
      done={t("add.done")}
      path={`/api/negotiations/${slug}/dates`}
      requestOf={(fields) => ({
        kind: fields.get("kind"),
        title: textIn(fields, "title"),
        startsAt: textIn(fields, "startsAt"),
        endsAt: textIn(fields, "endsAt") || null,
        zone: textIn(fields, "zone"),
        place: textIn(fields, "place") || null,
      })}
    >
      <DateFields />
    </FormDialog>
  );
}

function DateFields() {
  const t = useTranslations("dates");
  const [kind, setKind] = useState<DateKind>("meeting");
  return (
    <>
      <Select
        label={t("fields.kind")}
        name="kind"
        value={kind}
        onChange={(event) => setKind(event.target.value as DateKind)}
      >
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`kinds.${each}`)}
          </option>
        ))}
      </Select>
      <Field label={t("fields.title")} name="title" required maxLength={300} />
      <WhenField label={t("fields.starts")} name="startsAt" required />
      {kind === "meeting" && <WhenField label={t("fields.ends")} name="endsAt" timeOnly />}
      <Select label={t("fields.zone")} name="zone" defaultValue="America/New_York">
        <ZoneOptions />
      </Select>
      <Field label={t("fields.place")} name="place" maxLength={300} />
    </>
  );
}

const ZONES = [
  "America/New_York",
  "Europe/Zurich",
  "Europe/Vienna",
  "Africa/Nairobi",
  "UTC",
] as const;

function ZoneOptions() {
  const t = useTranslations("dates.zones");
  return ZONES.map((zone) => (
    <option key={zone} value={zone}>
      {t(zone)}
    </option>
  ));
}
