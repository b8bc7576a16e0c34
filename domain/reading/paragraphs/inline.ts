import type { FootnoteId } from "../../ids";
import { FOOTNOTE_PLACEHOLDER, type Marks, type Run } from "../../text/paragraph";
import { SourcedText } from "../source/sourced";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** "¹²" is "12". */
export const superscriptNumber = (superscript: string): string =>
  [...superscript].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("");

// A link of converted documents, `[64/293](#)`: its words stay, its address is the converter's.
const LINK = /\[([^[\]\n]{1,200})\]\((?:#|https?:\/\/|mailto:)[^()\s]{0,500}\)/g;

const MARKS = /^#{1,6} |\*\*/g;

/** Links become their words; headings' marks and those of bold words go. O(length). */
export function withoutMarkup(source: SourcedText): SourcedText {
  const { text } = source;
  if (!/[[*]|^#/.test(text)) return source;
  const links = [...text.matchAll(LINK)].flatMap(({ index, 0: whole, 1: words = "" }) => [
    { from: index, to: index + 1 },
    { from: index + 1 + words.length, to: index + whole.length },
  ]);
  const marks = [...text.matchAll(MARKS)].map(({ index, 0: mark }) => ({
    from: index,
    to: index + mark.length,
  }));
  return source.without([...links, ...marks].sort((a, b) => a.from - b.from));
}

/** Which footnote a printed number means here, or null where there is no such footnote. */
export type FootnoteOf = (label: string) => FootnoteId | null;

export interface InlineText {
  readonly runs: readonly Run[];
  readonly text: string;
  /** The same text, each unit with its place in the source. */
  readonly words: SourcedText;
  readonly footnotes: readonly { readonly label: string; readonly at: number }[];
  /** Superscript numbers that name no footnote; they stay in the text. */
  readonly dangling: readonly { readonly number: string; readonly at: number }[];
}

/** Collects text under changing marks into the fewest runs. */
class RunBuilder {
  private readonly runs: { text: string; marks: Marks }[] = [];
  private readonly parts: SourcedText[] = [];
  length = 0;
  add(words: SourcedText, marks: Marks): void {
    const { text } = words;
    if (text === "") return;
    this.parts.push(words);
    const last = this.runs.at(-1);
    const joins = last && last.marks.italic === marks.italic && !last.marks.footnote;
    if (joins && !marks.footnote) last.text += text;
    else this.runs.push({ text, marks });
    this.length += text.length;
  }
  done(): { readonly runs: readonly Run[]; readonly words: SourcedText } {
    return { runs: this.runs, words: SourcedText.concat(this.parts) };
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
export function inlineText(source: SourcedText, footnoteOf: FootnoteOf): InlineText {
  const italics = italicMarks(source.text);
  const builder = new RunBuilder();
  const footnotes: { label: string; at: number }[] = [];
  const dangling: { number: string; at: number }[] = [];
  let italic = false;
  const plain = (from: number, to: number) =>
    builder.add(source.slice(from, to), italic ? { italic: true } : {});
  const reference = (superscript: string, at: number) => {
    const labels = splitReference(superscript, footnoteOf);
    const one = labels.length === 1 ? superscript.length : 1;
    for (const [nth, label] of labels.entries()) {
      const [from, to] = [at + nth * one, at + (nth + 1) * one];
      const footnote = footnoteOf(label);
      const [place] = source.spans(from, to);
      if (footnote && place) {
        footnotes.push({ label, at: builder.length });
        builder.add(SourcedText.instead(FOOTNOTE_PLACEHOLDER, place), { footnote });
      } else {
        dangling.push({ number: superscript, at: builder.length });
        plain(from, to);
      }
    }
  };
  let done = 0;
  for (const found of source.text.matchAll(SPECIAL)) {
    plain(done, found.index);
    done = found.index + found[0].length;
    for (const piece of found[0].matchAll(/\*|[^*]+/g)) {
      const at = found.index + piece.index;
      if (piece[0] !== "*") reference(piece[0], at);
      else if (italics.has(at)) italic = !italic;
      else plain(at, at + 1);
    }
  }
  plain(done, source.length);
  const { runs, words } = builder.done();
  return { runs, text: words.text, words, footnotes, dangling };
}
