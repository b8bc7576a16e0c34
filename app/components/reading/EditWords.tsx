"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/Button";
import { TextArea } from "../ui/Field";

/** Words as they are read by now, to be put right. Escape leaves them as they are. */
export function EditWords({
  words,
  onSave,
  onCancel,
}: {
  words: string;
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
      <TextArea
        label={t("correctedWords")}
        hint={t("correctedHint")}
        value={value}
        rows={1}
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
