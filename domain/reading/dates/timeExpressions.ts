import type { ParsedComponents } from "chrono-node";
import { Chrono } from "chrono-node/en";
import { REFERENCE, timeParsers } from "./chronoParsers";
import { timeRefiners } from "./chronoRefiners";

/** A time of day as letters write it: "10:00 am", "3.00 pm – 6 pm", "close of business". */
export interface TimeReading {
  /** "10:00" */
  readonly start: string;
  readonly end?: string;
  /** "close of business" and the like, which name no hour. */
  readonly assumedFrom?: string;
  /** "3 o'clock": which half of the day is not said. */
  readonly halfAssumed?: string;
  /** "midnight": taken as the day's end. */
  readonly midnight?: boolean;
  readonly at: number;
  readonly to: number;
}

/** The hour that "close of business" is taken for; it is said wherever it is assumed. */
export const CLOSE_OF_BUSINESS = "18:00";

const chrono = new Chrono({ parsers: [...timeParsers], refiners: [...timeRefiners] });

function clock(part: ParsedComponents): string | null {
  const [hour, minute] = [part.get("hour"), part.get("minute") ?? 0];
  if (hour === null || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

const later = (time: string): string =>
  `${String(Number(time.slice(0, 2)) + 12).padStart(2, "0")}${time.slice(2)}`;

/** From 1 to 7 with no half of the day printed is in the afternoon: no one meets at 3 a.m. */
const isHalfOpen = (text: string, start: string): boolean =>
  /^0[1-7]:/.test(start) && !/\b0\d|[ap]\.?\s?m\b|noon|midday|midnight|\dh|\d\sh/i.test(text);

/** The times of day that a text names, in its order. O(length). */
export const timesIn = (
  text: string,
  closeOfBusiness: string = CLOSE_OF_BUSINESS,
): readonly TimeReading[] =>
  chrono
    .parse(text.replace(/[^\S ]/g, " ").replace(/[—−‐‑‒]/g, "-"), REFERENCE)
    .flatMap((read): TimeReading[] => {
      const place = { at: read.index, to: read.index + read.text.length };
      if (read.tags().has("no hour"))
        return [{ start: closeOfBusiness, assumedFrom: read.text, ...place }];
      const start = clock(read.start);
      const end = read.end ? clock(read.end) : null;
      if (!start) return [];
      if (isHalfOpen(read.text, start)) {
        const shifted = end && end < "12" ? later(end) : end;
        return [
          {
            start: later(start),
            ...(shifted && { end: shifted }),
            halfAssumed: read.text,
            ...place,
          },
        ];
      }
      const midnight = /^midnight$/i.test(read.text);
      return [
        { start, ...(end && end > start ? { end } : {}), ...(midnight && { midnight }), ...place },
      ];
    });
