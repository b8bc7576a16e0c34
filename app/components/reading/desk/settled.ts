import type { ReadWarning } from "@/domain/reading/document";
import type { Erratum } from "@/domain/reading/source/errata";
import { warningKey } from "@/domain/reading/weights";
import type { Answer } from "./useReading";

/** What a correction settled besides its own place: a symbol put right speaks for its like elsewhere. */
export interface Settled {
  readonly by: Erratum;
  readonly warnings: readonly ReadWarning[];
}

type Known = Pick<Answer, "errata"> & {
  readonly reading: { readonly warnings: readonly ReadWarning[] };
};

/**
 * The warnings of one reading that the next one no longer gives, though no correction touched their
 * places; under the last of the corrections made between them. Null where there are none. O(warnings × errata).
 */
export function alsoSettled(before: Known, after: Known): Settled | null {
  const made = after.errata.filter((erratum) => !before.errata.includes(erratum));
  const by = made.at(-1);
  if (!by) return null;
  const left = new Set(after.reading.warnings.map(warningKey));
  const touched = ({ spans = [] }: ReadWarning) =>
    spans.some(({ from, to }) => made.some((one) => one.from <= to && one.to >= from));
  const warnings = before.reading.warnings.filter(
    (warning) => !left.has(warningKey(warning)) && !touched(warning),
  );
  return warnings.length > 0 ? { by, warnings } : null;
}

/** The paragraphs that warnings are about, each once, in the order of the text. */
export const paragraphsOf = (warnings: readonly ReadWarning[]): readonly string[] => {
  const inOrder = [...warnings].sort(
    (a, b) => (a.spans?.[0]?.from ?? 0) - (b.spans?.[0]?.from ?? 0),
  );
  return [...new Set(inOrder.flatMap(({ paragraph }) => paragraph ?? []))];
};
