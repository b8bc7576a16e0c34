import { highestNumber } from "../amendments/newFootnotes";
import type { Paragraph } from "../text/paragraph";
import { keyOf } from "../text/runs";
import type { CompiledFootnote, CompiledText } from "./compiledText";
import type { CompilableAmendment } from "./compileText";

/**
 * The footnotes that amendments bring and the text does not have, numbered on from those of the
 * text, in order of submission. Equal ones with one name are one. Nothing where there are none, so
 * that the hash of a text without any does not depend on it. Linear.
 */
export function broughtFootnotes(
  text: readonly Paragraph[],
  amendments: readonly CompilableAmendment[],
): Pick<CompiledText, "footnotes"> {
  if (amendments.every(({ proposal }) => proposal.change.footnotes === undefined)) return {};
  const standing = new Set(text.map(({ id, runs }) => `${id} ${keyOf(runs)}`));
  const known = new Map<string, CompiledFootnote>();
  let number = highestNumber(text);
  for (const { id: amendment, proposal } of amendments)
    for (const { id, runs } of proposal.change.footnotes ?? []) {
      const key = `${id} ${keyOf(runs)}`;
      if (standing.has(key)) continue;
      const one = known.get(key) ?? { id, runs, label: String(++number), amendments: [] };
      known.set(key, { ...one, amendments: [...one.amendments, amendment] });
    }
  return known.size === 0 ? {} : { footnotes: [...known.values()] };
}
