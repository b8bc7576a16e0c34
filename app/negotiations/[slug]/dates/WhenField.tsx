"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CheckField, Field } from "@/app/components/ui/Field";
import { weekdayOf } from "@/domain/calendar/words";

/** A wall clock: a day and a time, or the day alone, with the day of the week. Gives 2021-08-04T18:00 or 2021-08-04. */
export function WhenField({
  label,
  name,
  value = "",
  required = false,
  timeOnly = false,
}: {
  label: string;
  name: string;
  value?: string;
  required?: boolean;
  /** Leaves out the choice of a whole day. */
  timeOnly?: boolean;
}) {
  const t = useTranslations("dates.fields");
  const [allDay, setAllDay] = useState(value !== "" && !value.includes("T"));
  const initial = allDay ? value.slice(0, 10) : value;
  const [chosen, setChosen] = useState(initial);
  return (
    <div className="grid gap-2">
      <Field
        // Another type of input is another input: it must not keep a value it cannot hold.
        key={allDay ? "day" : "time"}
        label={label}
        name={name}
        type={allDay ? "date" : "datetime-local"}
        defaultValue={initial}
        onChange={(event) => setChosen(event.target.value)}
        hint={weekdayOf(chosen) || undefined}
        required={required}
      />
      {!timeOnly && (
        <CheckField
          label={t("allDay")}
          checked={allDay}
          onChange={({ target: { checked } }) => {
            setAllDay(checked);
            setChosen(checked ? value.slice(0, 10) : value);
          }}
        />
      )}
    </div>
  );
}
