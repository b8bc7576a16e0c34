import type { FootnoteId } from "../../ids";
import { restOfLine, type SourceLine, spansOfLines } from "../source/lines";
import type { SourceSpan } from "../source/sourced";
import { superscriptNumber } from "./inline";

/** A footnote's body as it stood at the foot of a page. */
export interface FootnoteBody {
  readonly id: FootnoteId;
  readonly label: string;
  /** Its lines, the first without its number. */
  readonly lines: readonly SourceLine[];
  readonly spans: readonly SourceSpan[];
  /** How many lines of running text stood before it, the citing one among them. */
  readonly at: number;
}

export interface WithoutFootnotes {
  readonly lines: readonly SourceLine[];
  readonly footnotes: readonly FootnoteBody[];
  /** Rules printed above footnotes. */
  readonly rules: readonly SourceLine[];
}

const BODY = /^([⁰¹²³⁴-⁹]{1,3})(?:\s+|$)/;
const RULE = /^_{3,}$/;

const numberLength = (line: SourceLine): number => BODY.exec(line.text)?.[0].length ?? 0;

/**
 * Takes footnotes' bodies out of the flow. A body is a line that begins with a superscript
 * number (in running text one follows its word without a blank) and the lines up to the next
 * empty one; the text goes on after it as after a page's end. O(length).
 */
export function takeFootnotes(source: readonly SourceLine[]): WithoutFootnotes {
  const lines: SourceLine[] = [];
  const rules: SourceLine[] = [];
  const bodies: { label: string; lines: SourceLine[]; at: number }[] = [];
  let inside = false;
  let afterPage = false;
  for (const line of source) {
    const found = BODY.exec(line.text);
    if (found) {
      const label = superscriptNumber(found[1] ?? "");
      bodies.push({ label, lines: [line], at: lines.length });
      inside = true;
      afterPage = true;
    } else if (RULE.test(line.text)) {
      rules.push(line);
      afterPage = true;
    } else if (inside && !line.afterBlank && !line.afterPage) {
      bodies.at(-1)?.lines.push(line);
    } else {
      inside = false;
      lines.push(afterPage ? { ...line, afterPage: true, afterBlank: true } : line);
      afterPage = false;
    }
  }
  const seen = new Map<string, number>();
  const footnotes = bodies.map((body) => {
    const count = (seen.get(body.label) ?? 0) + 1;
    seen.set(body.label, count);
    // Numbering that begins again in an annex must not make two footnotes one.
    const id = (count === 1 ? `fn-${body.label}` : `fn-${body.label}-${count}`) as FootnoteId;
    const [first, ...more] = body.lines;
    const words = first ? [restOfLine(first, numberLength(first)), ...more] : [];
    return { ...body, id, lines: words, spans: spansOfLines(body.lines) };
  });
  return { lines, footnotes, rules };
}

/**
 * Which body a number means at a place of the text: the next one with that number, since bodies
 * stand at the foot of the page that cites them; else the last one before.
 */
export function footnoteFinder(
  footnotes: readonly FootnoteBody[],
): (label: string, at: number) => FootnoteId | null {
  const byLabel = new Map<string, FootnoteBody[]>();
  for (const footnote of footnotes) {
    const same = byLabel.get(footnote.label);
    if (same) same.push(footnote);
    else byLabel.set(footnote.label, [footnote]);
  }
  return (label, at) => {
    const same = byLabel.get(label);
    if (!same) return null;
    let [low, high] = [0, same.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((same[middle]?.at ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return same[low]?.id ?? null;
  };
}
