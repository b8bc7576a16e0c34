/**
 * Words that somebody has typed into a field of a room and that the server does not have: kept in this
 * tab, for the tab may be reloaded before they are sent.
 */
import type { UserId } from "@/domain/ids";
import type { Place } from "../collab/kept/database";

const PREFIX = "adref:unsent:";

export interface UnsentWords {
  readonly text: string;
  /** What the server said when typing began; empty for what is new. */
  readonly seen: string;
}

const keyOf = ({ user, room }: Place): string => `${PREFIX}${user}:${room}`;

/** What this tab keeps of a person's words for a room, by what they are for. */
export function readUnsent(place: Place): ReadonlyMap<string, UnsentWords> {
  return readAt(keyOf(place));
}

function readAt(key: string): ReadonlyMap<string, UnsentWords> {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? "{}");
    const all = Object.entries(kept as Record<string, UnsentWords>);
    return new Map(all);
  } catch {
    // Nothing can be kept here, or not in a form that is known.
    return new Map();
  }
}

/** For how many paragraphs or changes this tab keeps words of a person. */
export function countUnsent(user: UserId): number {
  return Object.keys(window.sessionStorage)
    .filter((key) => key.startsWith(`${PREFIX}${user}:`))
    .map((key) => new Set([...readAt(key).keys()].map((name) => name.replace(/^[^:]*:/, ""))).size)
    .reduce((sum, count) => sum + count, 0);
}

/** Keeps all of it, in the place of what was kept. A browser that keeps nothing is no obstacle. */
export function writeUnsent(place: Place, all: ReadonlyMap<string, UnsentWords>): void {
  try {
    if (all.size === 0) window.sessionStorage.removeItem(keyOf(place));
    else window.sessionStorage.setItem(keyOf(place), JSON.stringify(Object.fromEntries(all)));
  } catch {
    // Then it is kept as long as the page is open.
  }
}

/** Forgets all that this tab keeps; or of one room; or of everybody but one person. */
export function forgetUnsent(which: { readonly room?: string; readonly not?: UserId } = {}): void {
  const { room, not } = which;
  for (const key of Object.keys(window.sessionStorage)) {
    if (!key.startsWith(PREFIX)) continue;
    if (room !== undefined && !key.endsWith(`:${room}`)) continue;
    if (not !== undefined && key.startsWith(`${PREFIX}${not}:`)) continue;
    window.sessionStorage.removeItem(key);
  }
}
