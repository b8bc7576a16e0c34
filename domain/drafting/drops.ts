import { inverseEdits } from "../amendments/apply";
import { diffRuns } from "../amendments/diff";
import { done, type Result, refuse } from "../refusal";
import type { TextOperation } from "../text/operations";
import { paragraphIn } from "../text/position";
import { changesOf } from "./changes";
import type { DraftKey, WorkingCopy } from "./draft";

/**
 * What takes one change of a room back: the words of the base again, everywhere or in one of the
 * places of an edit (as `diffRuns` counts them from 0), a paragraph no longer struck, what was added
 * or put in the place of another taken out. Refuses `stale` where the room has no such change or
 * place. Costs `changesOf`.
 */
export function dropChange(
  copy: WorkingCopy,
  key: DraftKey,
  edit?: number,
): Result<TextOperation[]> {
  const change = changesOf(copy).find((one) => one.key === key);
  if (!change) return STALE;
  const { kind, paragraph, brings } = change;
  if (kind === "delete") return done([{ type: "strike", paragraph, struck: false }]);
  if (kind !== "edit") return done(brings.map((id) => ({ type: "remove", paragraph: id })));
  const { runs } = paragraphIn(copy.base, paragraph)!;
  const back = inverseEdits(runs, diffRuns(runs, paragraphIn(copy.room, paragraph)!.runs));
  const edits = edit === undefined ? back : back.slice(edit, edit + 1);
  return edits.length === 0 ? STALE : done([{ type: "edit", paragraph, edits }]);
}

const STALE = refuse("stale", "Your drafting room has no such change any longer.");
