import { textRoom } from "../domain/contract/realtime";
import { type Actor, participationsOf } from "../domain/permissions";
import { type Refusal, type Result, refuse } from "../domain/refusal";
import type { Paragraph } from "../domain/text/paragraph";
import type { SignedIn } from "./auth/auth";
import * as negotiations from "./db/negotiations";
import type { Database, Db } from "./db/open";
import { upTo } from "./db/roomHistory";
import { paragraphsOf } from "./realtime/room/live";
import type { Rooms } from "./realtime/room/rooms";

/** What commands and queries reach: the database, the rooms, the clock. */
export interface World {
  readonly database: Database;
  readonly rooms: Rooms;
  /** The server's clock: the only one that decides. */
  readonly now: () => Date;
  /** Where the workspace is reached, without a slash at the end; for links. */
  readonly publicUrl: () => string;
}

/** A negotiation that someone has entered, with what they are in it. */
export interface Entered {
  readonly negotiation: negotiations.StoredNegotiation;
  readonly actor: Actor;
}

/** Who acts: a session's user, without the session. */
export type Person = Pick<SignedIn, "id" | "name" | "secretariat">;

/** One answer for what does not exist and for what its reader may not see. */
export const notFound = (): Refusal =>
  refuse("not-found", "There is nothing here that you may see.");

/** The negotiation, if it exists for this person. */
export async function enter(db: Db, user: Person, slug: string): Promise<Result<Entered>> {
  const negotiation = await negotiations.bySlug(db, slug);
  if (!negotiation) return notFound();
  const actor = await negotiations.actorIn(db, negotiation.id, user);
  if (participationsOf(actor).length === 0) return notFound();
  return { ok: true, value: { negotiation, actor } };
}

/** A person outside of any negotiation: only what they may do in the workspace counts. */
export const workspaceActor = (user: Person): Actor => ({
  user: user.id,
  name: user.name,
  secretariat: user.secretariat,
  participations: [],
});

/** The live text at the moment of a command: nothing can change it until the command is done. */
export interface LiveText {
  readonly paragraphs: readonly Paragraph[];
  /** Of the last update in it. */
  readonly seq: number;
}

/** The committed live text of a negotiation that exists. Not to be called inside a transaction. */
export async function liveText(world: World, slug: string): Promise<LiveText> {
  const text = await world.rooms.textOf(textRoom(slug));
  if (!text) throw new Error(`The negotiation ${slug} has no room.`);
  return text;
}

/**
 * The text of a negotiation as it stood at `seq`; null where its log does not reach back so far.
 * Costs applying the log up to there, a few thousand rows at most.
 */
export async function textAsOf(
  db: Db,
  slug: string,
  seq: number,
): Promise<readonly Paragraph[] | null> {
  const updates = await upTo(db, textRoom(slug), seq);
  return updates && paragraphsOf(updates);
}
