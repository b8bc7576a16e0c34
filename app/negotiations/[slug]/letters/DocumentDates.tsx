"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { DateText } from "@/app/components/DateText";
import { ReadingItem, type Shown, SourceLink } from "@/app/components/reading/ReadingItem";
import { classes } from "@/app/components/ui/classes";
import { Notice } from "@/app/components/ui/Notice";
import { dateInWords } from "@/domain/calendar/words";
import type { DateView } from "@/domain/contract/dateViews";
import { announcedAs, publicChanges } from "./announcedAs";
import { Became } from "./Became";
import { DateChanges, type Places } from "./DateChanges";
import { DateReview } from "./DateReview";
import { dateAnchor, inDates } from "./dateAnchor";
import { ReviewMark } from "./ReviewMark";

/** The dates read from a document: what they say, what became of them, and who may decide decides. */
export function DocumentDates({
  slug,
  dates,
  announced,
  places,
  review,
  shown,
}: {
  slug: string;
  dates: readonly DateView[];
  /** All dates of the negotiation, among which is what one of these moves. */
  announced: readonly DateView[];
  places: Places;
  /** Whether the reader may confirm, correct and drop them. */
  review: boolean;
  shown: Shown;
}) {
  const t = useTranslations("letters");
  if (dates.length === 0)
    return <p className="text-sm text-faint">{t(review ? "noDates" : "noConfirmedDates")}</p>;
  return (
    <ul className="grid gap-5">
      {dates.map((date) => (
        <DocumentDate
          key={date.id}
          slug={slug}
          date={date}
          moved={announced.find(({ id }) => id === date.moves) ?? null}
          became={announced.find(({ id }) => id === date.became) ?? null}
          places={places}
          review={review}
          shown={shown}
        />
      ))}
    </ul>
  );
}

type Review = DateView["review"];

interface DocumentDateProps {
  slug: string;
  date: DateView;
  /** The announced date that this one says it takes the place of; the one of which it did. */
  moved: DateView | null;
  became: DateView | null;
  places: Places;
  review: boolean;
  shown: Shown;
}

function DocumentDate({ slug, date, moved, became, places, review, shown }: DocumentDateProps) {
  const t = useTranslations("letters");
  const dates = useTranslations("dates");
  const id = dateAnchor(date);
  const kind = dates(`kinds.${date.kind}`);
  const said = date.review === "confirmed" ? announcedAs(date) : date;
  const dropped = date.review === "dropped" && !became;
  const { card, pending, decide } = useDecision(date);
  return (
    <li ref={card} tabIndex={-1} className="break-inside-avoid">
      <ReadingItem id={id} shown={shown}>
        <p className="flex flex-wrap items-center justify-between gap-x-4 text-sm">
          <span className="text-faint">
            <SourceLink id={id} shown={shown} quiet>
              {kind}
            </SourceLink>
            {date.title !== kind && `: ${date.title}`}
          </span>
          {review && <ReviewMark date={date} pending={pending} />}
        </p>
        <p className={classes("font-medium", dropped && "text-overtaken line-through")}>
          <DateText date={said} />
          {said.place && `, ${said.place}`}
        </p>
        {date.quote && (
          <blockquote className="mt-1 font-serif text-soft">“{date.quote}”</blockquote>
        )}
        {date.corrected && <p className="mt-1 text-sm text-soft">{dates("corrected")}</p>}
        {moved && !pending && (
          <p className="mt-1 text-sm">
            {t("review.moves", {
              title: moved.title,
              when: dateInWords(moved.startsAt, moved.zone, null),
            })}
          </p>
        )}
        {became && <Became slug={slug} date={date} became={became} places={places} />}
        {date.review === "confirmed" && (
          <>
            <DateChanges date={date} changes={publicChanges(date)} places={places} />
            <p className="no-print mt-1 text-sm">
              <Link href={inDates(slug, date)} className="link">
                {t(review && !date.cancelled ? "review.change" : "review.inDates")}
              </Link>
            </p>
          </>
        )}
        {date.review === "read" &&
          !pending &&
          date.warnings.map((warning) => (
            <Notice key={warning} tone="needs" className="mt-1.5">
              {warning}
            </Notice>
          ))}
        {review && date.review !== "confirmed" && !became && !pending && (
          <DateReview slug={slug} date={date} moved={moved} decided={decide} />
        )}
      </ReadingItem>
    </li>
  );
}

/** What one has just decided, until the page says so itself; the focus stays with the date. */
function useDecision({ review }: DateView) {
  const card = useRef<HTMLLIElement>(null);
  const [decision, setDecision] = useState<{ readonly from: Review; readonly to: Review } | null>(
    null,
  );
  // The button that was pressed is gone.
  useEffect(() => {
    if (decision) card.current?.focus({ preventScroll: true });
  }, [decision]);
  const pending = decision?.from === review ? decision.to : null;
  return { card, pending, decide: (to: Review) => setDecision({ from: review, to }) };
}
