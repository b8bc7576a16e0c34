import { romanNumber } from "../../text/labels";
import type { ParagraphKind } from "../../text/paragraph";
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
  if (CITES.test(before.lastLine.slice(-24)) && !before.apart) return false;
  const ended = before.apart || before.canEnd;
  const opens = rest === "" || /^[\p{Lu}\p{Lo}*“"‘'«[]/u.test(rest);
  if (bis) return ended && (number === before.last || number === before.last + 1);
  if (number === before.last + 1) return stop ? opens || ended : ended && opens && rest !== "";
  if (!stop || !opens || !ended || !before.sentenceEnded) return false;
  return number > before.last ? number <= before.last + 1 + FARTHEST_GAP : before.afterBlank;
}

interface Parent {
  readonly label: string;
  kind: ParagraphKind;
}

/** Where a subparagraph stands: its label and level. */
export interface SubparagraphPlace {
  readonly label: string;
  readonly level: number;
}

/** The subparagraphs of one paragraph: (a), (b), and under each (i), (ii). */
export class Subparagraphs {
  private letter = "";
  private roman = 0;

  constructor(readonly parent: Parent) {}

  /** The place of the next subparagraph where `mark` is the next of its series, else null. */
  next(mark: string): SubparagraphPlace | null {
    const { label } = this.parent;
    const following = this.letter === "" ? "a" : String.fromCharCode(this.letter.charCodeAt(0) + 1);
    if (mark === following) {
      this.letter = mark;
      this.roman = 0;
      return { label: `${label}(${mark})`, level: 1 };
    }
    if (romanNumber(mark) !== this.roman + 1) return null;
    this.roman += 1;
    return this.letter === ""
      ? { label: `${label}(${mark})`, level: 1 }
      : { label: `${label}(${this.letter})(${mark})`, level: 2 };
  }
}
