import type { Run } from "../text/paragraph";
import { concat, lengthOf, plainText, runsOf, slicer } from "../text/runs";
import { readTyped, type TypedAlternative, wordsOf } from "./typed";
import type { Problem } from "./typedBrackets";
import { kept } from "./views";

/** One reading of a bracket, and the whole wording with it in the bracket's place. */
export interface OfferedReading {
  /** "" where it is no words. */
  readonly words: string;
  readonly names: readonly string[];
  readonly wording: readonly Run[];
}

export interface Offered {
  /** Of the first bracket that holds several; none where there is no such bracket. */
  readonly readings: readonly OfferedReading[];
  /** What cannot be read in one way and was not in `base` already. */
  readonly problem: Problem | null;
}

/**
 * What somebody can be offered who typed or pasted brackets into the wording of a proposal: the
 * readings of the first bracket that has several, or what is unclear. Takes the wording, the words it
 * started from, and names of this negotiation. Linear.
 */
export function offeredReadings(
  wording: readonly Run[],
  base: readonly Run[],
  names: readonly string[] = [],
): Offered {
  const typed = readTyped(plainText(wording), names);
  if (!typed.ok) {
    const before = readTyped(plainText(base), names);
    const known = before.ok ? 0 : before.problems.length;
    return { readings: [], problem: typed.problems[known] ?? null };
  }
  const choice = typed.spans.find((span) => span.type === "choice" && span.alternatives.length > 1);
  if (choice?.type !== "choice") return { readings: [], problem: null };
  const part = slicer(wording);
  const [before, after] = [part(0, choice.from), part(choice.to, lengthOf(wording))];
  const runsOfReading = ({ spans }: TypedAlternative) =>
    // Of the canonical form only the words are known, not where each of them stands.
    spans[0]?.from === choice.from
      ? runsOf(wordsOf(spans))
      : concat(...kept(spans).map(([from, to]) => part(from, to)));
  const readings = choice.alternatives.map((one) => ({
    words: wordsOf(one.spans),
    names: one.holders.map(({ name }) => name),
    wording: concat(before, runsOfReading(one), after),
  }));
  return { readings, problem: null };
}
