"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReadDocument } from "@/domain/reading/document";
import { MASTHEAD_ID, unplacedId } from "./highlights";
import { ReadingItem, type Shown, SourceLink } from "./ReadingItem";
import { ReadLetters } from "./ReadLetters";
import { ReadText } from "./ReadText";

/** What was read from a document: its dates, letters and text, and what has no place in them. */
export function ReadingOverview({
  reading,
  shown,
  dates,
  children,
}: {
  reading: Omit<ReadDocument, "dates">;
  shown: Shown;
  /** The dates, as the page shows them. */
  dates: ReactNode;
  /** Between the letters and the text. */
  children?: ReactNode;
}) {
  const t = useTranslations("letters");
  const { masthead, unplaced, sponsors } = reading;
  const numbered = reading.paragraphs.filter(({ label }) => label !== "").length;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
      <Part title={t("dates")}>{dates}</Part>
      <Part title={t("letters")}>
        <ReadLetters letters={reading.letters} shown={shown} />
      </Part>
      {masthead && (
        <Part title={t("masthead")}>
          <ReadingItem id={MASTHEAD_ID} shown={shown} className="text-sm">
            <SourceLink id={MASTHEAD_ID} shown={shown}>
              {reading.symbol ?? t("noSymbol")}
            </SourceLink>
            <p>
              {[masthead.organ, masthead.session, masthead.committee].filter(Boolean).join(", ")}
            </p>
            {masthead.agendaItem && (
              <p>
                {t("agendaItem", { item: masthead.agendaItem, title: masthead.agendaTitle ?? "" })}
              </p>
            )}
            {sponsors.length > 0 && (
              <p className="text-soft">
                {t("sponsors", { count: sponsors.length, names: sponsors.join(", ") })}
              </p>
            )}
          </ReadingItem>
        </Part>
      )}
      {children}
      {(reading.paragraphs.length > 0 || reading.letters.length === 0) && (
        <Part title={t("text", { count: numbered })}>
          <ReadText reading={reading} shown={shown} />
        </Part>
      )}
      {unplaced.length > 0 && (
        <Part title={t("unplaced", { count: unplaced.length })}>
          <p className="mb-2 text-sm text-faint">{t("unplacedHint")}</p>
          <ul className="grid gap-1 text-sm">
            {unplaced.slice(0, 100).map(({ text, spans }, at) => (
              <li key={`${spans[0]?.from}-${spans[0]?.to}-${text}`}>
                <ReadingItem id={unplacedId(at)} shown={shown} className="wrap-anywhere">
                  <SourceLink id={unplacedId(at)} shown={shown} quiet>
                    {text.trim().slice(0, 200) || "¶"}
                  </SourceLink>
                </ReadingItem>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

export function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h4 className="mb-3 text-sm font-semibold">{title}</h4>
      {children}
    </section>
  );
}
