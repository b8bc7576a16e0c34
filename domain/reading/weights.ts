import type { ReadWarning } from "./document";

/**
 * How much a warning weighs: "serious" may have cost the structure of the text, "doubtful" is about
 * words or a date that may be wrong, a "note" says how something was taken.
 */
export type Weight = "serious" | "doubtful" | "note";
export const WEIGHTS: readonly Weight[] = ["serious", "doubtful", "note"];

// In the order in which a person should look at them.
const CODES: readonly (readonly [code: string, weight: Weight])[] = [
  ["empty", "serious"],
  ["binary", "serious"],
  ["no-paragraphs", "serious"],
  ["number-gap", "serious"],
  ["number-repeated", "serious"],
  ["interleaved-citation", "serious"],
  ["unnumbered-paragraph", "serious"],
  ["orphan-bracket", "serious"],
  ["reference-without-footnote", "serious"],
  ["footnote-without-reference", "serious"],
  ["called-off", "doubtful"],
  ["doubtful-date", "doubtful"],
  ["misread-word", "doubtful"],
  ["unrepaired-symbol", "doubtful"],
  ["doubled-words", "doubtful"],
  ["letters-only", "note"],
  ["missing-full-stop", "note"],
  ["label-style", "note"],
  ["rejoined-ordinal", "note"],
  ["more-warnings", "note"],
];
const RANK = new Map(CODES.map(([code], at) => [code, at]));
const WEIGHT = new Map(CODES);

/** What a warning of this code weighs; one that is not known is doubtful. */
export const weightOf = (code: string): Weight => WEIGHT.get(code) ?? "doubtful";

/** Names a warning among those of one source, through readings with other errata. */
export const warningKey = ({ code, spans, paragraph, quote }: ReadWarning): string =>
  `${code}@${spans?.[0]?.from ?? paragraph ?? quote ?? ""}`;

/** The heaviest first; those of one code in the order of the source. O(n log n). */
export const byWeight = (warnings: readonly ReadWarning[]): readonly ReadWarning[] =>
  [...warnings].sort(
    (a, b) =>
      (RANK.get(a.code) ?? CODES.length) - (RANK.get(b.code) ?? CODES.length) ||
      (a.spans?.[0]?.from ?? 0) - (b.spans?.[0]?.from ?? 0),
  );
