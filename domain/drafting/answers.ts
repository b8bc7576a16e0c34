import { diffRuns } from "../amendments/diff";
import type { Edit } from "../amendments/edit";
import { rebase } from "../amendments/rebase";
import { done, type Result, refuse } from "../refusal";
import { joined } from "../revisions/redline";
import { citable } from "../text/citations";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph } from "../text/paragraph";
import { equalRuns, normalize } from "../text/runs";
import { isBlank } from "./blocks";
import type { Ask, AskAnswer } from "./draft";

/**
 * What an answer to an ask does to the room as it is now. `ours` keeps all as it stands. `theirs` puts
 * the words of the text in the place of ours, takes out what the text no longer has, or no longer
 * strikes or replaces what reads otherwise; what is so already needs nothing. Where our alternative was
 * accepted it is the other way round: the text's words stand, and `ours` puts what was written besides
 * in their place. Refuses (`stale`) where the room no longer says what it said when it was asked:
 * nothing that was written since is taken out.
 */
export function answerAsk(
  room: readonly DraftedParagraph[],
  ask: Ask,
  take: AskAnswer,
): Result<TextOperation[]> {
  const present = room.find(({ id }) => id === ask.paragraph);
  if (ask.kind === "replaced") return take === "ours" ? besides(room, ask) : done([]);
  if (take === "ours") return done([]);
  if (ask.kind === "wording") return present ? reworded(present, ask) : STALE;
  const { paragraph, ours } = ask;
  if (ask.kind === "gone") {
    if (!present) return done([]);
    return equalRuns(present.runs, ours) ? done([{ type: "remove", paragraph }]) : STALE;
  }
  const instead = room.filter((one) => one.alternativeTo === paragraph && !isBlank(one.runs));
  if (!equalRuns(joined(instead), ours)) return STALE;
  return done([
    ...(present?.struck ? [{ type: "strike" as const, paragraph, struck: false }] : []),
    ...instead.map(({ id }) => ({ type: "remove" as const, paragraph: id })),
  ]);
}

/** What was written besides comes in the place of the alternative that was accepted. */
function besides(
  room: readonly DraftedParagraph[],
  { paragraph, theirs, ours }: Extract<Ask, { kind: "replaced" }>,
): Result<TextOperation[]> {
  const present = room.find(({ id }) => id === paragraph);
  if (!present || !equalRuns(present.runs, theirs)) return STALE;
  // The text may have lost a footnote with the words that the alternative replaced.
  const edits = diffRuns(theirs, normalize(citable(ours, room)));
  return done(edits.length > 0 ? [{ type: "edit", paragraph, edits }] : []);
}

/** Our words become theirs, wherever they have come to stand. */
function reworded(
  { id, runs }: DraftedParagraph,
  { within, at, theirs }: Extract<Ask, { kind: "wording" }>,
): Result<TextOperation[]> {
  const edit: Edit = { ...at, insert: theirs };
  const [rebased] = rebase(runs, within, [edit]);
  switch (rebased!.outcome) {
    case "applies":
      return done([{ type: "edit", paragraph: id, edits: [rebased!.edit] }]);
    case "already-reflected":
      return done([]);
    case "needs-author":
      return STALE;
  }
}

const STALE = refuse(
  "stale",
  "The words have been changed since. Change them by hand, then choose what already stands.",
);
