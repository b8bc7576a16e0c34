import type { FootnoteId } from "../../ids";
import { restOfLine, type SourceLine, spansOfLines } from "../source/lines";
import type { SourceSpan } from "../source/sourced";
import { superscriptNumber } from "./inline";
import { citePlainFootnotes, plainBody } from "./plainFootnotes";

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

interface Body {
  readonly label: string;
  /** How much of its first line is its number. */
  readonly length: number;
  readonly lines: SourceLine[];
  readonly at: number;
}

/** A footnote's body that a line begins: its label, and how long its number is. */
function bodyOf(text: string, underRule: boolean, last: number) {
  const found = BODY.exec(text);
  if (found)
    return { label: superscriptNumber(found[1] ?? ""), length: found[0].length, plain: false };
  const plain = underRule ? plainBody(text) : null;
  const label = plain?.[1] ?? "";
  const follows = label === "1" || Number(label) === last + 1;
  return plain && follows ? { label, length: plain[0].length, plain: true } : null;
}

/**
 * Takes footnotes' bodies out of the flow. A body is a line that begins with a superscript
 * number (in running text one follows its word without a blank), or under a rule with the next plain
 * one, and the lines up to the next empty one; the text goes on after it as after a page's end.
 * O(length).
 */
export function takeFootnotes(source: readonly SourceLine[]): WithoutFootnotes {
  const lines: SourceLine[] = [];
  const rules: SourceLine[] = [];
  const bodies: Body[] = [];
  const pages = new PlainPages(lines);
  let inside = false;
  let afterPage = false;
  let underRule = false;
  for (const line of source) {
    const found = bodyOf(line.text, underRule, pages.last);
    if (found) {
      const { label, length, plain } = found;
      bodies.push({ label, length, lines: [line], at: lines.length });
      if (plain) pages.cite(label);
      inside = true;
      afterPage = true;
    } else if (RULE.test(line.text)) {
      rules.push(line);
      pages.end();
      underRule = true;
      afterPage = true;
    } else if (inside && !line.afterBlank && !line.afterPage) {
      bodies.at(-1)?.lines.push(line);
    } else {
      inside = false;
      underRule = false;
      lines.push(afterPage ? { ...line, afterPage: true, afterBlank: true } : line);
      afterPage = false;
    }
  }
  pages.end();
  return { lines, footnotes: withIds(bodies), rules };
}

function withIds(bodies: readonly Body[]): readonly FootnoteBody[] {
  const seen = new Map<string, number>();
  return bodies.map((body) => {
    const count = (seen.get(body.label) ?? 0) + 1;
    seen.set(body.label, count);
    // Numbering that begins again in an annex must not make two footnotes one.
    const id = (count === 1 ? `fn-${body.label}` : `fn-${body.label}-${count}`) as FootnoteId;
    const { label, at } = body;
    const [first, ...more] = body.lines;
    const words = first ? [restOfLine(first, body.length), ...more] : [];
    return { id, label, at, lines: words, spans: spansOfLines(body.lines) };
  });
}

/** Sets the numbers that cite plain footnotes, page by page: a page ends with its rule's footnotes. */
class PlainPages {
  /** The last plain number. */
  last = 0;
  private from = 0;
  private to = 0;
  private labels: string[] = [];

  constructor(private readonly lines: SourceLine[]) {}

  cite(label: string): void {
    this.last = Number(label);
    this.labels.push(label);
  }

  /** At the next rule, or the end: the page before is known with its footnotes. */
  end(): void {
    const page = this.lines.slice(this.from, this.to);
    for (const [at, line] of citePlainFootnotes(page, this.labels).entries())
      this.lines[this.from + at] = line;
    this.from = this.to;
    this.to = this.lines.length;
    this.labels = [];
  }
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
