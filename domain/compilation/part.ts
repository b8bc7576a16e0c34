import { applyEdits, conflicts } from "../amendments/apply";
import type { Edit } from "../amendments/edit";
import { rebase } from "../amendments/rebase";
import type { Run } from "../text/paragraph";
import { canonical } from "./placement";
import type { Stretch } from "./span";

/** The share of an amendment that stands in one stretch of the text. */
export interface Part {
  /** Its edits there, by their place (0, 1, 2 …) among all of them. */
  readonly edits: readonly number[];
  /** Whether that is all that it still asks for: nothing of it stands elsewhere. */
  readonly whole: boolean;
}

/**
 * Which edits of an amendment stand in a cluster of its paragraph's compilation, so that one reading
 * of one cluster can be accepted. Takes the text as it stands, the amendment as `compile` does, and
 * the cluster's stretch of the text; gives null for an amendment that has no edit there.
 *
 * The compilation shows edits as they are canonical over the text as it stands, which may be cut
 * otherwise than those that were submitted over an older base: both are lined up first. Costs a
 * rebase, a diff when the base is another text, and O(edits log edits).
 */
export function partWithin(
  text: readonly Run[],
  { base, edits }: { readonly base: readonly Run[]; readonly edits: readonly Edit[] },
  { from, to, shift = 0 }: Stretch,
): Part | null {
  const rebased = rebase(text, base, edits);
  if (rebased.some(({ outcome }) => outcome === "needs-author")) return null;
  const open = rebased.flatMap((one, place) =>
    one.outcome === "applies" ? [{ place, edit: one.edit }] : [],
  );
  const moved = open.map(({ edit }) => edit);
  const shown = canonical(text, base, moved);
  const stretch: Edit = { from: from - shift, to: to - shift, insert: [] };
  const chosen = aligned(moved, shown)
    .filter(([, theirs]) => theirs.some((edit) => conflicts(stretch, edit)))
    .flatMap(([ours]) => ours.map((edit) => open[moved.indexOf(edit)]!.place));
  if (chosen.length === 0) return null;
  return { edits: chosen, whole: chosen.length === open.length };
}

/** The text with that part of the amendment alone: what accepting it makes of the paragraph. */
export function withPart(
  text: readonly Run[],
  { base, edits }: { readonly base: readonly Run[]; readonly edits: readonly Edit[] },
  part: Part,
): Run[] {
  const rebased = rebase(text, base, edits);
  const chosen = part.edits.flatMap((place) => {
    const one = rebased[place];
    return one?.outcome === "applies" ? [one.edit] : [];
  });
  return applyEdits(text, chosen);
}

type Group = readonly [ours: readonly Edit[], theirs: readonly Edit[]];

/**
 * Two lists of edits that make the same of the same text, cut into the least groups that do so for
 * themselves. Between groups no edit is under way and both have grown the text by as much: what
 * stands before is then the same beginning of the same result.
 */
function aligned(ours: readonly Edit[], theirs: readonly Edit[]): Group[] {
  const groups: Group[] = [];
  let [i, j, growth, end] = [0, 0, 0, 0];
  let open: [Edit[], Edit[]] = [[], []];
  while (i < ours.length || j < theirs.length) {
    const [mine, other] = [ours[i], theirs[j]];
    const takeMine = !other || (mine !== undefined && mine.from <= other.from);
    const edit = takeMine ? mine! : other!;
    open[takeMine ? 0 : 1].push(edit);
    growth += (takeMine ? 1 : -1) * growthOf(edit);
    end = Math.max(end, edit.to);
    if (takeMine) i += 1;
    else j += 1;
    const next = Math.min(ours[i]?.from ?? Infinity, theirs[j]?.from ?? Infinity);
    if (growth !== 0 || next < end || open.some((side) => side.length === 0)) continue;
    groups.push(open);
    open = [[], []];
  }
  return open[0].length + open[1].length > 0 ? [...groups, open] : groups;
}

const growthOf = ({ from, to, insert }: Edit): number =>
  insert.reduce((sum, { text }) => sum + text.length, 0) - (to - from);
