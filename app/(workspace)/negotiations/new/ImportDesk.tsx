"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Field, TextArea } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { CreateForm } from "./CreateForm";
import { type Choice, chosenFrom, chosenText } from "./chosen";
import { ReadingPreview } from "./ReadingPreview";

const PASTED = "pasted.txt";

/** Choose a document, look at what was read from it, and only then make a negotiation of it. */
export function ImportDesk() {
  const t = useTranslations("negotiations.import");
  const [choice, setChoice] = useState<Choice | null>(null);
  const chosen = choice?.ok ? choice.chosen : null;
  const useful = chosen?.reading.paragraphs.some(({ kind }) => kind !== "title") ?? false;

  function paste(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("text") ?? "");
    if (text.trim()) setChoice(chosenText(PASTED, text));
  }

  return (
    <>
      <div className="grid max-w-2xl gap-4">
        <Field
          label={t("choose")}
          hint={t("chooseHint")}
          error={choice && !choice.ok ? t(choice.why) : undefined}
          type="file"
          accept=".txt,text/plain"
          onChange={async (event) => {
            const file = event.target.files?.[0];
            if (file) setChoice(await chosenFrom(file));
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
      {chosen && !useful && (
        <Notice tone="needs" role="alert" className="mt-8">
          {t("nothingRead")}
        </Notice>
      )}
      {chosen && useful && (
        <>
          <ReadingPreview key={chosen.text} reading={chosen.reading} />
          <CreateForm key={`${chosen.filename}-${chosen.text.length}`} chosen={chosen} />
        </>
      )}
    </>
  );
}
