import { parseLabel } from "../text/labels";
import { unescapedTyped } from "./escapes";
import type { TypedAlternative, TypedSpan } from "./typed";
import type { Problem } from "./typedBrackets";
import { readNames, type TypedHolder } from "./typedNames";

/** Told of every place that can be read in two ways. */
export type Tell = (code: Problem["code"], at: number, word: string) => void;

/** A reading as it was typed: its stretches, from and to which its source goes. */
export interface Raw {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly TypedSpan[];
}

/** A reading with who is named at it; two where some of them would have no words. */
export function alternativesOf(
  text: string,
  { from, to, spans }: Raw,
  known: ReadonlySet<string>,
  tell: Tell,
): TypedAlternative[] {
  const { words, holders } = attributed(text, { from, to, spans }, known, tell);
  const plain = words.length === 1 && words[0]!.type === "text" ? words[0]!.text.trim() : null;
  const none = words.length === 0 || plain === "" || plain === "–" || plain === "-";
  const deleting = holders.filter((one) => one.delete).map(asPrinted);
  const others = holders.filter((one) => !one.delete).map(asPrinted);
  if (none || (plain?.toLowerCase() === "delete" && holders.length > 0))
    return [{ spans: [], holders: [...others, ...deleting] }];
  if (plain?.toLowerCase() === "retain" && holders.length > 0 && text[from - 1] !== "[")
    return [{ spans: RETAIN, holders: others.map((one) => ({ ...one, stance: "oppose" })) }];
  const reading = { spans: words, holders: others };
  return deleting.length > 0 ? [reading, { spans: [], holders: deleting }] : [reading];
}

/** Stands for the words of the first reading, until all are read; it is no first reading itself. */
const RETAIN: readonly TypedSpan[] = [];

/** Those who retain stand behind the first reading. */
export function withRetained(read: readonly TypedAlternative[]): TypedAlternative[] {
  const retaining = read
    .slice(1)
    .filter(({ spans, holders }) => spans === RETAIN && isRetained(holders));
  const [first, ...rest] = read.filter((one) => !retaining.includes(one));
  if (!first || retaining.length === 0) return [...read];
  const holders = [...first.holders, ...retaining.flatMap((one) => one.holders)];
  return [{ ...first, holders }, ...rest];
}

const isRetained = (holders: TypedAlternative["holders"]): boolean =>
  holders.length > 0 && holders.every(({ stance }) => stance === "oppose");

const asPrinted = ({ delete: _, ...holder }: TypedHolder) => holder;

const BEHIND = /(?<!\\)\(((?:\\.|[^()\\[\]])*)\)\s*$/su;
const BEFORE = /^\s*((?:\\.|[^:\\[\]()/\n]){1,80}):(?=\s)/u;

/** The words of a reading without the names before or behind them. */
function attributed(
  text: string,
  { from, to, spans }: Raw,
  known: ReadonlySet<string>,
  tell: Tell,
): { words: readonly TypedSpan[]; holders: readonly TypedHolder[] } {
  const first = spans[0];
  const last = spans.at(-1);
  if (last?.type === "text") {
    const behind = BEHIND.exec(text.slice(last.from, last.to));
    if (behind) {
      const at = last.from + behind.index;
      const naming = readNames(unescapedTyped(behind[1]!), known, text.slice(from, at).trim());
      if (naming.kind === "unclear") tell("ambiguous-attribution", at, unescapedTyped(behind[1]!));
      if (naming.kind === "names")
        return { words: trimmed(text, spans, from, at), holders: naming.holders };
    }
  }
  if (first?.type === "text") {
    const before = BEFORE.exec(text.slice(first.from, first.to));
    const name = before ? unescapedTyped(before[1]!).trim() : "";
    if (before && !isLabel(name)) {
      const naming = readNames(name, known);
      if (naming.kind === "unclear" && name.split(/\s+/u).length <= 4)
        tell("ambiguous-attribution", first.from, name);
      if (naming.kind === "names" && name !== "")
        return {
          words: trimmed(text, spans, first.from + before[0].length, to),
          holders: naming.holders,
        };
    }
  }
  return { words: trimmed(text, spans, from, to), holders: [] };
}

/** "3 bis", "OP7 alt", "3 alt 2": a paragraph's label, which nobody is called. */
const isLabel = (name: string): boolean =>
  parseLabel(name.replace(/\s*\balt(?:\s*\d+)?\b.*$/iu, "").trim()) !== null;

/** The spans between two offsets, without white space at either end. */
function trimmed(text: string, spans: readonly TypedSpan[], from: number, to: number): TypedSpan[] {
  const kept = spans.flatMap((span, i): TypedSpan[] => {
    if (span.type !== "text") return [span];
    let [start, end] = [Math.max(span.from, from), Math.min(span.to, to)];
    const isLast = i === spans.length - 1 || to <= span.to;
    if (start < end && i === 0) start = end - text.slice(start, end).trimStart().length;
    if (start < end && isLast) end = start + text.slice(start, end).trimEnd().length;
    return start < end
      ? [{ ...span, from: start, to: end, text: unescapedTyped(text.slice(start, end)) }]
      : [];
  });
  return kept;
}
