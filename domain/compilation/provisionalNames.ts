import type { AmendmentId } from "../ids";
import type { CompiledText } from "./compiledText";

/**
 * Under which label a compiled text prints the first paragraph that an amendment brings: "3 bis",
 * "3 alt". Amendments that bring none, or found no place, have no name. Linear.
 */
export function provisionalNames({
  start,
  paragraphs,
}: CompiledText): ReadonlyMap<AmendmentId, string> {
  const brought = [
    ...start,
    ...paragraphs.flatMap(({ alternatives, additions }) => [...alternatives, ...additions]),
  ];
  return new Map(
    brought.flatMap(({ amendments, paragraphs: [first] }) =>
      amendments.map((id) => [id, first?.label ?? ""] as const),
    ),
  );
}
