import { subjectOf } from "../../../domain/amendments/subjects";
import type {
  AskView,
  BesideView,
  ClearanceView,
  DraftingView,
  DraftNoteView,
} from "../../../domain/contract/draftingViews";
import { movedOn } from "../../../domain/drafting/behind";
import { changesOf } from "../../../domain/drafting/changes";
import { standingClearance } from "../../../domain/drafting/clearance";
import { writersOf } from "../../../domain/drafting/writers";
import type { DelegationId, ParagraphId, UserId } from "../../../domain/ids";
import { can } from "../../../domain/permissions";
import * as amendments from "../../db/amendments";
import * as clearances from "../../db/draftClearances";
import type * as draftings from "../../db/draftings";
import * as notes from "../../db/draftNotes";
import * as steps from "../../db/draftSteps";
import * as negotiations from "../../db/negotiations";
import type { Db } from "../../db/open";
import * as users from "../../db/users";
import { type Entered, liveText, type World } from "../../world";
import {
  adriftViews,
  changeViews,
  type KeptOfChanges,
  keptOfChanges,
  wordingOfAll,
} from "./draftChanges";
import { receiptViews } from "./receipts";
import { ownRoom } from "./rooms";
import { type StandingCopy, standingCopy } from "./workingCopy";

/**
 * A drafting room with all that is kept of it; null for everyone but its drafters, as where there is
 * none. Costs reading the room's text and finding its changes.
 */
export async function draftingFor(
  world: World,
  { actor, negotiation }: Entered,
  delegation: DelegationId,
): Promise<DraftingView | null> {
  const db = world.database.client;
  const own = await ownRoom(db, { actor, negotiation }, delegation);
  if (!own) return null;
  const { drafters } = own;
  const { room } = own.drafting;
  const standing = await standingCopy(world, room);
  if (!standing) return null;
  const { drafting, copy, seq } = standing;
  const kept = await keptOfChanges(db, negotiation.id, room);
  const changes = changeViews(changesOf(copy), kept);
  const wording = wordingOfAll(changes);
  const said = await clearances.list(db, room);
  const cleared = standingClearance(said);
  const live = await liveText(world, negotiation.slug);
  return {
    ...{ room, delegation, paragraphs: copy.room, seq },
    you: { user: actor.user, mayClear: can(actor, "draft.clear", { delegation, drafters }) },
    drafters: drafters.map(({ addedAt, ...one }) => ({ ...one, addedAt: addedAt.toISOString() })),
    candidates: await candidates(db, drafting, drafters),
    ...{ follows: drafting.follows, wantsClearance: drafting.wantsClearance },
    ...{ base: copy.base, baseAt: drafting.baseAt.toISOString() },
    behind: movedOn(copy.base, live.paragraphs).size,
    textSeq: live.seq,
    undoable: (await steps.lastAt(db, room))?.toISOString() ?? null,
    ...{ changes, adrift: adriftViews(changes, kept), wording },
    besides: await besides(db, drafting, kept),
    asks: (await steps.asks(db, room)).map(askView),
    notes: (await notes.list(db, room)).map(noteView),
    writers: await writers(db, standing),
    clearances: said.map((one) => clearanceView(one, wording)),
    cleared: cleared && clearanceView(cleared, wording),
    receipts: receiptViews(kept.sent, said),
  };
}

/** What the delegation has proposed and was not sent from its room. */
async function besides(
  db: Db,
  { negotiationId, delegation }: draftings.StoredDrafting,
  { sent }: KeptOfChanges,
): Promise<DraftingView["besides"]> {
  const ofRoom = new Set(sent.map(({ amendment }) => amendment));
  const open = await amendments.openOf(db, negotiationId, delegation);
  return open.flatMap(({ id, status, draft, revisions }): BesideView[] => {
    const own = draft ?? revisions.at(-1);
    if (!own || ofRoom.has(id)) return [];
    const { base, change, rationale } = own;
    const proposal = { base, change, rationale };
    return [{ amendment: id, status, paragraph: subjectOf(change), proposal }];
  });
}

/** The delegates who could be named. */
async function candidates(
  db: Db,
  { negotiationId, delegation }: draftings.StoredDrafting,
  drafters: readonly draftings.StoredDrafter[],
): Promise<DraftingView["candidates"]> {
  const named = new Set(drafters.map(({ user }) => user));
  return (await negotiations.participants(db, negotiationId))
    .filter((one) => one.role === "delegate" && one.delegation === delegation)
    .filter(({ userId }) => !named.has(userId))
    .map(({ userId, name }) => ({ user: userId, name }));
}

async function writers(db: Db, { copy, written }: StandingCopy): Promise<DraftingView["writers"]> {
  const found = writersOf(copy, written);
  const names = await users.names(db, [...found.values()].flat());
  const named = (ids: readonly UserId[]) => ids.flatMap((id) => names.get(id) ?? []);
  const entries = [...found].map(([paragraph, ids]) => [paragraph, named(ids)] as const);
  return Object.fromEntries(entries) as Record<ParagraphId, readonly string[]>;
}

const askView = ({ id, ask, at, answer, answeredByName }: steps.StoredAsk): AskView => ({
  ...ask,
  ...{ id, askedAt: at.toISOString(), answer, answeredByName },
});

const noteView = ({
  resolvedAt: _,
  at,
  editedAt,
  ...note
}: notes.StoredDraftNote): DraftNoteView => ({
  ...note,
  at: at.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
});

const clearanceView = (
  { state, note, actorName, at, wording }: clearances.StoredClearance,
  now: string,
): ClearanceView => ({
  ...{ state, note, actorName, at: at.toISOString() },
  changedSince: wording !== now,
});
