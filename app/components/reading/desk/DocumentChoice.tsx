"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Field, TextArea } from "@/app/components/ui/Field";
import { type Choice, type Chosen, chosenFrom, chosenText } from "./chosen";

const PASTED = "pasted.txt";

/** Choose a plain-text file, or paste the text of one. */
export function DocumentChoice({ onChosen }: { onChosen: (chosen: Chosen) => void }) {
  const t = useTranslations("letters.choice");
  const [why, setWhy] = useState<"notText" | "tooLarge" | null>(null);
  function take(choice: Choice) {
    setWhy(choice.ok ? null : choice.why);
    if (choice.ok) onChosen(choice.chosen);
  }
  function paste(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("text") ?? "");
    if (text.trim()) take(chosenText(PASTED, text));
  }
  return (
    <div className="grid max-w-2xl gap-4">
      <Field
        label={t("choose")}
        hint={t("chooseHint")}
        error={why ? t(why) : undefined}
        type="file"
        accept=".txt,text/plain"
        onChange={async (event) => {
          const file = event.target.files?.[0];
          if (file) take(await chosenFrom(file));
        }}
      />
      <details>
        <summary className="link text-sm">{t("paste")}</summary>
        <form onSubmit={paste} className="mt-3 grid justify-items-start gap-3">
          <TextArea
            label={t("pasteLabel")}
            name="text"
            rows={8}
            className="max-h-96 w-full overflow-y-auto"
          />
          <Button type="submit">{t("read")}</Button>
        </form>
      </details>
    </div>
  );
}
