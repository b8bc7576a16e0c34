"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { correctablePlace } from "../errata";
import { dateId, highlightsOf } from "../highlights";
import { Legend } from "../Legend";
import { Panes } from "../Panes";
import { ReadDates } from "../ReadDates";
import { ReadingOverview } from "../ReadingOverview";
import { SourceView } from "../SourceView";
import { useMarkName } from "../useMarkName";
import { useShown } from "../useShown";
import { type Fixing, WarningList } from "../WarningList";
import { CorrectionList } from "./CorrectionList";
import type { Corrections } from "./useCorrections";
import type { Answer } from "./useReading";

/** The source, what was read from it, and what was unclear: three views of one document. */
export function ReadingDesk({ answer, corrections }: { answer: Answer; corrections: Corrections }) {
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
  const markName = useMarkName();
  const { errata, correct, ignore } = corrections;
  const fixing = useMemo<Fixing>(
    () => ({
      placeOf: ({ warning }) => correctablePlace(source, errata, warning),
      correct,
      ignore,
    }),
    [source, errata, correct, ignore],
  );
  const warnings = new Set(open.map(({ id }) => id));
  return (
    <Panes
      label={t("views")}
      place={place}
      go={shown.go}
      paneOf={({ side, id }) =>
        side === "source" ? "source" : warnings.has(id) ? "warnings" : "read"
      }
      panes={[
        {
          value: "source",
          label: t("source"),
          content: (
            <>
              <Legend errata={answer.errata.length > 0} />
              <SourceView
                source={source}
                highlights={highlights}
                current={shown.current}
                go={shown.go}
                markName={markName}
              />
            </>
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
              <CorrectionList corrections={corrections} aside={aside} />
              {open.length > 0 && <p className="mb-4 text-sm text-faint">{t("warningHint")}</p>}
              <WarningList items={open} shown={shown} fixing={fixing} />
            </>
          ),
        },
      ]}
    />
  );
}
