"use client";
import { useTranslations } from "next-intl";
import { dateInWords, dayInWords } from "@/domain/calendar/words";
import type { DateChangeView, DateView } from "@/domain/contract/dateViews";

/** Where on the page a read date stands, and the day of its letter. */
export type Places = Readonly<Record<string, { readonly href: string; readonly letter: string }>>;

/** What became of a date after its letter: moved to when and by which letter or whom, or cancelled. */
export function DateChanges({
  date,
  changes,
  places,
}: {
  date: DateView;
  changes: readonly DateChangeView[];
  places: Places;
}) {
  const t = useTranslations("letters.review");
  return changes.map(({ at, actorName, through, after }) => {
    const place = through === null ? undefined : places[through];
    const when = dateInWords(after.startsAt, after.zone ?? date.zone);
    const link = (words: React.ReactNode) => (
      <a href={place?.href} className="link">
        {words}
      </a>
    );
    return (
      <p key={at} className="mt-1 text-sm">
        {after.cancelled
          ? t("cancelledBy", { name: actorName })
          : !place
            ? t("movedByHand", { when, name: actorName })
            : place.letter
              ? t.rich("movedByLetter", { when, date: dayInWords(place.letter), link })
              : t.rich("movedByLater", { when, link })}
      </p>
    );
  });
}
