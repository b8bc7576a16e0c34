/** What a room proposes while it is typed in, with what the server keeps of each change. */
import type { DraftChangeView } from "@/domain/contract/draftingViews";
import { changesOf } from "@/domain/drafting/changes";
import type { DraftChange, WorkingCopy } from "@/domain/drafting/draft";
import type { ParagraphId } from "@/domain/ids";

export interface ShownChange extends DraftChange {
  /** What is kept of it; null: the server has not been asked about it yet. */
  readonly kept: DraftChangeView | null;
  /** Whether the server said it of these very words. */
  readonly fresh: boolean;
}

/**
 * The changes of the room as it stands, each with what was kept of it when the server was last asked.
 * One that says what it said `before` is the same object. Costs `changesOf`.
 */
export function shownChanges(
  copy: WorkingCopy,
  kept: readonly DraftChangeView[],
  before: readonly ShownChange[] = [],
): readonly ShownChange[] {
  const known = new Map(kept.map((one) => [one.key, one]));
  const shown = new Map(before.map((one) => [one.key, one]));
  const next = changesOf(copy).map((change) => {
    const of = known.get(change.key) ?? null;
    const one = { ...change, kept: of, fresh: of !== null && says(of, change) };
    const old = shown.get(change.key);
    return old && JSON.stringify(old) === JSON.stringify(one) ? old : one;
  });
  const same = next.length === before.length && next.every((one, i) => one === before[i]);
  return same ? before : next;
}

/** Whether what is kept is about these very words. */
export const says = (kept: DraftChange, { brings, proposal }: DraftChange): boolean =>
  JSON.stringify([kept.brings, kept.proposal]) === JSON.stringify([brings, proposal]);

/** By every paragraph of the room that a change is about or brings. */
export function changesByParagraph<T extends DraftChange>(
  changes: readonly T[],
): ReadonlyMap<ParagraphId, readonly T[]> {
  const at = new Map<ParagraphId, T[]>();
  for (const change of changes)
    for (const id of new Set([change.paragraph, ...change.brings]))
      at.set(id, [...(at.get(id) ?? []), change]);
  return at;
}
