import type { PrintedHolder } from "./notation";
import { type Problem, problemAt, readBalance } from "./typedBrackets";
import { readReadings } from "./typedReadings";

/** A stretch of what a person typed, `from` to `to` in UTF-16 offsets of it; they leave no gaps. */
export type TypedSpan =
  | { readonly type: "text"; readonly from: number; readonly to: number; readonly text: string }
  /** Words in brackets that have no rival: still open. */
  | {
      readonly type: "open";
      readonly from: number;
      readonly to: number;
      readonly spans: readonly TypedSpan[];
    }
  | {
      readonly type: "choice";
      readonly from: number;
      readonly to: number;
      readonly alternatives: readonly TypedAlternative[];
    };

/** One reading; no spans are no words. */
export interface TypedAlternative {
  readonly spans: readonly TypedSpan[];
  readonly holders: readonly PrintedHolder[];
}

export type Typed =
  | { readonly ok: true; readonly spans: readonly TypedSpan[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a text in which a person put brackets: the attributed canonical form, and what people write.
 *
 * - `[A / B]`, `[A][B]` and `[A (Delegation A)] [B (Group C)]` are a choice; `[A]` alone is open.
 * - Names stand behind a reading in parentheses, or before it with a colon: `[Group C: A / B]`.
 *   `( )` is nobody, `–` no words; `(Group C: delete)` asks for no words, `(Group C: retain)` for these.
 * - Brackets nest. `\` before a sign makes it part of the text.
 * - What belongs to the text stays: `[64/293](#)`, `[2017]`, `[sic]`, `[…]`, "and/or", "3 alt:".
 *
 * Gives spans, or every place that cannot be read in one way only, with line, column and a sentence
 * that says what to write instead. `names` are those of the negotiation. Never throws; linear but for
 * the depth of brackets, which is at most 16.
 */
export function readTyped(text: string, names: readonly string[] = []): Typed {
  const balance = readBalance(text);
  if (balance.length > 0) return { ok: false, problems: balance };
  const known = new Set(names.map((name) => name.toLowerCase()));
  const found: { code: Problem["code"]; at: number; word: string }[] = [];
  const spans = readReadings(text, known, (code, at, word) => found.push({ code, at, word }));
  if (found.length === 0) return { ok: true, spans };
  return {
    ok: false,
    problems: found.map(({ code, at, word }) => problemAt(text, code, at, word)),
  };
}

/** The words of one choice of readings: `pick` says which alternative of each choice, in order. */
export function wordsOf(
  spans: readonly TypedSpan[],
  pick: (choice: Extract<TypedSpan, { type: "choice" }>) => number = () => 0,
): string {
  return spans
    .map((span) => {
      if (span.type === "text") return span.text;
      if (span.type === "open") return wordsOf(span.spans, pick);
      const chosen = span.alternatives[pick(span)] ?? span.alternatives[0];
      return chosen ? wordsOf(chosen.spans, pick) : "";
    })
    .join("");
}
