import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MomentText } from "@/app/components/DateText";
import { Page } from "@/app/components/frame/Page";
import { ReadDates } from "@/app/components/reading/ReadDates";
import { ReadLetters } from "@/app/components/reading/ReadLetters";
import { ReadWarnings } from "@/app/components/reading/ReadWarnings";
import { Empty } from "@/app/components/ui/Empty";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import type { DocumentView } from "@/domain/contract/views";
import { markQuotes } from "./quotes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame.parts");
  return { title: t("letters") };
}

export default async function LettersPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { user } = await requireNegotiation(slug);
  const t = await getTranslations("letters");
  const documents = (await services().queries.documents(user, slug)) ?? [];
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {documents.length === 0 && <Empty title={t("empty.title")}>{t("empty.text")}</Empty>}
      {documents.map((document) => (
        <DocumentReading key={document.id} document={document} words={t} />
      ))}
    </Page>
  );
}

function DocumentReading({
  document,
  words: t,
}: {
  document: DocumentView;
  words: Awaited<ReturnType<typeof getTranslations<"letters">>>;
}) {
  const { reading, text, filename, addedAt, sha256, letters } = document;
  const parts = markQuotes(
    text,
    reading.dates.map(({ quote }) => quote),
  );
  const anchor = (index: number) => `quote-${document.id}-${index}`;
  const marked = new Set(parts.map(({ quote }) => quote));
  return (
    <section aria-labelledby={`document-${document.id}`} className="mb-14">
      <h2 id={`document-${document.id}`} className="section-title border-b pb-2 wrap-anywhere">
        {filename}
        <span className="ms-3 text-sm font-normal text-faint">
          {t("added")} <MomentText at={addedAt} />
        </span>
      </h2>
      <div className="mt-5 grid gap-8 lg:grid-cols-2">
        <div>
          <h3 className="mb-2 text-sm font-medium text-faint">{t("source")}</h3>
          <section
            aria-label={t("sourceOf", { filename })}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
            tabIndex={0}
            className="max-h-[75dvh] overflow-y-auto rounded-md border bg-ground p-4 font-serif text-base leading-relaxed whitespace-pre-wrap wrap-anywhere"
          >
            {parts.map(({ text: words, quote }) =>
              quote === null ? (
                words
              ) : (
                <mark
                  key={quote}
                  id={anchor(quote)}
                  className="rounded-sm bg-accent-soft text-ink target:outline-2 target:outline-accent"
                >
                  {words}
                </mark>
              ),
            )}
          </section>
          <p className="mt-2 text-xs text-faint wrap-anywhere">SHA-256 {sha256}</p>
        </div>
        <div className="grid content-start gap-8">
          <section>
            <h3 className="mb-2 text-sm font-medium text-faint">{t("letters")}</h3>
            <ReadLetters letters={letters} />
          </section>
          <section>
            <h3 className="mb-2 text-sm font-medium text-faint">{t("dates")}</h3>
            <ReadDates
              dates={reading.dates}
              quoteHref={(date) => {
                const index = reading.dates.indexOf(date);
                return marked.has(index) ? `#${anchor(index)}` : null;
              }}
            />
          </section>
          <section>
            <h3 className="mb-2 text-sm font-medium text-faint">{t("warnings")}</h3>
            <ReadWarnings warnings={reading.warnings} />
          </section>
        </div>
      </div>
    </section>
  );
}
