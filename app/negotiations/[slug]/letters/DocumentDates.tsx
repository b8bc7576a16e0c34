"use client";
import { useTranslations } from "next-intl";
import { DateText } from "@/app/components/DateText";
import { ReadingItem, type Shown, SourceLink } from "@/app/components/reading/ReadingItem";
import { classes } from "@/app/components/ui/classes";
import { Notice } from "@/app/components/ui/Notice";
import { StatusMark } from "@/app/components/ui/StatusMark";
import { dateInWords } from "@/domain/calendar/words";
import type { DateView } from "@/domain/contract/views";
import { DateReview } from "./DateReview";
import { dateAnchor } from "./dateAnchor";

/** The dates read from a document: what they say, what became of them, and who may decide decides. */
export function DocumentDates({
  slug,
  dates,
  announced,
  review,
  shown,
}: {
  slug: string;
  dates: readonly DateView[];
  /** All dates of the negotiation, among which is what one of these moves. */
  announced: readonly DateView[];
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
        <li key={date.id}>
          <DocumentDate
            slug={slug}
            date={date}
            moved={announced.find(({ id }) => id === date.moves) ?? null}
            became={announced.find(({ id }) => id === becameOf(date)) ?? null}
            review={review}
            shown={shown}
          />
        </li>
      ))}
    </ul>
  );
}

const becameOf = ({ changes }: DateView) =>
  changes.findLast(({ after }) => after.became)?.after.became;

function DocumentDate({
  slug,
  date,
  moved,
  became,
  review,
  shown,
}: {
  slug: string;
  date: DateView;
  moved: DateView | null;
  became: DateView | null;
  review: boolean;
  shown: Shown;
}) {
  const t = useTranslations("letters");
  const kinds = useTranslations("dates.kinds");
  const id = dateAnchor(date);
  const kind = kinds(date.kind);
  const dropped = date.review === "dropped" && !became;
  return (
    <ReadingItem id={id} shown={shown}>
      <p className="flex flex-wrap items-center justify-between gap-x-4 text-sm">
        <span className="text-faint">
          <SourceLink id={id} shown={shown} quiet>
            {kind}
          </SourceLink>
          {date.title !== kind && `: ${date.title}`}
        </span>
        {review && <ReviewMark date={date} became={became} />}
      </p>
      <p className={classes("font-medium", dropped && "text-overtaken line-through")}>
        <DateText date={date} />
        {date.place && `, ${date.place}`}
      </p>
      {date.quote && <blockquote className="mt-1 font-serif text-soft">“{date.quote}”</blockquote>}
      {moved && (
        <p className="mt-1 text-sm">
          {t("review.moves", {
            title: moved.title,
            when: dateInWords(moved.startsAt, moved.zone, null),
          })}
        </p>
      )}
      {date.review === "read" &&
        date.warnings.map((warning) => (
          <Notice key={warning} tone="needs" className="mt-1.5">
            {warning}
          </Notice>
        ))}
      {review && date.review !== "confirmed" && !became && (
        <DateReview slug={slug} date={date} moved={moved} />
      )}
    </ReadingItem>
  );
}

function ReviewMark({ date, became }: { date: DateView; became: DateView | null }) {
  const t = useTranslations("letters.review");
  const by = date.reviewed?.actorName ?? "";
  if (became)
    return (
      <StatusMark tone="agreed">{t("becameBy", { title: became.title, name: by })}</StatusMark>
    );
  if (date.review === "read") return <StatusMark tone="needs">{t("awaits")}</StatusMark>;
  if (date.review === "dropped")
    return (
      <StatusMark tone="overtaken">{by ? t("droppedBy", { name: by }) : t("dropped")}</StatusMark>
    );
  return (
    <StatusMark tone="agreed">{by ? t("confirmedBy", { name: by }) : t("confirmed")}</StatusMark>
  );
}
