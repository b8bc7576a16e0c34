"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Field, TextArea } from "@/app/components/ui/Field";
import { type Choice, type Chosen, chosenFrom, chosenText, type Refused } from "./chosen";

/** Choose a plain-text file, or paste the text of one. */
export function DocumentChoice({ onChosen }: { onChosen: (chosen: Chosen) => void }) {
  const t = useTranslations("letters.choice");
  const [why, setWhy] = useState<{ where: "file" | "text"; why: Refused } | null>(null);
  const problem = (where: "file" | "text") => (why?.where === where ? t(why.why) : undefined);
  function take(where: "file" | "text", choice: Choice) {
    setWhy(choice.ok ? null : { where, why: choice.why });
    if (choice.ok) onChosen(choice.chosen);
  }
  function paste(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("text") ?? "");
    take("text", chosenText(text));
  }
  return (
    <div className="grid max-w-2xl gap-4">
      <Field
        label={t("choose")}
        hint={t("chooseHint")}
        error={problem("file")}
        type="file"
        accept=".txt,text/plain"
        onChange={async (event) => {
          const file = event.target.files?.[0];
          if (file) take("file", await chosenFrom(file));
        }}
      />
      <details>
        <summary className="link text-sm">{t("paste")}</summary>
        <form onSubmit={paste} className="mt-3 grid justify-items-start gap-3">
          <TextArea
            label={t("pasteLabel")}
            name="text"
            dir="auto"
            error={problem("text")}
            rows={8}
            className="max-h-96 w-full overflow-y-auto"
          />
          <Button type="submit">{t("read")}</Button>
        </form>
      </details>
    </div>
  );
}
