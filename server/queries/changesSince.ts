import type { ChangesView, Mark } from "../../domain/contract/changes";
import { hears } from "../../domain/permissions";
import * as amendments from "../db/amendments";
import * as events from "../db/events";
import * as visits from "../db/visits";
import { type Entered, liveText, type World } from "../world";
import { amendmentView } from "./amendmentView";
import { amendmentHappenings, eventHappening } from "./happenings";
import { textAt } from "./textAt";

/** What a command is writing down takes this long, at most, to be read: a mark stays so far behind. */
const SETTLING_MS = 10_000;

/**
 * What others have done in a negotiation since its reader last looked, or since `wanted`: of what
 * exists for this reader, and of the record what this reader hears. Nothing in the answer, the mark
 * included, depends on anything else but the clock.
 */
export async function changesSince(
  world: World,
  { negotiation, actor }: Entered,
  wanted: Mark | null,
): Promise<ChangesView> {
  const db = world.database.client;
  // Before anything else is read: what comes meanwhile is shown again rather than skipped.
  const settled = new Date(world.now().getTime() - SETTLING_MS).toISOString();
  const text = await liveText(world, negotiation.slug);
  const since = wanted ?? (await lastLook(db, negotiation.id, actor.user));
  const moment = since && new Date(since.at);
  const record = (await events.list(db, negotiation.id, { since: moment ?? undefined })).filter(
    ({ audience }) => hears(actor, audience),
  );
  const known = [
    ...record.map(({ at }) => at.toISOString()),
    settled,
    ...(since ? [since.at] : []),
  ];
  const until = {
    at: known.sort().at(-1)!,
    seq: Math.max(text.seq, since?.seq ?? 0),
  };
  if (!since || !moment) return { since: null, until, before: null, now: null, happenings: [] };
  const seen = (await amendments.list(db, negotiation.id)).filter((one) =>
    amendmentView(actor, one),
  );
  const ids = new Set<string>(seen.map(({ id }) => id));
  const happenings = [
    ...seen.flatMap((one) => amendmentHappenings(actor, one, moment)),
    ...record
      .filter((event) => event.actor !== actor.user)
      .flatMap((event) => eventHappening(event, ids) ?? []),
  ];
  const before = await textAt(db, negotiation, since.seq);
  return {
    since,
    until,
    before,
    now: before && text.paragraphs,
    happenings: happenings.sort((a, b) => a.at.localeCompare(b.at)),
  };
}

async function lastLook(...of: Parameters<typeof visits.last>): Promise<Mark | null> {
  const visit = await visits.last(...of);
  return visit && { at: visit.at.toISOString(), seq: visit.roomSeq };
}
