import { useTranslations } from "next-intl";
import type { ReadDate } from "@/domain/reading/document";
import { DateText } from "../DateText";
import { Notice } from "../ui/Notice";

/** The dates that were read, each with the words it was read from. */
export function ReadDates({
  dates,
  quoteHref,
}: {
  dates: readonly ReadDate[];
  /** Address of the place in the source where a quotation stands; null when it was not found. */
  quoteHref?: (date: ReadDate) => string | null;
}) {
  const t = useTranslations("letters");
  const kinds = useTranslations("dates.kinds");
  if (dates.length === 0) return <p className="text-sm text-faint">{t("noDates")}</p>;
  return (
    <ul className="grid gap-4">
      {dates.map((date) => {
        const href = quoteHref?.(date);
        const { start, end = null, zone, place, quote, kind, warnings } = date;
        return (
          <li key={`${kind}-${start}-${quote}`}>
            <p className="text-sm text-faint">{kinds(kind)}</p>
            <p className="font-medium">
              <DateText date={{ startsAt: start, endsAt: end, zone, instant: start }} />
              {place && `, ${place}`}
            </p>
            <blockquote className="mt-1 font-serif text-soft">
              “{quote}”{" "}
              {href && (
                <a href={href} className="link font-sans text-sm">
                  {t("inSource")}
                </a>
              )}
            </blockquote>
            {warnings.map((warning) => (
              <Notice key={warning} tone="needs" className="mt-1.5">
                {warning}
              </Notice>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
