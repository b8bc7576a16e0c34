import type { DraftingRoomSummary, RoomOpening } from "../../../domain/contract/draftingViews";
import type { DelegationId, NegotiationId } from "../../../domain/ids";
import { type Actor, can, delegationsOf } from "../../../domain/permissions";
import * as draftings from "../../db/draftings";
import type { Db } from "../../db/open";

interface Reader {
  readonly actor: Actor;
  readonly negotiation: { readonly id: NegotiationId };
}

/** A delegation's room, as its drafters have it. */
export interface OwnRoom {
  readonly drafting: draftings.StoredDrafting;
  readonly drafters: readonly draftings.StoredDrafter[];
}

/** The room that a delegation has, for its drafters; null for everyone else, as where there is none. */
export async function ownRoom(
  db: Db,
  { actor, negotiation }: Reader,
  delegation: DelegationId,
): Promise<OwnRoom | null> {
  // Whom no role lets in costs no look for drafters, and the time it takes tells nothing.
  if (!delegationsOf(actor).includes(delegation)) return null;
  const drafting = await draftings.current(db, negotiation.id, delegation);
  if (!drafting) return null;
  const drafters = await draftings.drafters(db, drafting.room);
  return can(actor, "draft.read", { delegation, drafters }) ? { drafting, drafters } : null;
}

/** A delegation's room as it is for one who would open it. */
export interface RoomToOpen {
  /** null: none was opened yet. */
  readonly last: draftings.StoredDrafting | null;
  /** Of that one. */
  readonly drafters: readonly draftings.StoredDrafter[];
  /** What it would be to open it; null: the reader may not. */
  readonly opening: RoomOpening | null;
}

export async function roomToOpen(
  db: Db,
  { actor, negotiation }: Reader,
  delegation: DelegationId,
): Promise<RoomToOpen> {
  const last = await draftings.current(db, negotiation.id, delegation);
  const drafters = last ? await draftings.drafters(db, last.room) : [];
  const former = last ? await draftings.delegatesWhoDrafted(db, last) : [];
  if (!can(actor, "draft.open", { delegation, drafters, former }))
    return { last, drafters, opening: null };
  if (!last) return { last, drafters, opening: "first" };
  return { last, drafters, opening: former.length > 0 ? "again" : "afresh" };
}

/** The drafting rooms of the delegations that the reader acts for, opened or not. */
export async function draftingRoomsFor(
  db: Db,
  reader: Reader,
): Promise<readonly DraftingRoomSummary[]> {
  const { actor } = reader;
  return Promise.all(
    delegationsOf(actor).map(async (delegation) => {
      const { drafters, opening } = await roomToOpen(db, reader, delegation);
      return {
        ...{ delegation, exists: drafters.length > 0, opening },
        drafter: drafters.some(({ user }) => user === actor.user),
        drafterNames: drafters.map(({ name }) => name),
      };
    }),
  );
}
