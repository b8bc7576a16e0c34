import type { Change } from "../amendments/amendment";
import { newLabels } from "../amendments/newPlace";
import { altLabel, nextBisLabel } from "../text/labels";
import type { Paragraph } from "../text/paragraph";
import { keyOf } from "../text/runs";
import type { CompiledAddition, CompiledAlternative, CompiledProposal } from "./compiledText";
import type { CompilableAmendment } from "./compileText";
import { mergeHolders } from "./holders";

type Kind = Change["kind"];

/** An amendment whose change is known to be of one kind. */
export type AmendmentOf<K extends Kind> = CompilableAmendment & {
  readonly proposal: { readonly change: Extract<Change, { kind: K }> };
};

export const isKind = <K extends Kind>(
  amendment: CompilableAmendment,
  kind: K,
): amendment is AmendmentOf<K> => amendment.proposal.change.kind === kind;

/** Amendments that ask for the same thing, as one. */
export const together = (amendments: readonly CompilableAmendment[]): CompiledProposal => ({
  amendments: amendments.map(({ id }) => id),
  holders: mergeHolders(amendments.flatMap(({ holders }) => holders)),
  opposed: mergeHolders(amendments.flatMap(({ opposed }) => opposed)),
});

/** Amendments that propose the same paragraphs, one group each, first submitted first. */
function groups<A extends AmendmentOf<"alternative"> | AmendmentOf<"add">>(
  amendments: readonly A[],
): A[][] {
  const byWording = new Map<string, A[]>();
  for (const amendment of amendments) {
    const key = JSON.stringify(
      amendment.proposal.change.paragraphs.map(({ kind, level, runs }) => [
        kind,
        level,
        keyOf(runs),
      ]),
    );
    const group = byWording.get(key);
    if (group) group.push(amendment);
    else byWording.set(key, [amendment]);
  }
  return [...byWording.values()];
}

/** What would stand in the place of the paragraph labelled `label`: "3 alt", "3 alt 2" … */
export function alternatives(
  label: string,
  amendments: readonly AmendmentOf<"alternative">[],
): CompiledAlternative[] {
  const firsts = new Set<string>();
  return groups(amendments).map((group) => {
    const first = altLabel(label, firsts);
    firsts.add(first);
    const taken = new Set([first]);
    const paragraphs = group[0]!.proposal.change.paragraphs.map((paragraph, j) => {
      const own = j === 0 ? first : nextBisLabel(first, taken);
      taken.add(own);
      return { ...paragraph, label: own };
    });
    return { ...together(group), paragraphs };
  });
}

/** What would come to stand at `index` of the text, under provisional labels, none of `taken`. */
export function additions(
  text: readonly Paragraph[],
  index: number,
  amendments: readonly AmendmentOf<"add">[],
  taken: Set<string>,
): CompiledAddition[] {
  return groups(amendments).map((group) => {
    const proposed = group[0]!.proposal.change.paragraphs;
    const labels = newLabels(text, index, proposed, taken);
    const paragraphs = proposed.map((paragraph, i) => ({ ...paragraph, label: labels[i]! }));
    return { ...together(group), paragraphs };
  });
}
