import type { ParagraphId } from "../ids";
import type { DraftChange, DraftKey } from "./draft";

/** What was sent of a room before, as far as it tells which change of it that was. */
export interface Sending {
  readonly key: DraftKey;
  /** Of the room. */
  readonly brings: readonly ParagraphId[];
}

/**
 * The newest sending of each change, by the keys of the changes. An addition or alternative whose
 * first paragraph is another by now is known by those that it brings, unless another change has the
 * key of that sending. `sendings`: oldest first. O(changes + sendings).
 */
export function sendingsOf<S extends Sending>(
  changes: readonly DraftChange[],
  sendings: readonly S[],
): ReadonlyMap<DraftKey, S> {
  const byKey = new Map(sendings.map((one) => [one.key, one]));
  const byParagraph = new Map<ParagraphId, S>();
  for (const one of byKey.values()) for (const id of one.brings) byParagraph.set(id, one);
  const keys = new Set(changes.map(({ key }) => key));
  const found = new Map<DraftKey, S>();
  const taken = new Set<S>();
  for (const { key, kind, brings } of changes) {
    const sentWith = brings.flatMap((id) => byParagraph.get(id) ?? []);
    const isFree = (one: S) =>
      one.key.startsWith(`${kind}:`) && !keys.has(one.key) && !taken.has(one);
    const known = byKey.get(key) ?? sentWith.find(isFree);
    if (!known) continue;
    found.set(key, known);
    taken.add(known);
  }
  return found;
}
