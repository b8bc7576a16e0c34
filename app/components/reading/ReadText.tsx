"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { ReadDocument, ReadSource } from "@/domain/reading/document";
import { liveParagraphs } from "@/domain/reading/live";
import { symbolsIn } from "@/domain/text/symbolRepair";
import { footnoteLabels } from "../footnotes";
import { ParagraphView } from "../ParagraphView";
import { Button } from "../ui/Button";
import { ReadingItem, type Shown } from "./ReadingItem";
import { anchorOf } from "./usePlace";

/** More paragraphs than any text has are shown on demand. */
const MOST = 300;

/** The text as it was read: what the negotiation begins with. A number leads to its source. */
export function ReadText({
  reading,
  shown,
}: {
  reading: Omit<ReadDocument, "dates">;
  shown: Shown;
}) {
  const t = useTranslations("letters");
  const [all, setAll] = useState(false);
  const paragraphs = useMemo(() => liveParagraphs({ ...reading, dates: [] }), [reading]);
  const labels = useMemo(() => footnoteLabels(paragraphs), [paragraphs]);
  const sources = useMemo(
    () => new Map(reading.paragraphs.map((one) => [one.id, one.sources])),
    [reading],
  );
  if (paragraphs.length === 0) return <p className="text-sm text-faint">{t("noText")}</p>;
  const at = paragraphs.findIndex(({ id }) => shown.prefix + id === shown.current);
  const listed = all || at >= MOST ? paragraphs : paragraphs.slice(0, MOST);
  return (
    <div className="read-text">
      <div dir="auto" className="document">
        {listed.map((paragraph) => (
          <ReadingItem key={paragraph.id} id={paragraph.id} shown={shown}>
            <ParagraphView
              paragraph={paragraph}
              footnotes={labels}
              linkFootnotes={false}
              anchor={false}
              headingLevel={0}
              labelHref={`#${anchorOf("source", shown.prefix + paragraph.id)}`}
            />
            <SourcesText sources={sources.get(paragraph.id) ?? []} />
          </ReadingItem>
        ))}
      </div>
      {listed.length < paragraphs.length && (
        <Button className="mt-4" onClick={() => setAll(true)}>
          {t("showAll", { count: paragraphs.length })}
        </Button>
      )}
    </div>
  );
}

/** What a paragraph cites as its sources: "Source: A/RES/71/1, para 35", as printed where it is not read. */
function SourcesText({ sources }: { sources: readonly ReadSource[] }) {
  const t = useTranslations("letters");
  if (sources.length === 0) return null;
  return (
    <p className="read-sources">
      {t("sources", { count: sources.length })}{" "}
      {sources.map((source, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same source may be cited twice
        <bdi key={at}>
          {at > 0 && "; "}
          {source.symbol === null ? source.raw : [source.symbol, ...source.locators].join(", ")}
          {source.repaired &&
            ` (${t("readFrom", { raw: symbolsIn(source.raw)[0]?.raw ?? source.raw })})`}
        </bdi>
      ))}
    </p>
  );
}
