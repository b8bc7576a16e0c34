import { applyEdits } from "../amendments/apply";
import { applyOperations } from "../text/apply";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { equalRuns } from "../text/runs";
import type { AcceptedSending } from "./accepted";
import { type Adoptions, adoptionsOf } from "./adoption";
import { departures, uncited } from "./departures";
import type { Ask, WorkingCopy } from "./draft";
import { following } from "./following";
import { freshLabels } from "./freshLabels";
import { arrange } from "./order";
import { returned } from "./takenBack";
import { type Sent, Words } from "./words";

/** What a step does to a room, and what it could not settle. */
export interface Forward {
  readonly operations: TextOperation[];
  readonly asks: Ask[];
}

/**
 * Brings a room forward to the text as it is now, which is its base from then on. Words are merged
 * (`mergeRuns`); paragraphs come, go and move as in the text (`arrange`), with their labels, forms and
 * what is agreed. Nothing that the room says is lost, and nothing of it stands twice:
 * - what was proposed and stands in the text, under the id that `adopted` gives, becomes the text's;
 * - what the text no longer has goes from the room as well if it is there as it was, struck or to be replaced;
 *   what was changed in the room otherwise stays as an addition, as do alternatives to what has gone: with an ask;
 * - what was written in a paragraph besides, whose alternative stands in the text now, is an ask;
 * - what is struck or to be replaced takes the words of the text, with an ask where these are others;
 * - what the base has of it, and was taken back out of the text since, is proposed again: `takenBack`.
 * `sent` are the words of paragraphs of the room, by their ids there, with which they were accepted since
 * the base: by them what has been written since is told from what others have changed.
 * O(paragraphs), up to five token diffs for each paragraph that both have changed, and `arrange`.
 */
export function bringForward(
  before: WorkingCopy,
  text: readonly Paragraph[],
  adopted: Adoptions = new Map(),
  sent: Sent = new Map(),
  takenBack: readonly AcceptedSending[] = [],
): Forward {
  const back = returned(before, text, takenBack);
  const copy = { base: back.base, room: applyOperations(before.room, back.operations) };
  const adoptions = adoptionsOf(copy, text, adopted);
  const going = departures(copy, text, adoptions);
  const room = applyOperations(copy.room, going.operations);
  const replaced = new Set(room.flatMap(({ alternativeTo: of }) => of ?? []));
  const words = new Words(copy, adoptions, sent);
  const held = new Set(room.flatMap((one) => (words.proposes(one) ? [one.id] : [])));
  const arranged = arrange(room, text, held);
  const now = new Map(text.map((paragraph) => [paragraph.id, paragraph]));
  const old = new Map(room.map(({ id, label }) => [id, label]));
  const operations = [...back.operations, ...going.operations, ...arranged.operations];
  const asks: Ask[] = [];
  const after = arranged.order.map((paragraph): DraftedParagraph => {
    const is = now.get(paragraph.id);
    if (!is) return paragraph;
    if (!old.has(paragraph.id)) {
      if (!back.struck.has(paragraph.id)) return paragraph;
      operations.push({ type: "strike", paragraph: paragraph.id, struck: true });
      return { ...paragraph, struck: true };
    }
    const { edits, contested } = words.merge(paragraph, is);
    operations.push(...following(paragraph, is, edits));
    const { id, label, kind, level } = is;
    const within = applyEdits(paragraph.runs, edits);
    for (const one of contested)
      asks.push({ kind: "wording", paragraph: id, label, ...one, within });
    // What stood for it may have become the text's own with this step.
    const isProposed = paragraph.struck === true || replaced.has(paragraph.id);
    const reworded = isProposed ? words.reworded(paragraph, is) : null;
    if (reworded) asks.push({ kind: "reworded", paragraph: id, label, ...reworded });
    return { ...paragraph, label, kind, level, runs: within };
  });
  const fresh = freshLabels(after, now, old);
  for (const { id, kind } of after) {
    const label = fresh.get(id);
    if (label !== undefined) operations.push({ type: "relabel", paragraph: id, label, kind });
  }
  const saw = new Map(copy.base.map((paragraph) => [paragraph.id, paragraph]));
  const footnotes = uncited(
    before.base.map((paragraph) => saw.get(paragraph.id) ?? paragraph),
    after,
    now,
  );
  operations.push(...footnotes.operations);
  const labels = new Map(
    [...copy.room, ...after].map(({ id, label }) => [id, fresh.get(id) ?? label]),
  );
  for (const { paragraph, base, ours } of going.replaced) {
    const { label, runs: theirs } = now.get(paragraph)!;
    if (!equalRuns(theirs, ours))
      asks.push({ kind: "replaced", paragraph, label, base, theirs, ours });
  }
  for (const one of [...going.gone, ...footnotes.gone])
    asks.push({ kind: "gone", ...one, label: labels.get(one.paragraph) ?? "", theirs: null });
  return { operations, asks };
}
