import { datesInText, mergeDates } from "../dates/dates";
import type { ReadDate } from "../document";
import { SourcedText } from "../source/sourced";
import type { Announcement } from "./announcements";

/** The dates read from an announcement, its paragraphs set one under the other. */
export function datesOf({ paragraphs, written }: Announcement): readonly ReadDate[] {
  let at = 0;
  const sourced = paragraphs.map((paragraph) => {
    const text = SourcedText.of(paragraph, at);
    at += paragraph.length + 1;
    return text;
  });
  return mergeDates(datesInText(sourced, written));
}

/** Dates whose quotation is empty or does not stand where they say that it does. */
export const misplacedDates = (announcements: readonly Announcement[]): readonly ReadDate[] =>
  announcements.flatMap((one) => {
    const text = one.paragraphs.join("\n");
    return datesOf(one).filter(
      ({ quote, spans }) =>
        quote === "" ||
        words(quote) !== words(spans.map((span) => text.slice(span.from, span.to)).join(" ")),
    );
  });

const words = (text: string): string => text.split(/\s+/).join(" ");
