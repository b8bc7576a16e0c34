import type { DateView } from "@/domain/contract/dateViews";
import type { DocumentView } from "@/domain/contract/documentViews";

/** Address of a date among the readings of its document, and in the list of dates. */
export const dateAnchor = ({ id }: DateView): string => `date-${id}`;

/** Where the list of dates shows it, and lets those who may move or cancel it. */
export const inDates = (slug: string, date: DateView): string =>
  `/negotiations/${slug}/dates#${dateAnchor(date)}`;

/** Dates in the order of their words in the document. */
export const asPrinted = (dates: readonly DateView[]): readonly DateView[] =>
  [...dates].sort((a, b) => startOf(a) - startOf(b));

const startOf = ({ source }: DateView): number => source?.spans[0]?.from ?? 0;

/** The day of the letter in which a date was read: "2021-08-02"; "" where it bears none. */
export function letterDay({ reading }: DocumentView, { source }: DateView): string {
  const from = source?.spans[0]?.from ?? -1;
  const letter = reading.letters.find(({ spans }) =>
    spans.some((span) => span.from <= from && from < span.to),
  );
  return letter?.date ?? "";
}
