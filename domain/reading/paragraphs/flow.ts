import type { ParagraphKind } from "../../text/paragraph";
import { endsClause, endsSentence, type SourceLine } from "../source/lines";
import { looksLikeHeading } from "./openings";
import { CITES } from "./series";

/** What stands before a line that follows an empty line or a page's end. */
export interface BeforeBreak {
  /** Of the paragraph before. */
  readonly kind: ParagraphKind;
  /** It has no words yet, only its label. */
  readonly empty: boolean;
  readonly lastLine: string;
  /** A preamble without numbers, whose paragraphs end with a comma. */
  readonly preamble: boolean;
  /** The line is a block of its own. */
  readonly alone: boolean;
}

/** Whether the paragraph before goes on with a line after an empty line or a page's end. */
export function continuesOver(line: SourceLine, before: BeforeBreak): boolean {
  if (before.kind === "title" || before.kind === "heading") return false;
  if (before.empty || /^\p{Ll}/u.test(line.text)) return true;
  // In a preamble only a page's end makes one doubtful.
  if (before.preamble) return line.afterPage || !endsClause(before.lastLine);
  return line.afterPage ? !isHeading(line, before) : !endsSentence(before.lastLine);
}

/** On a new page a heading is told from the rest of a paragraph by standing apart after a full stop. */
function isHeading({ text }: SourceLine, { alone, lastLine }: BeforeBreak): boolean {
  const ended =
    /\.[)\]”"’]*[⁰¹²³⁴-⁹]{0,3}$/.test(lastLine.slice(-12)) && !CITES.test(lastLine.slice(-24));
  const heads = /^\p{Lu}/u.test(text) && text.length <= 60 && !/[⁰¹²³⁴-⁹]/.test(text);
  return alone && ended && heads && looksLikeHeading(text);
}
