import { useTranslations } from "next-intl";
import type { ReadDate } from "@/domain/reading/document";
import { DateText } from "../DateText";
import { Notice } from "../ui/Notice";
import { dateId } from "./highlights";
import { ReadingItem, type Shown, SourceLink } from "./ReadingItem";

/** The dates that were read, each with the words it was read from. */
export function ReadDates({ dates, shown }: { dates: readonly ReadDate[]; shown: Shown }) {
  const t = useTranslations("letters");
  const kinds = useTranslations("dates.kinds");
  if (dates.length === 0) return <p className="text-sm text-faint">{t("noDates")}</p>;
  return (
    <ul className="grid gap-4">
      {dates.map((date, at) => {
        const { start, end = null, zone, place, quote, kind, title, warnings } = date;
        return (
          <li key={`${kind}-${start}-${quote}`}>
            <ReadingItem id={dateId(at)} shown={shown}>
              <p className="text-sm text-faint">
                <SourceLink id={dateId(at)} shown={shown} quiet>
                  {kinds(kind)}
                </SourceLink>
                {title !== kinds(kind) && `: ${title}`}
              </p>
              <p className="font-medium">
                <DateText date={{ startsAt: start, endsAt: end, zone, instant: start }} />
                {place && `, ${place}`}
              </p>
              <blockquote className="mt-1 font-serif text-soft">“{quote}”</blockquote>
              {date.moves && <p className="mt-1 text-sm text-soft">{t("movesEarlier")}</p>}
              {warnings.map((warning) => (
                <Notice key={warning} tone="needs" className="mt-1.5">
                  {warning}
                </Notice>
              ))}
            </ReadingItem>
          </li>
        );
      })}
    </ul>
  );
}
