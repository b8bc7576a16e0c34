"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { textIn } from "@/app/components/FormDialog";
import { Field, Select } from "@/app/components/ui/Field";
import { ZONES } from "@/app/components/zones";
import { placeOf } from "@/domain/calendar/words";
import type { DateView } from "@/domain/contract/dateViews";
import type { DateKind } from "@/domain/reading/document";
import { WhenField } from "./WhenField";

const KINDS: readonly DateKind[] = [
  "meeting",
  "deadline",
  "silence",
  "high-level-meeting",
  "adoption",
];

/** Everything that a date says, empty or as `date` says it. */
export function DateFields({ date }: { date?: DateView }) {
  const t = useTranslations("dates");
  const [kind, setKind] = useState<DateKind>(date?.kind ?? "meeting");
  const ends = kind === "meeting" || kind === "high-level-meeting" || Boolean(date?.endsAt);
  return (
    <>
      <Select
        label={t("fields.kind")}
        name="kind"
        value={kind}
        onChange={(event) => setKind(event.target.value as DateKind)}
      >
        {(KINDS.includes(kind) ? KINDS : [...KINDS, kind]).map((each) => (
          <option key={each} value={each}>
            {t(`kinds.${each}`)}
          </option>
        ))}
      </Select>
      <Field
        label={t("fields.title")}
        name="title"
        defaultValue={date?.title}
        required
        maxLength={300}
      />
      <WhenField label={t("fields.starts")} name="startsAt" value={date?.startsAt} required />
      {ends && (
        <WhenField
          label={t("fields.ends")}
          name="endsAt"
          value={date?.endsAt ?? undefined}
          timeOnly={!date?.endsAt}
        />
      )}
      <Select label={t("fields.zone")} name="zone" defaultValue={date?.zone ?? "America/New_York"}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone}>
            {t(`zones.${zone}`)}
          </option>
        ))}
        {date && !ZONES.some((zone) => zone === date.zone) && (
          <option value={date.zone}>{placeOf(date.zone)}</option>
        )}
      </Select>
      <Field
        label={t("fields.place")}
        name="place"
        defaultValue={date?.place ?? undefined}
        maxLength={300}
      />
    </>
  );
}

/** What these fields hold, as requests want it. */
export const dateIn = (fields: FormData) => ({
  kind: fields.get("kind"),
  title: textIn(fields, "title"),
  startsAt: textIn(fields, "startsAt"),
  endsAt: textIn(fields, "endsAt") || null,
  zone: textIn(fields, "zone"),
  place: textIn(fields, "place") || null,
});
