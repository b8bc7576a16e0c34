"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ReadDocument } from "@/domain/reading/document";
import type { SourceSpan } from "@/domain/reading/source/sourced";
import { around, correctablePlace } from "../errata";
import { dateId, highlightsOf } from "../highlights";
import { Panes } from "../Panes";
import { ReadDates } from "../ReadDates";
import { ReadingOverview } from "../ReadingOverview";
import { SourcePane } from "../SourcePane";
import { useShown } from "../useShown";
import { type Fixing, WarningList } from "../WarningList";
import { CorrectionList } from "./CorrectionList";
import type { Settled } from "./settled";
import type { Corrections } from "./useCorrections";
import type { Answer } from "./useReading";

/** The id of the paragraph that holds a place of the source, or null. */
function paragraphAt({ paragraphs }: ReadDocument, at: number | undefined): string | null {
  const holds = ({ from, to }: SourceSpan) => at !== undefined && from <= at && at < to;
  return paragraphs.find(({ spans }) => spans.some(holds))?.id ?? null;
}

/** The source, what was read from it, and what was unclear: three views of one document. */
export function ReadingDesk({
  answer,
  corrections,
  settled,
}: {
  answer: Answer;
  corrections: Corrections;
  settled: readonly Settled[];
}) {
  const t = useTranslations("letters");
  const { text: source, reading } = answer;
  const { open, aside } = useMemo(() => corrections.sorted(answer), [corrections, answer]);
  const highlights = useMemo(
    () =>
      highlightsOf({
        prefix: "",
        source,
        reading,
        dates: reading.dates.map(({ spans }, at) => ({ id: dateId(at), spans })),
        warnings: open,
        errata: answer.errata,
      }),
    [source, reading, open, answer.errata],
  );
  const { place, shown } = useShown("", highlights);
  const { errata, mended, correct, ignore } = corrections;
  const fixing = useMemo<Fixing>(
    () => ({
      placeOf: ({ warning }) => correctablePlace(source, errata, warning),
      correct,
      ignore,
      looked: ({ key }) => answer.errata.some((erratum) => erratum === mended.get(key)),
      around: (place) => around(source, place),
    }),
    [source, errata, answer.errata, mended, correct, ignore],
  );
  const warnings = new Map(open.map(({ id, warning }) => [id, warning]));
  return (
    <Panes
      label={t("views")}
      place={place}
      go={shown.go}
      paneOf={({ side, id }) =>
        side === "source" ? "source" : warnings.has(id) ? "warnings" : "read"
      }
      beside={({ id }) => paragraphAt(reading, warnings.get(id)?.spans?.[0]?.from)}
      panes={[
        {
          value: "source",
          label: t("source"),
          content: (
            <SourcePane
              source={source}
              highlights={highlights}
              shown={shown}
              corrected={answer.errata.length > 0}
            />
          ),
        },
        {
          value: "read",
          label: t("whatWasRead"),
          content: (
            <ReadingOverview
              reading={reading}
              shown={shown}
              dates={<ReadDates dates={reading.dates} shown={shown} />}
            />
          ),
        },
        {
          value: "warnings",
          label: t("warningCount", { count: open.length }),
          content: (
            <>
              <CorrectionList corrections={corrections} aside={aside} settled={settled} />
              {open.length > 0 && <p className="mb-4 text-sm text-faint">{t("warningHint")}</p>}
              <WarningList items={open} shown={shown} fixing={fixing} />
            </>
          ),
        },
      ]}
    />
  );
}
