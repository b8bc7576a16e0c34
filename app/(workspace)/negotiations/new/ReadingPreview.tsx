"use client";
import { useTranslations } from "next-intl";
import { DocumentText } from "@/app/components/DocumentText";
import { ReadDates } from "@/app/components/reading/ReadDates";
import { ReadLetters } from "@/app/components/reading/ReadLetters";
import { ReadWarnings } from "@/app/components/reading/ReadWarnings";
import { Tabs } from "@/app/components/ui/Tabs";
import type { ReadDocument } from "@/domain/reading/document";
import { liveParagraphs } from "@/domain/reading/live";

/** Everything that was read from a document: the text, the letters and dates, the doubts. */
export function ReadingPreview({ reading }: { reading: ReadDocument }) {
  const t = useTranslations("negotiations.import.reading");
  const numbered = reading.paragraphs.filter(({ label }) => label !== "");
  return (
    <section aria-labelledby="reading" className="mt-10">
      <h2 id="reading" className="section-title">
        {t("title")}
      </h2>
      <p role="status" className="mb-4 text-soft">
        {t("counts", {
          paragraphs: numbered.length,
          footnotes: reading.footnotes.length,
          letters: reading.letters.length,
          dates: reading.dates.length,
        })}
      </p>
      <Tabs
        label={t("title")}
        tabs={[
          {
            value: "text",
            label: t("text"),
            content: (
              <section
                aria-label={t("text")}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
                tabIndex={0}
                className="max-h-[60dvh] overflow-y-auto rounded-md border p-4 sm:p-6"
              >
                <DocumentText
                  paragraphs={liveParagraphs(reading)}
                  anchors={false}
                  headingLevel={0}
                />
              </section>
            ),
          },
          {
            value: "letters",
            label: t("letters"),
            content: (
              <div className="grid gap-8 md:grid-cols-2">
                <ReadLetters letters={reading.letters} />
                <ReadDates dates={reading.dates} />
              </div>
            ),
          },
          {
            value: "warnings",
            label: t("warnings", { count: reading.warnings.length }),
            content: <ReadWarnings warnings={reading.warnings} />,
          },
        ]}
      />
    </section>
  );
}
