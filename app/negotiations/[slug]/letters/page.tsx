import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MomentText } from "@/app/components/DateText";
import { Page } from "@/app/components/frame/Page";
import { AwaitingDates } from "@/app/components/reading/AwaitingDates";
import { buttonClass } from "@/app/components/ui/Button";
import { Empty } from "@/app/components/ui/Empty";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import { can } from "@/domain/permissions";
import { ConfirmAll } from "./ConfirmAll";
import type { Places } from "./DateChanges";
import { DocumentDesk } from "./DocumentDesk";
import { asPrinted, dateAnchor, letterDay } from "./dateAnchor";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("frame.parts");
  return { title: t("letters") };
}

export default async function LettersPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const t = await getTranslations("letters");
  const { queries } = services();
  const [documents, dates] = await Promise.all([
    queries.documents(user, slug),
    queries.dates(user, slug),
  ]);
  const review = can(negotiation.actor, "date.review");
  const awaiting = (dates ?? []).filter((date) => date.review === "read");
  const sure = awaiting.every((date) => date.warnings.length === 0 && date.moves === null);
  // Addresses count from the first document on; the page begins with the last one.
  const numbered = (documents ?? []).map((document, at) => ({ document, prefix: `d${at + 1}-` }));
  const places: Places = Object.fromEntries(
    numbered.flatMap(({ document, prefix }) =>
      document.dates.map((date) => [
        date.id,
        { href: `#${prefix}${dateAnchor(date)}`, letter: letterDay(document, date) },
      ]),
    ),
  );
  const first = numbered
    .flatMap(({ document, prefix }) =>
      asPrinted(document.dates)
        .filter(({ review }) => review === "read")
        .map((date) => prefix + dateAnchor(date)),
    )
    .at(0);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      full
      actions={
        can(negotiation.actor, "letter.add") && (
          <Link href={`/negotiations/${slug}/letters/new`} className={buttonClass("plain")}>
            <Plus aria-hidden="true" className="size-4" />
            {t("add.open")}
          </Link>
        )
      }
    >
      {review && awaiting.length > 0 && (
        <AwaitingDates count={awaiting.length} className="mb-8">
          {first && (
            <a href={`#${first}`} className="link text-sm">
              {t("review.first", { count: awaiting.length })}
            </a>
          )}
          {sure && awaiting.length > 1 && <ConfirmAll slug={slug} dates={awaiting} then={first} />}
        </AwaitingDates>
      )}
      {numbered.length === 0 && <Empty title={t("empty.title")}>{t("empty.text")}</Empty>}
      {numbered.reverse().map(({ document, prefix }) => (
        <section key={document.id} aria-labelledby={`${prefix}title`} className="mb-14">
          <div className="mb-4 border-b pb-2">
            <h2 id={`${prefix}title`} className="section-title wrap-anywhere">
              {document.filename}
            </h2>
            <p className="text-sm text-faint">
              {t("added")} <MomentText at={document.addedAt} />
            </p>
          </div>
          <DocumentDesk
            slug={slug}
            prefix={prefix}
            document={document}
            announced={dates ?? []}
            places={places}
            review={review}
          />
          <p className="mt-2 text-xs text-faint wrap-anywhere">SHA-256 {document.sha256}</p>
        </section>
      ))}
    </Page>
  );
}
