import { draftRoom } from "../../../domain/contract/realtime";
import type { DelegationId } from "../../../domain/ids";
import { can, delegationsOf } from "../../../domain/permissions";
import { done, type Result, refuse } from "../../../domain/refusal";
import type { SignedIn } from "../../auth/auth";
import type { StoredDrafting } from "../../db/draftings";
import * as draftings from "../../db/draftings";
import * as negotiations from "../../db/negotiations";
import type { Tx } from "../../db/open";
import * as rooms from "../../db/rooms";
import { roomToOpen } from "../../queries/drafting/rooms";
import { seedUpdate } from "../../realtime/room/text";
import { enter, type LiveText, liveText, notFound, type World } from "../../world";
import { closed } from "../change";

const DRAFTED = refuse(
  "already-exists",
  "Your delegation has a drafting room. Ask a drafter to name you.",
);
const LEFT = refuse(
  "already-exists",
  "Your delegation's drafting room has no drafter at the moment. One of those who drafted in it can open it again; once none of them takes part for your delegation any more, you can start a new one.",
);

/**
 * A delegate opens the drafting room of the delegation, a copy of the text as it stands, and is its
 * first drafter, who may clear. One that has lost all its drafters is taken up as it was left by one of
 * those who drafted in it, and is handed to nobody else. Where none of those is a delegate any more,
 * another one is begun, and theirs stays as they left it. Who is a drafter already finds it open.
 * Refuses `already-exists` where others are its drafters, or drafted in it and could take it up. No event
 * is recorded: that there is a room is the delegation's own.
 */
export async function openDrafting(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
): Promise<Result<{ room: string }>> {
  const known = await enter(world.database.client, user, slug);
  if (!known.ok) return known;
  if (!delegationsOf(known.value.actor).includes(delegation)) return notFound();
  const text = await liveText(world, slug);
  return world.database.transaction(async (tx): Promise<Result<{ room: string }>> => {
    // Nobody begins or ceases to be a delegate meanwhile.
    await negotiations.lock(tx, slug);
    const entered = await enter(tx, user, slug);
    if (!entered.ok) return entered;
    const { actor } = entered.value;
    if (!delegationsOf(actor).includes(delegation)) return notFound();
    const { last, drafters, opening } = await roomToOpen(tx, entered.value, delegation);
    if (last && can(actor, "draft.read", { delegation, drafters }))
      return done({ room: last.room });
    if (!opening) return drafters.length > 0 ? DRAFTED : LEFT;
    const shut = closed(entered.value);
    if (shut) return shut;
    const at = world.now();
    const { id: negotiationId } = entered.value.negotiation;
    const next = { negotiationId, delegation, nth: (last?.nth ?? 0) + 1 };
    const room =
      last && opening === "again" ? last.room : await makeRoom(tx, { ...next, slug, text, at });
    const first = { user: user.id, mayClear: true, addedByName: user.name, addedAt: at };
    await draftings.nameDrafter(tx, room, first);
    return done({ room });
  });
}

interface NewRoom extends Pick<StoredDrafting, "negotiationId" | "delegation" | "nth"> {
  readonly slug: string;
  /** What it is a copy of. */
  readonly text: LiveText;
  readonly at: Date;
}

async function makeRoom(tx: Tx, { slug, text, at, ...of }: NewRoom): Promise<string> {
  const room = draftRoom(slug, of.delegation, of.nth);
  const base = { base: text.paragraphs, baseSeq: text.seq, baseAt: at };
  await rooms.create(tx, room, of.negotiationId, seedUpdate(text.paragraphs), at);
  await draftings.create(tx, { room, ...of, ...base });
  return room;
}
