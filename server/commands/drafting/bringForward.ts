import { acceptedOf } from "../../../domain/drafting/accepted";
import { movedOn } from "../../../domain/drafting/behind";
import { FOLDED, isAsLeft } from "../../../domain/drafting/folding";
import { bringForward } from "../../../domain/drafting/forward";
import { openAsks } from "../../../domain/drafting/openAsks";
import { undoForward } from "../../../domain/drafting/undo";
import type { DelegationId } from "../../../domain/ids";
import { done, type Result, refuse } from "../../../domain/refusal";
import { applyOperations } from "../../../domain/text/apply";
import type { SignedIn } from "../../auth/auth";
import * as draftAsks from "../../db/draftAsks";
import * as draftings from "../../db/draftings";
import * as steps from "../../db/draftSteps";
import { liveText, type World } from "../../world";
import { acceptances } from "./acceptances";
import { changeDraft, type EnteredDraft, enterAsDrafter } from "./changeDraft";
import { workingCopy } from "./draftChanges";

const NOTHING = done({ value: null, textAlone: true });

/**
 * Brings a room forward to the text as it is now (see `bringForward` of the domain). The step is kept,
 * so that it can be taken back as a whole, with what it could not settle; steps that the room makes by
 * itself within minutes are kept as one. What waits for an answer says what the text reads now (see
 * `openAsks`). Where there is nothing to bring, which is so for all pages but the first that ask at once, nothing happens.
 */
export async function bringDraftForward(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
): Promise<Result<null>> {
  const known = await enterAsDrafter(world.database.client, user, slug, delegation);
  if (!known.ok) return known;
  const text = await liveText(world, slug);
  if (known.value.drafting.baseSeq >= text.seq) return done(null);
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const { drafting, paragraphs } = entered;
    // Another page was quicker.
    if (drafting.baseSeq >= text.seq) return NOTHING;
    const copy = await workingCopy(tx, entered);
    if (movedOn(copy.base, text.paragraphs).size === 0) return NOTHING;
    const { since, takenBack } = await acceptances(tx, entered, text);
    const { adopted, sent } = acceptedOf(since, text.paragraphs);
    const { operations, asks } = bringForward(copy, text.paragraphs, adopted, sent, takenBack);
    const at = world.now();
    const { baseSeq } = drafting;
    const after = applyOperations(paragraphs, operations);
    const waiting = await draftAsks.waiting(tx, drafting.room);
    const made = { base: copy.base, text: text.paragraphs, operations, after, asks };
    const { open, fresh } = openAsks(waiting, made);
    await draftAsks.reread(tx, waiting, open);
    const last = await steps.last(tx, drafting.room);
    if (last && fresh.length === 0 && isOneWith(last, entered, at))
      await steps.fold(tx, last.id, { after, at });
    else {
      const byItself = drafting.follows ? { byItselfAt: at.toISOString() } : {};
      const baseAt = drafting.baseAt.toISOString();
      const before = { ...copy, baseSeq, baseAt, asks: waiting, ...byItself };
      await steps.add(tx, drafting.room, { before, after, at }, fresh);
    }
    const base = { base: text.paragraphs, baseSeq: text.seq, baseAt: at };
    await draftings.update(tx, drafting.room, base);
    return done({ value: null, operations });
  });
}

/**
 * Whether a step is taken back with the last one: both were made by the room itself, soon after each
 * other, nothing was asked, and nobody has done anything in between.
 */
const isOneWith = (
  { before: { byItselfAt }, after, asked }: steps.StoredStep,
  { drafting, paragraphs }: EnteredDraft,
  at: Date,
): boolean =>
  byItselfAt !== undefined &&
  drafting.follows &&
  !asked &&
  at.getTime() - Date.parse(byItselfAt) < FOLDED &&
  isAsLeft(paragraphs, after);

/**
 * Takes the last step forward back as a whole, with what it asks and what was answered; what was written since stays.
 * The room no longer follows the text by itself then, or it would be done again at once. Refuses
 * (`no-change`) where there is no step, and (`stale`) where another one is the last by now than that
 * of the moment `at`, which the drafter saw.
 */
export function undoDraftForward(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  at?: string,
): Promise<Result<null>> {
  return changeDraft(world, user, slug, delegation, "draft.write", async (tx, entered) => {
    const { drafting, paragraphs } = entered;
    const step = await steps.last(tx, drafting.room);
    if (!step) return refuse("no-change", "There is no step forward that could be taken back.");
    if (at !== undefined && at !== step.at.toISOString())
      return refuse("stale", "This step was taken back already, or another one came after it.");
    const { room, base, baseSeq, baseAt } = step.before;
    const answered = await steps.answered(tx, step.id);
    const undo = undoForward({ before: { base, room }, after: step.after, answered }, paragraphs);
    await steps.remove(tx, step.id);
    await draftAsks.putBack(tx, drafting.room, step.before.asks ?? []);
    await steps.addAsks(tx, drafting.room, null, undo.asks, world.now());
    const restored = { base, baseSeq, baseAt: new Date(baseAt), follows: false };
    await draftings.update(tx, drafting.room, restored);
    return done({ value: null, operations: undo.operations });
  });
}
