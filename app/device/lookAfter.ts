import { call } from "@/app/api-client";
import { askAtDoor } from "@/app/collab/door";
import { deleteKept, type Place, unsavedParagraphs } from "@/app/collab/kept/database";
import { collabUrl } from "@/app/collab/url";
import type { DraftingRoomSummary } from "@/domain/contract/draftingViews";
import { draftRoom, feedRoom } from "@/domain/contract/realtime";
import type { DelegationId, UserId } from "@/domain/ids";
import { accessLost, copiesLost, placesOf } from "./clear";
import { copiedPaths } from "./copies";
import { delegationOf, isOpenOn, slugOf } from "./paths";

/** How often the server is asked, at most, whether a text may still be kept, and a negotiation's pages. */
const EVERY_MS = { texts: 60_000, pages: 10 * 60_000 } as const;

/**
 * Looks after what this device keeps for a person, with a network: words that are not saved are sent,
 * whatever page is open, and what the person may not see any more goes.
 */
export async function lookAfter(user: UserId): Promise<void> {
  const places = await placesOf(user);
  for (const place of places) {
    const unsaved = await unsavedParagraphs(indexedDB, place);
    if (unsaved.size === 0 || isOpenOn(window.location.pathname, place.room)) continue;
    const { deliver } = await import("../negotiations/[slug]/text/live/deliver");
    deliver(place.room, user);
  }
  if (isTime("texts")) for (const place of places) await askFor(place);
  if (!isTime("pages")) return;
  // Pages may have been copied of what no text is kept of: what was only read, or is not open to write.
  const paths = await copiedPaths();
  const slugs = new Set(paths.flatMap((path) => slugOf(path) ?? []));
  for (const slug of slugs) {
    const copied = paths.filter((path) => slugOf(path) === slug);
    await askForCopies(slug, new Set(copied.flatMap((path) => delegationOf(path) ?? [])));
  }
}

/** @param drafting the delegations of whose drafting rooms there are copies */
async function askForCopies(slug: string, drafting: ReadonlySet<DelegationId>): Promise<void> {
  const room = feedRoom(slug);
  if ((await askAtDoor({ url: collabUrl(), room })) === "none") return copiesLost(room);
  if (drafting.size === 0) return;
  // Not at a door: of which of the rooms that a delegation has had a copy is, its path does not say.
  const path = `/api/negotiations/${slug}/drafting`;
  const rooms = await call<readonly DraftingRoomSummary[]>("GET", path);
  if (!rooms.ok) return;
  const own = rooms.value.filter(({ drafter }) => drafter).map(({ delegation }) => delegation);
  for (const delegation of drafting)
    if (!own.includes(delegation)) await copiesLost(draftRoom(slug, delegation));
}

async function askFor(place: Place): Promise<void> {
  if (isOpenOn(window.location.pathname, place.room)) return;
  // Handing words over is the business of the connection that sends them.
  if ((await unsavedParagraphs(indexedDB, place)).size > 0) return;
  const may = await askAtDoor({ url: collabUrl(), room: place.room });
  if (may === "none") await accessLost(place);
  if (may === "read") await deleteKept(indexedDB, place);
}

/** Whether so much time has passed since the last time, on whatever page that was. */
function isTime(of: keyof typeof EVERY_MS): boolean {
  const key = `adref:asked:${of}`;
  if (Date.now() - Number(localStorage.getItem(key) ?? 0) < EVERY_MS[of]) return false;
  localStorage.setItem(key, String(Date.now()));
  return true;
}
