"use client";
import { useTranslations } from "next-intl";
import { Field, Select } from "@/app/components/ui/Field";
import { ZONES } from "@/app/components/zones";
import { placeOf } from "@/domain/calendar/words";
import type { Clock } from "./clock";

/** What the document leaves open about its hours; each change reads it again. */
export function ClockFields({
  clock,
  onChange,
}: {
  clock: Clock;
  onChange: (clock: Clock) => void;
}) {
  const t = useTranslations("letters.clock");
  const { zone, closeOfBusiness } = clock;
  return (
    <details className="mb-4 text-sm">
      <summary className="text-soft">
        {t("summary", { place: placeOf(zone), hour: closeOfBusiness })}
      </summary>
      <div className="mt-3 flex flex-wrap items-start gap-4">
        <Select
          label={t("zone")}
          value={zone}
          onChange={(event) => onChange({ ...clock, zone: event.target.value })}
        >
          {(ZONES.some((known) => known === zone) ? ZONES : [...ZONES, zone]).map((each) => (
            <option key={each} value={each}>
              {placeOf(each)}
            </option>
          ))}
        </Select>
        <Field
          label={t("closeOfBusiness")}
          hint={t("closeOfBusinessHint")}
          type="time"
          required
          value={closeOfBusiness}
          onChange={(event) => {
            const hour = event.target.value;
            if (hour) onChange({ ...clock, closeOfBusiness: hour });
          }}
        />
      </div>
    </details>
  );
}
