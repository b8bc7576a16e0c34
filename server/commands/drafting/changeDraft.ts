import { labelsBehindStruck } from "../../../domain/drafting/labelsBehindStruck";
import type { DelegationId } from "../../../domain/ids";
import { type Action, can } from "../../../domain/permissions";
import { done, type Result, refuse } from "../../../domain/refusal";
import { applyOperations } from "../../../domain/text/apply";
import type { TextOperation } from "../../../domain/text/operations";
import type { DraftedParagraph } from "../../../domain/text/paragraph";
import type { SignedIn } from "../../auth/auth";
import * as draftings from "../../db/draftings";
import * as notes from "../../db/draftNotes";
import * as negotiations from "../../db/negotiations";
import type { Db, Tx } from "../../db/open";
import { type OwnRoom, ownRoom } from "../../queries/drafting/rooms";
import { type Entered, enter, notFound, type Person, type World } from "../../world";
import { closed, type Outcome, signed } from "../change";

/** A drafting room that a drafter has entered. */
export interface EnteredDraft extends Entered, OwnRoom {
  /** The room's text; nothing can change it until the command is done. */
  readonly paragraphs: readonly DraftedParagraph[];
  readonly seq: number;
}

/** What a command does to a room, besides what it stores. Events, if any, are of the negotiation. */
export interface DraftOutcome<T> {
  readonly value: T;
  readonly operations?: readonly TextOperation[];
  /** Whether nothing but the text changes: then no page has anything to read anew. */
  readonly textAlone?: boolean;
  /** Whether who may be in the room changes. */
  readonly access?: boolean;
  readonly events?: Outcome<T>["events"];
}

interface Manner {
  /** Whether it holds the negotiation, too: it records events, or depends on who takes part. */
  readonly holding?: boolean;
  /** Whether it can be done in a negotiation that is closed. */
  readonly evenClosed?: boolean;
}

/**
 * Changes a drafting room in its queue and in one transaction, and has all its pages read it anew
 * unless only its text changes, which they see.
 * Answers `not-found` to everyone but its drafters, as where there is no room; nothing of it is told
 * to anybody else. `work` may be run again after a conflict.
 */
export async function changeDraft<T>(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  action: Action,
  work: (tx: Tx, entered: EnteredDraft) => Promise<Result<DraftOutcome<T>>>,
  { holding = false, evenClosed = false }: Manner = {},
): Promise<Result<T>> {
  // Before the room is loaded: nobody else makes it do anything, not even take longer.
  const known = await enterAsDrafter(world.database.client, user, slug, delegation);
  if (!known.ok) return known;
  const { room } = known.value.drafting;
  const result = await world.rooms.command<T>(room, async (tx, paragraphs, seq) => {
    if (holding) await negotiations.lock(tx, slug);
    const entered = await enterAsDrafter(tx, user, slug, delegation);
    if (!entered.ok) return entered;
    const { actor, drafting } = entered.value;
    // Another one has been opened in its place.
    if (drafting.room !== room) return notFound();
    if (!can(actor, action, { delegation, drafters: entered.value.drafters }))
      return refuse("not-allowed", "You were not named for this in your drafting room.");
    const shut = evenClosed ? null : closed(entered.value);
    if (shut) return shut;
    const outcome = await work(tx, { ...entered.value, paragraphs, seq });
    if (!outcome.ok) return outcome;
    const { value, textAlone = false, access, events = [] } = outcome.value;
    const operations = await named(tx, room, paragraphs, outcome.value.operations);
    // What is new when nothing but the text changes has been noted on by nobody.
    if (!textAlone) await takeNotesAlong(tx, room, operations ?? []);
    const told = signed(user, { value, events }, world.now());
    return done({ value, operations, beside: !textAlone, access, events: told });
  });
  return result.ok ? done(result.value.value) : result;
}

/** What is new stands under another name when what is before it is struck, restored or renamed. */
async function named(
  tx: Tx,
  room: string,
  paragraphs: readonly DraftedParagraph[],
  operations: readonly TextOperation[] | undefined,
): Promise<readonly TextOperation[] | undefined> {
  if (!operations?.some(({ type }) => type === "strike" || type === "relabel")) return operations;
  const text = new Set((await draftings.baseOf(tx, room)).map(({ id }) => id));
  const after = applyOperations(paragraphs, operations);
  const labels = labelsBehindStruck(after, (id) => text.has(id));
  const renaming = after.flatMap(({ id, kind }): TextOperation[] => {
    const label = labels.get(id);
    return label === undefined ? [] : [{ type: "relabel", paragraph: id, label, kind }];
  });
  return [...operations, ...renaming];
}

async function takeNotesAlong(
  tx: Tx,
  room: string,
  operations: readonly TextOperation[],
): Promise<void> {
  for (const operation of operations) {
    if (operation.type === "adopt") await notes.follow(tx, room, operation);
    if (operation.type !== "insert") continue;
    const ids = operation.paragraphs.map(({ id }) => id);
    await notes.comeBack(tx, room, ids);
  }
}

/** The room of a delegation, if it exists for this person: for its drafters alone. */
export async function enterAsDrafter(
  db: Db,
  user: Person,
  slug: string,
  delegation: DelegationId,
): Promise<Result<Entered & OwnRoom>> {
  const entered = await enter(db, user, slug);
  if (!entered.ok) return entered;
  const own = await ownRoom(db, entered.value, delegation);
  return own ? done({ ...entered.value, ...own }) : notFound();
}
