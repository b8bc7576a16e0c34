import { conflicts } from "../amendments/apply";
import type { Edit } from "../amendments/edit";
import type { Placed } from "./placement";

/** Edits that conflict with each other, directly or through others, and the stretch they cover. */
export interface Cluster {
  readonly from: number;
  readonly to: number;
  /** In order of submission; the edits of each in order of the text. */
  readonly members: readonly { readonly placed: Placed; readonly edits: readonly Edit[] }[];
}

/**
 * The connected components of `conflicts` over all edits, in order of the text. Sorted by where they
 * begin, insertions first, an edit belongs to the last cluster if it conflicts with the stretch that
 * cluster covers, so one sweep finds them: O(edits log edits).
 */
export function clusters(placed: readonly Placed[]): Cluster[] {
  const all = placed.flatMap((one, order) => one.edits.map((edit) => ({ edit, order })));
  all.sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to || a.order - b.order);
  const groups: { from: number; to: number; entries: typeof all }[] = [];
  for (const entry of all) {
    const last = groups.at(-1);
    if (last && conflicts(last, entry.edit)) {
      last.to = Math.max(last.to, entry.edit.to);
      last.entries.push(entry);
    } else {
      groups.push({ from: entry.edit.from, to: entry.edit.to, entries: [entry] });
    }
  }
  return groups.map(({ from, to, entries }) => ({
    from,
    to,
    members: byAmendment(entries, placed),
  }));
}

function byAmendment(
  entries: readonly { edit: Edit; order: number }[],
  placed: readonly Placed[],
): Cluster["members"] {
  const members = new Map<number, Edit[]>();
  for (const { edit, order } of entries) {
    const edits = members.get(order);
    if (edits) edits.push(edit);
    else members.set(order, [edit]);
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([order, edits]) => ({ placed: placed[order]!, edits }));
}
