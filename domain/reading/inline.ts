import type { FootnoteId } from "../ids";
import { FOOTNOTE_PLACEHOLDER, type Marks, type Run } from "../text/paragraph";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** "¹²" is "12". */
export const superscriptNumber = (superscript: string): string =>
  [...superscript].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("");

// A link of converted documents, `[64/293](#)`: its words stay, its address is the converter's.
const LINK = /\[([^[\]\n]{1,200})\]\((?:#|https?:\/\/|mailto:)[^()\s]{0,500}\)/g;

/** Links become their words; headings' and list items' marks go. O(length). */
export const withoutMarkup = (text: string): string =>
  text
    .replace(LINK, "$1")
    .replace(/^#{1,6} /, "")
    .replace(/\*\*/g, "");

/** Which footnote a printed number means here, or null where there is no such footnote. */
export type FootnoteOf = (label: string) => FootnoteId | null;

export interface InlineText {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly footnotes: readonly { readonly label: string; readonly at: number }[];
  /** Superscript numbers that name no footnote; they stay in the text. */
  readonly dangling: readonly string[];
}

/** Collects text under changing marks into the fewest runs. */
class RunBuilder {
  private readonly runs: { text: string; marks: Marks }[] = [];
  length = 0;
  add(text: string, marks: Marks): void {
    if (text === "") return;
    const last = this.runs.at(-1);
    const joins = last && last.marks.italic === marks.italic && !last.marks.footnote;
    if (joins && !marks.footnote) last.text += text;
    else this.runs.push({ text, marks });
    this.length += text.length;
  }
  done(): readonly Run[] {
    return this.runs;
  }
}

/** Pairs of asterisks that set words in italics: `*Urges*`, never `5 * 3`. Offsets of the asterisks. */
function italicMarks(text: string): ReadonlySet<number> {
  const marks = new Set<number>();
  let open = -1;
  for (let at = text.indexOf("*"); at >= 0; at = text.indexOf("*", at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + 1] ?? " ";
    if (open >= 0 && before !== " " && at - open <= 600) {
      marks.add(open).add(at);
      open = -1;
    } else if (after !== " " && !/[\p{L}\p{N}]/u.test(before)) open = at;
  }
  return marks;
}

/** "¹²" is footnote 12 if there is one, else footnotes 1 and 2. */
function splitReference(superscript: string, footnoteOf: FootnoteOf): readonly string[] {
  const whole = superscriptNumber(superscript);
  if (footnoteOf(whole) || whole.length === 1) return [whole];
  return [...whole].every((digit) => footnoteOf(digit)) ? [...whole] : [whole];
}

const SPECIAL = /[*⁰¹²³⁴-⁹]+/g;

/**
 * Turns a paragraph's running text into runs: `*…*` to italics, superscript numbers to footnote
 * placeholders. Takes text without links (`withoutMarkup`). O(length).
 */
export function inlineText(source: string, footnoteOf: FootnoteOf): InlineText {
  const italics = italicMarks(source);
  const builder = new RunBuilder();
  const footnotes: { label: string; at: number }[] = [];
  const dangling: string[] = [];
  let italic = false;
  const plain = (text: string) => builder.add(text, italic ? { italic: true } : {});
  const reference = (superscript: string) => {
    for (const label of splitReference(superscript, footnoteOf)) {
      const footnote = footnoteOf(label);
      if (footnote) {
        footnotes.push({ label, at: builder.length });
        builder.add(FOOTNOTE_PLACEHOLDER, { footnote });
      } else {
        dangling.push(superscript);
        plain(superscript);
      }
    }
  };
  let done = 0;
  for (const found of source.matchAll(SPECIAL)) {
    plain(source.slice(done, found.index));
    done = found.index + found[0].length;
    for (const piece of found[0].matchAll(/\*|[^*]+/g)) {
      if (piece[0] !== "*") reference(piece[0]);
      else if (italics.has(found.index + piece.index)) italic = !italic;
      else plain("*");
    }
  }
  plain(source.slice(done));
  const runs = builder.done();
  return { runs, text: runs.map((run) => run.text).join(""), footnotes, dangling };
}
