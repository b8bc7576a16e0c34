"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { dateInWords } from "@/domain/calendar/words";
import type { DateView } from "@/domain/contract/dateViews";
import { changesSince } from "./announcedAs";
import { DateChanges, type Places } from "./DateChanges";
import { inDates } from "./dateAnchor";

/** That it was announced as the new time of another date, and what became of that since. */
export function Became({
  slug,
  date,
  became,
  places,
}: {
  slug: string;
  date: DateView;
  became: DateView;
  places: Places;
}) {
  const t = useTranslations("letters.review");
  const before = became.changes.find(({ through }) => through === date.id)?.before;
  return (
    <>
      <p className="mt-1 text-sm">
        {t.rich(before ? "became" : "becameOf", {
          title: became.title,
          when: before ? dateInWords(before.startsAt, before.zone ?? became.zone, null) : "",
          link: (words) => (
            <Link href={inDates(slug, became)} className="link">
              {words}
            </Link>
          ),
        })}
      </p>
      {before && <DateChanges date={became} changes={changesSince(became, date)} places={places} />}
    </>
  );
}
