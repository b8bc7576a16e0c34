import { applyEdits } from "@/domain/amendments/apply";
import type { Edit } from "@/domain/amendments/edit";
import { applying, rebase, worstOutcome } from "@/domain/amendments/rebase";
import type { DelegationId, ParagraphId } from "@/domain/ids";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import type { Composition } from "../state/workspace";
import type { Draft } from "./draft";

/** The wording proposed before, over the words that stood then. */
export interface Earlier {
  readonly base: readonly Run[];
  readonly edits: readonly Edit[];
}

export interface Start {
  readonly draft: Draft;
  /** Set when the words were changed since, so that the author must say what is wanted now. */
  readonly earlier: Earlier | null;
}

/**
 * What the dialog opens with. A proposal that is reworded is carried to the paragraph as it reads
 * now; where that cannot be done, the paragraph stands in the editor and the earlier wording below.
 */
export function startOf(
  composition: Composition,
  paragraphOf: (id: ParagraphId) => Paragraph | undefined,
  delegation: DelegationId | null,
): Start {
  if (composition.type === "new") {
    const { kind, paragraph } = composition;
    const wording = kind === "add" ? [] : (paragraph?.runs ?? []);
    return { draft: { kind, paragraph, wording, rationale: "", delegation }, earlier: null };
  }
  const { amendment } = composition;
  const proposal = amendment.draft ?? amendment.revision;
  if (!proposal) throw new Error("An amendment has a draft or a revision");
  const { change, base, rationale } = proposal;
  const named = change.kind === "add" ? change.after : change.paragraph;
  const then = base.find(({ id }) => id === named) ?? null;
  const now = (then && paragraphOf(then.id)) ?? then;
  const common = { rationale, delegation: amendment.delegation, paragraph: now };
  if (change.kind === "add" || change.kind === "alternative") {
    const [first, ...further] = change.paragraphs;
    const shape = first && { kind: first.kind, level: first.level };
    const draft = { ...common, kind: change.kind, wording: first?.runs ?? [], shape, further };
    return { draft, earlier: null };
  }
  if (change.kind !== "edit" || !then || !now)
    return { draft: { ...common, kind: change.kind, wording: now?.runs ?? [] }, earlier: null };
  const rebased = rebase(now.runs, then.runs, change.edits);
  const lost = worstOutcome(rebased) === "needs-author";
  return {
    draft: { ...common, kind: "edit", wording: applyEdits(now.runs, applying(rebased)) },
    earlier: lost ? { base: then.runs, edits: change.edits } : null,
  };
}
