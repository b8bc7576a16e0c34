import { applyEdits } from "../amendments/apply";
import type { ParagraphId } from "../ids";
import { applyOperations } from "../text/apply";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph } from "../text/paragraph";
import { equalRuns } from "../text/runs";
import { answerAsk } from "./answers";
import type { Ask, AskAnswer, WorkingCopy } from "./draft";
import { following } from "./following";
import type { Forward } from "./forward";
import { freshLabels } from "./freshLabels";
import { mergeRuns } from "./merge";
import { arrange } from "./order";
import { renamedBack } from "./renamedBack";

/** A step forward: the room and its base before it, and the room as it left it. */
export interface ForwardStep {
  readonly before: WorkingCopy;
  readonly after: readonly DraftedParagraph[];
  /** What was answered of what it asked, in the order of the answers. */
  readonly answered?: readonly AnsweredAsk[];
}

export interface AnsweredAsk {
  readonly ask: Ask;
  readonly answer: AskAnswer;
}

/**
 * Takes a step forward back as a whole: the room is again as it was before, with what was done in it
 * since. Words written since are merged in; where they meet what the step had changed, they stay,
 * with an ask. What the step had brought goes, unless something was written in it since: then it stays
 * as an addition, or in an ask alone where it was struck as well. What was taken out of the room since
 * stays out. Answers to what the step asked are of the step, and taken back with it. The base is
 * `before.base` again. Costs as `bringForward`.
 */
export function undoForward(
  { before, after: left, answered = [] }: ForwardStep,
  room: readonly DraftedParagraph[],
): Forward {
  return undone({ before, after: answered.reduce(withAnswer, left) }, room);
}

function withAnswer(
  after: readonly DraftedParagraph[],
  { ask, answer }: AnsweredAsk,
): readonly DraftedParagraph[] {
  const operations = answerAsk(after, ask, answer);
  return operations.ok ? applyOperations(after, operations.value) : after;
}

function undone({ before, after }: ForwardStep, room: readonly DraftedParagraph[]): Forward {
  const names = renamedBack(before, after);
  const left = new Map(after.map((one) => [names.get(one.id)?.id ?? one.id, one] as const));
  const back = applyOperations(room, adoptedBack(room, names));
  const standing = new Set(back.map(({ id }) => id));
  const wanted = before.room.filter(({ id }) => standing.has(id) || !left.has(id));
  const goal = new Map(wanted.map((paragraph) => [paragraph.id, paragraph]));
  const going = leaving(back, left, goal);
  const staying = applyOperations(back, going.operations);
  const arranged = arrange(staying, wanted, changedSince(staying, left));
  const old = new Map(staying.map(({ id, label }) => [id, label]));
  const operations = [...adoptedBack(room, names), ...going.operations, ...arranged.operations];
  const asks = [...going.asks];
  const order = arranged.order.map((paragraph): DraftedParagraph => {
    const is = goal.get(paragraph.id);
    const was = left.get(paragraph.id);
    if (!is || !was || !old.has(paragraph.id)) return paragraph;
    const { edits, contested } = mergeRuns(was.runs, is.runs, paragraph.runs);
    operations.push(...following(paragraph, is, edits), ...flagged(paragraph, was, is));
    const { id, label, kind, level } = is;
    const within = applyEdits(paragraph.runs, edits);
    for (const one of contested)
      asks.push({ kind: "wording", paragraph: id, label, ...one, within });
    return { ...paragraph, label, kind, level, runs: within };
  });
  for (const [id, label] of freshLabels(order, goal, old)) {
    const { kind } = order.find((one) => one.id === id)!;
    operations.push({ type: "relabel", paragraph: id, label, kind });
  }
  return { operations, asks };
}

type Names = ReadonlyMap<ParagraphId, DraftedParagraph>;

/** What was adopted is the room's own again, and stands again for what it stood for. */
const adoptedBack = (room: readonly DraftedParagraph[], names: Names): TextOperation[] =>
  room.flatMap(({ id }): TextOperation[] => {
    const name = names.get(id);
    if (!name) return [];
    const { id: as, alternativeTo } = name;
    return [{ type: "adopt", paragraph: id, as, ...(alternativeTo ? { alternativeTo } : {}) }];
  });

/** What the step had brought, and what of that stays because something was done to it since. */
function leaving(
  room: readonly DraftedParagraph[],
  left: ReadonlyMap<ParagraphId, DraftedParagraph>,
  goal: ReadonlyMap<ParagraphId, DraftedParagraph>,
): { readonly operations: TextOperation[]; readonly asks: Ask[] } {
  const operations: TextOperation[] = [];
  const asks: Ask[] = [];
  const goes = (id: ParagraphId) => left.has(id) && !goal.has(id);
  for (const { id, label, runs, struck, alternativeTo: of, agreed } of room) {
    const was = left.get(id);
    if (of !== undefined && goes(of)) operations.push({ type: "adopt", paragraph: id, as: id });
    if (!was || !goes(id)) continue;
    const isWritten = !equalRuns(was.runs, runs);
    if (struck || !isWritten) operations.push({ type: "remove", paragraph: id });
    else if (agreed) operations.push({ type: "agree", paragraph: id, agreed: false });
    // Of what was struck as well, the ask alone has what was written in it.
    if (isWritten)
      asks.push({ kind: "gone", paragraph: id, label, base: was.runs, theirs: null, ours: runs });
  }
  return { operations, asks };
}

/**
 * What is struck, or stands for another, as before; unless that was changed since. Of steps that are
 * taken back as one, an earlier one may have taken out what a later one brought back.
 */
function flagged(
  { id, struck, alternativeTo }: DraftedParagraph,
  was: DraftedParagraph,
  is: DraftedParagraph,
): TextOperation[] {
  const operations: TextOperation[] = [];
  if (struck === was.struck && is.struck !== struck)
    operations.push({ type: "strike", paragraph: id, struck: is.struck === true });
  if (alternativeTo === was.alternativeTo && is.alternativeTo !== alternativeTo) {
    const of = is.alternativeTo;
    operations.push({ type: "adopt", paragraph: id, as: id, ...(of ? { alternativeTo: of } : {}) });
  }
  return operations;
}

const changedSince = (
  room: readonly DraftedParagraph[],
  left: ReadonlyMap<ParagraphId, DraftedParagraph>,
): ReadonlySet<ParagraphId> =>
  new Set(room.flatMap(({ id, runs }) => (equalRuns(left.get(id)?.runs ?? [], runs) ? [] : [id])));
