"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ErratumWords } from "@/app/components/reading/desk/CorrectionList";
import { highlightsOf, warningItems } from "@/app/components/reading/highlights";
import { Panes } from "@/app/components/reading/Panes";
import { Part, ReadingOverview } from "@/app/components/reading/ReadingOverview";
import { SourcePane } from "@/app/components/reading/SourcePane";
import { useShown } from "@/app/components/reading/useShown";
import { WarningList } from "@/app/components/reading/WarningList";
import type { DateView } from "@/domain/contract/dateViews";
import type { DocumentView } from "@/domain/contract/documentViews";
import type { Places } from "./DateChanges";
import { DocumentDates } from "./DocumentDates";
import { asPrinted, dateAnchor } from "./dateAnchor";

interface DocumentDeskProps {
  slug: string;
  /** Before the addresses of this document's readings. */
  prefix: string;
  document: DocumentView;
  announced: readonly DateView[];
  places: Places;
  review: boolean;
}

/** A document as it was received beside everything that was read from it. */
export function DocumentDesk(props: DocumentDeskProps) {
  const { slug, prefix, document, announced, places, review } = props;
  const t = useTranslations("letters");
  const { text: source, reading, errata, ignored } = document;
  const dates = useMemo(() => asPrinted(document.dates), [document.dates]);
  const warnings = useMemo(
    () => warningItems(reading.warnings).filter(({ key }) => !ignored.includes(key)),
    [reading, ignored],
  );
  const highlights = useMemo(
    () =>
      highlightsOf({
        ...{ prefix, source, reading, warnings, errata },
        dates: dates.map((date) => ({ id: dateAnchor(date), spans: date.source?.spans ?? [] })),
      }),
    [prefix, source, reading, warnings, errata, dates],
  );
  const { place, shown } = useShown(prefix, highlights);
  return (
    <Panes
      label={t("views")}
      place={place}
      go={shown.go}
      paneOf={({ side, id }) => (id.startsWith(prefix) ? side : null)}
      panes={[
        {
          value: "source",
          label: t("source"),
          content: (
            <SourcePane
              source={source}
              highlights={highlights}
              shown={shown}
              corrected={errata.length > 0}
            />
          ),
        },
        {
          value: "reading",
          label: t("whatWasRead"),
          content: (
            <ReadingOverview
              reading={reading}
              shown={shown}
              dates={
                <DocumentDates
                  slug={slug}
                  dates={dates}
                  announced={announced}
                  places={places}
                  review={review}
                  shown={shown}
                />
              }
            >
              {errata.length > 0 && (
                <Part title={t("corrections", { count: errata.length })}>
                  <ul className="grid gap-1 text-sm">
                    {errata.map((erratum) => (
                      <li key={`${erratum.from}-${erratum.to}`}>
                        <ErratumWords erratum={erratum} prefix={prefix} />
                      </li>
                    ))}
                  </ul>
                </Part>
              )}
              <Part title={t("warnings")}>
                <WarningList items={warnings} shown={shown} />
                {ignored.length > 0 && (
                  <p className="mt-3 text-sm text-faint">
                    {t("ignored", { count: ignored.length })}
                  </p>
                )}
              </Part>
            </ReadingOverview>
          ),
        },
      ]}
    />
  );
}
