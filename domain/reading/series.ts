import { romanNumber } from "../text/labels";
import type { NumberOpening } from "./openings";

// A line that ends so is in the middle of "No. 12" or "paragraph 12", whatever begins the next.
export const CITES =
  /(?:\b(?:nos?|paras?|paragraphs?|articles?|resolutions?|vol|chap|sect|annex)\.?|[-–/])$/i;
const FARTHEST_GAP = 5;

/** What stands before a number that may begin a paragraph. */
export interface BeforeNumber {
  /** The last number of the series. */
  readonly last: number;
  readonly lastLine: string;
  /** An empty line or a page's end stands between. */
  readonly apart: boolean;
  readonly afterBlank: boolean;
  /** The paragraph before could end where it does. */
  readonly canEnd: boolean;
  readonly sentenceEnded: boolean;
}

/**
 * Whether a number at a line's beginning is a paragraph's and not a figure of the sentence. The
 * next number of the series is believed easily, one after a gap or a repeated one only after a
 * whole sentence, one without its full stop only where a paragraph can end.
 */
export function continuesSeries(opening: NumberOpening, before: BeforeNumber): boolean {
  const { number, bis, stop, rest } = opening;
  if (CITES.test(before.lastLine) && !before.apart) return false;
  const ended = before.apart || before.canEnd;
  const opens = rest === "" || /^[\p{Lu}\p{Lo}*“"‘'«[]/u.test(rest);
  if (bis) return ended && (number === before.last || number === before.last + 1);
  if (number === before.last + 1) return stop ? opens || ended : ended && opens && rest !== "";
  if (!stop || !opens || !ended || !before.sentenceEnded) return false;
  return number > before.last ? number <= before.last + 1 + FARTHEST_GAP : before.afterBlank;
}

/** Whether "(b)" or "(ii)" is the next of its series; `letter` "" and `roman` 0 before the first. */
export function markFollows(
  mark: string,
  letter: string,
  roman: number,
): "letter" | "roman" | null {
  const next = letter === "" ? "a" : String.fromCharCode(letter.charCodeAt(0) + 1);
  if (mark === next) return "letter";
  return romanNumber(mark) === roman + 1 ? "roman" : null;
}
