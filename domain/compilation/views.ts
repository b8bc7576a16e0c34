import type { Run } from "../text/paragraph";
import { concat, plainText, slicer } from "../text/runs";
import { printAttributed, printClean, printUnattributed } from "./notation";
import type { Span } from "./span";
import { readTyped, type TypedSpan } from "./typed";

/**
 * How a compiled text is printed:
 * - `attributed`: every reading with who holds it; the canonical form, which can be read back;
 * - `unattributed`: every reading, nobody's name;
 * - `co-facilitators`: their own text, with what they accepted and the brackets that are open in it;
 * - `clean`: the same as if all its brackets were lifted, the first reading where it has several.
 */
export const PRINTED_VIEWS = ["attributed", "unattributed", "co-facilitators", "clean"] as const;
export type PrintedView = (typeof PRINTED_VIEWS)[number];

/** A compiled paragraph as `view` prints it. Pure and linear. */
export function printSpans(spans: readonly Span[], view: PrintedView): string {
  switch (view) {
    case "attributed":
      return printAttributed(spans);
    case "unattributed":
      return printUnattributed(spans);
    case "co-facilitators":
      return printClean(spans);
    case "clean":
      return plainText(withoutBrackets(baseOf(spans)));
  }
}

const baseOf = (spans: readonly Span[]): Run[] =>
  concat(
    ...spans.map((span) => (span.type === "text" ? span.runs : (span.alternatives[0]?.runs ?? []))),
  );

/**
 * A paragraph's text without its drafter's brackets: their words stay, of several readings the first.
 * Brackets that belong to the text (`[64/293](#)`, `[sic]`) stay, and so does everything in a
 * paragraph whose brackets can be read in more than one way. Linear.
 */
export function withoutBrackets(runs: readonly Run[]): Run[] {
  const typed = readTyped(plainText(runs));
  if (!typed.ok) return concat(runs);
  const part = slicer(runs);
  return concat(...kept(typed.spans).map(([from, to]) => part(from, to)));
}

/** The stretches of the source that stay where every choice is its first reading, in order. */
export const kept = (spans: readonly TypedSpan[]): (readonly [from: number, to: number])[] =>
  spans.flatMap((span) => {
    if (span.type === "open") return kept(span.spans);
    return span.type === "choice"
      ? kept(span.alternatives[0]?.spans ?? [])
      : [[span.from, span.to] as const];
  });
