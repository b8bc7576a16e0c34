import { adjust } from "@/domain/amendments/adjust";
import { isStructural, type Proposal, type StructuralChange } from "@/domain/amendments/amendment";
import { diffRuns } from "@/domain/amendments/diff";
import type { Edit } from "@/domain/amendments/edit";
import { structureReadings } from "@/domain/amendments/joined";
import { judge } from "@/domain/amendments/judge";
import { subjectOf } from "@/domain/amendments/subjects";
import type { DelegationId } from "@/domain/ids";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { paragraphIn } from "@/domain/text/position";
import type { Composition } from "../state/workspace";
import type { Draft } from "./draft";
import { withParts } from "./structural";

/** The wording proposed before, over the words that stood then. */
export interface Earlier {
  readonly base: readonly Run[];
  readonly edits: readonly Edit[];
}

export interface Start {
  readonly draft: Draft;
  /** Whether what it is about was changed since, so that the author must say what is wanted now. */
  readonly lost: boolean;
  /** Set then, where it is about words. */
  readonly earlier: Earlier | null;
}

/**
 * What the dialog opens with. A proposal that is reworded is carried to the paragraph as it reads
 * now; where its words were changed they are offered in the place of those that stand there, with
 * the earlier wording below.
 */
export function startOf(
  composition: Composition,
  text: readonly Paragraph[],
  delegation: DelegationId | null,
): Start {
  if (composition.type === "new") {
    const { kind, paragraph } = composition;
    const wording = kind === "add" ? [] : (paragraph?.runs ?? []);
    return {
      draft: { kind, paragraph, wording, rationale: "", delegation },
      lost: false,
      earlier: null,
    };
  }
  const { amendment } = composition;
  const proposal = amendment.draft ?? amendment.revision;
  if (!proposal) throw new Error("An amendment has a draft or a revision");
  const { change, base, rationale } = proposal;
  const named = subjectOf(change);
  const then = base.find(({ id }) => id === named) ?? null;
  const now = (then && paragraphIn(text, then.id)) ?? then;
  const lost = judge(text, proposal).outcome === "needs-author";
  const { footnotes } = change;
  const common = { rationale, footnotes, delegation: amendment.delegation, paragraph: now };
  if (change.kind === "add" || change.kind === "alternative") {
    const [first, ...further] = change.paragraphs;
    const shape = first && { kind: first.kind, level: first.level };
    const draft = { ...common, kind: change.kind, wording: first?.runs ?? [], shape, further };
    return { draft, lost, earlier: null };
  }
  if (isStructural(change) && now) {
    const words = lost ? structureReadings(proposal, change) : null;
    return {
      draft: { ...common, ...structureStart(text, proposal, change, now) },
      lost,
      earlier: words && { base: words.base, edits: diffRuns(words.base, words.wanted) },
    };
  }
  if (change.kind !== "edit" || !then || !now)
    return {
      draft: { ...common, kind: change.kind, wording: now?.runs ?? [] },
      lost,
      earlier: null,
    };
  const offered = adjust([now], { base: [then], change, rationale })?.change;
  const wording = offered?.kind === "edit" ? offered.result : now.runs;
  return {
    draft: { ...common, kind: "edit", wording },
    lost,
    earlier: lost ? { base: then.runs, edits: change.edits } : null,
  };
}

type StructureDraft = Pick<Draft, "kind" | "wording"> & Partial<Draft>;

/** A structural proposal over the paragraphs as they stand now, asked for anew where that is possible. */
function structureStart(
  text: readonly Paragraph[],
  proposal: Proposal,
  change: StructuralChange,
  now: Paragraph,
): StructureDraft {
  const offered = adjust(text, proposal)?.change;
  const anew = offered?.kind === change.kind ? (offered as StructuralChange) : change;
  return structureDraft(text, proposal.base, anew, now);
}

function structureDraft(
  text: readonly Paragraph[],
  base: readonly Paragraph[],
  change: StructuralChange,
  now: Paragraph,
): StructureDraft {
  switch (change.kind) {
    case "move":
      return { kind: "move", wording: now.runs, after: change.after };
    case "level":
      return {
        ...{ kind: "level", wording: now.runs },
        level: { level: change.level, kind: change.as },
      };
    case "split":
      return { kind: "split", wording: withParts(change.paragraphs.map(({ runs }) => runs)) };
    case "merge": {
      const others = change.others.flatMap(
        (id) => paragraphIn(text, id) ?? base.find((one) => one.id === id) ?? [],
      );
      return { kind: "merge", wording: change.runs, others };
    }
  }
}
