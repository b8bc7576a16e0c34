import type { CompiledAlternative, CompiledParagraph, CompiledProposal } from "./compiledText";
import { retainers } from "./holders";
import type { Holder } from "./span";

/** One of the ways in which a paragraph as a whole could stand. */
export type WholeReading =
  /** Its text, with its own brackets inside; `holders` would retain the paragraph. */
  | { readonly type: "text"; readonly holders: readonly Holder[] }
  | { readonly type: "alternative"; readonly alternative: CompiledAlternative }
  /** No paragraph at all. */
  | { readonly type: "delete"; readonly deletion: CompiledProposal };

/**
 * The choice in which a paragraph stands as a whole: `[text / 3 alt … / – (delete)]`, its text first,
 * so that an edit is seen inside the reading it is about though another would delete that. Empty when
 * nobody asks for another paragraph, or none. Linear.
 */
export function wholeReadings({
  alternatives,
  deletions,
}: Pick<CompiledParagraph, "alternatives" | "deletions">): WholeReading[] {
  const rivals = [...alternatives, ...deletions];
  if (rivals.length === 0) return [];
  const opposing = rivals.map(({ amendments, holders, opposed }) => ({
    ...{ id: amendments[0]!, base: [], edits: [] },
    ...{ holders, opposed },
  }));
  return [
    { type: "text", holders: retainers(opposing) },
    ...alternatives.map((alternative) => ({ type: "alternative" as const, alternative })),
    ...deletions.map((deletion) => ({ type: "delete" as const, deletion })),
  ];
}
