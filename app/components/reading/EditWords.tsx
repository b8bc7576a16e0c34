"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/Button";
import { TextArea } from "../ui/Field";

/** About as many letters as the field shows in a line. */
const LINE = 40;

/** Words as they are read by now, to be put right. Escape leaves them as they are. */
export function EditWords({
  words,
  before,
  after,
  onSave,
  onCancel,
}: {
  words: string;
  /** What stands around them, to be read with them. */
  before: string;
  after: string;
  onSave: (words: string) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("letters");
  const common = useTranslations("common");
  const [value, setValue] = useState(words);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (value === words) onCancel();
    else onSave(value);
  }
  return (
    <form onSubmit={submit} className="mt-2 grid gap-2">
      <p dir="auto" className="font-serif text-faint wrap-anywhere">
        <span className="sr-only">{t("context")} </span>
        {before}
        <mark className="rounded-xs bg-needs-soft px-0.5 text-ink">{words}</mark>
        {after}
      </p>
      <TextArea
        label={t("correctedWords")}
        hint={t("correctedHint")}
        value={value}
        dir="auto"
        rows={Math.min(10, Math.ceil(words.length / LINE))}
        maxLength={20_000}
        autoFocus
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") onCancel();
          // Words in a line are saved as a line's end would save them; Shift makes a new line.
          if (event.key === "Enter" && !event.shiftKey) submit(event);
        }}
      />
      <div className="flex gap-1.5">
        <Button type="submit" size="small" variant="primary">
          {common("save")}
        </Button>
        <Button size="small" variant="quiet" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
