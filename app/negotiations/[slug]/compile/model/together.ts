/** What "accept all that does not conflict" would accept in a paragraph. */

import { isDeferred } from "@/app/components/amendment/standing";
import { acceptTogether } from "@/domain/amendments/acceptTogether";
import { diffRuns } from "@/domain/amendments/diff";
import type { Edit } from "@/domain/amendments/edit";
import { acceptableTogether, type SetAside } from "@/domain/amendments/together";
import type { AmendmentView, RevisionView } from "@/domain/contract/amendmentViews";
import type { ParagraphId } from "@/domain/ids";
import { applyOperations } from "@/domain/text/apply";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import type { Place } from "./places";

export interface TogetherTarget {
  readonly amendment: AmendmentView;
  readonly revision: RevisionView;
}

export interface Preview {
  readonly accepted: readonly TogetherTarget[];
  /** Left open, with why. */
  readonly left: readonly {
    readonly amendment: AmendmentView;
    readonly because: SetAside["because"] | "undisclosed";
  }[];
  /** The paragraph as it would read; null when it would be gone. */
  readonly result: readonly Run[] | null;
  readonly edits: readonly Edit[];
  /** New paragraphs that would come after it. */
  readonly added: readonly Paragraph[];
}

/**
 * Takes the text as it stands and a paragraph's proposals that wait for a decision, those deferred
 * and those undisclosed left out; gives what can be accepted at once and the paragraph as it would
 * then read. Nothing is decided by it. Costs a judgement for each proposal.
 */
export function togetherAt(
  text: readonly Paragraph[],
  { id, paragraph, amendments }: Place,
): Preview {
  const waiting = amendments.flatMap((amendment): TogetherTarget[] => {
    const { revision, status } = amendment;
    const asks = revision !== null && revision.change.kind !== "comment";
    return status === "submitted" && asks && !isDeferred(amendment)
      ? [{ amendment, revision }]
      : [];
  });
  const seen = waiting.filter(({ revision }) => revision.disclosed);
  const candidates = seen.map(({ amendment, revision }) => ({
    id: amendment.id,
    proposal: revision,
  }));
  const { acceptable, setAside } = acceptableTogether(text, candidates);
  const chosen = new Set(acceptable.map((unit) => unit.id));
  const reasons = new Map(setAside.map((one) => [one.id, one.because]));
  let next = 0;
  const done = acceptTogether(
    text,
    candidates.filter((one) => chosen.has(one.id)),
    () => `new-${next++}` as ParagraphId,
  );
  const operations = done.ok
    ? done.value.filter((one) => one.id === one.like).flatMap((one) => one.operations)
    : [];
  const after = applyOperations(text, operations);
  const result = after.find((one) => one.id === id)?.runs ?? null;
  const old = new Set(text.map((one) => one.id));
  return {
    accepted: seen.filter(({ amendment }) => chosen.has(amendment.id)),
    left: waiting.flatMap(({ amendment, revision }): Preview["left"] => {
      if (!revision.disclosed) return [{ amendment, because: "undisclosed" }];
      const because = reasons.get(amendment.id);
      return because ? [{ amendment, because }] : [];
    }),
    result,
    edits: paragraph ? diffRuns(paragraph.runs, result ?? []) : [],
    added: after.filter((one) => !old.has(one.id)),
  };
}

/** Those that ask for more than other words: that must be said, a redline does not show it. */
export const beyondWords = (accepted: readonly TogetherTarget[]): readonly TogetherTarget[] =>
  accepted.filter(({ revision }) => revision.change.kind !== "edit");
