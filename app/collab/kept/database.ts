/**
 * The texts that a device keeps for those who may write them: in the browser, a database for each
 * person and room. Nothing here needs Yjs, so that any page can look, count and forget.
 */
import type { PresentPerson } from "@/domain/contract/realtime";
import type { ParagraphId, UserId } from "@/domain/ids";
import { type KeptRefusal, refusalKey, refusalKeys } from "./refusals";

/** Of all databases of texts; whoever looks for what is kept looks for names that begin so. */
const PREFIX = "adref:";

/** Whose text it is, and which. */
export interface Place {
  readonly user: UserId;
  readonly room: string;
}

/** Once for each database, with the text: its readers must know what they are about to show. */
export interface KeptAbout {
  /** The schema of the editor that wrote it. */
  readonly schema: number;
  /** The person, who could write when the server last said so. */
  readonly you: PresentPerson;
  /** When the server was last heard: milliseconds since 1970. */
  readonly heardAt: number;
}

/** One change by its author that the server has not acknowledged. */
export interface KeptChange {
  readonly update: Uint8Array;
  /** When it was made: milliseconds since 1970. */
  readonly at: number;
  readonly paragraphs: readonly ParagraphId[];
}

/** `text`: updates that the server has. `unsaved`: `KeptChange`s. `about`: `KeptAbout`. */
export type StoreName = "text" | "unsaved" | "about";
export const ABOUT = "about";

export const keptName = ({ user, room }: Place): string => `${PREFIX}${user}:${room}`;

/** null: the database holds no text. */
export function placeOf(name: string): Place | null {
  if (!name.startsWith(PREFIX)) return null;
  const [user = "", ...room] = name.slice(PREFIX.length).split(":");
  return { user: user as UserId, room: room.join(":") };
}

/** Opens a database, and makes it if `create`. null: there is none, or this browser keeps nothing. */
export function openKept(
  factory: IDBFactory,
  place: Place,
  { create }: { readonly create: boolean },
): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    let request: IDBOpenDBRequest;
    try {
      request = factory.open(keptName(place), 1);
    } catch {
      return resolve(null);
    }
    request.onupgradeneeded = () => {
      // Looking for it must not leave an empty one.
      if (!create) return request.transaction?.abort();
      request.result.createObjectStore("text" satisfies StoreName, { autoIncrement: true });
      request.result.createObjectStore("unsaved" satisfies StoreName);
      request.result.createObjectStore("about" satisfies StoreName);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
  });
}

/** Deletes a text; fulfilled when it is gone. Whoever has it open is told, and lets it go. */
export function deleteKept(factory: IDBFactory, place: Place): Promise<void> {
  return new Promise((resolve) => {
    const request = factory.deleteDatabase(keptName(place));
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
  });
}

/** All texts that this device keeps, whoever they are for. */
export async function keptPlaces(factory: IDBFactory): Promise<readonly Place[]> {
  const databases = await factory.databases().catch(() => []);
  return databases.map(({ name }) => placeOf(name ?? "")).filter((place) => place !== null);
}

/**
 * The paragraphs of a kept text with changes that are not saved; with `refused`, those as well whose
 * words the server would not take and their author has not seen yet.
 */
export async function unsavedParagraphs(
  factory: IDBFactory,
  place: Place,
  { refused = false }: { readonly refused?: boolean } = {},
): Promise<ReadonlySet<ParagraphId>> {
  const database = await openKept(factory, place, { create: false });
  if (!database) return new Set();
  // Deleted at this very moment: there is nothing to wait for.
  database.onversionchange = () => database.close();
  try {
    const transaction = database.transaction(["unsaved", "about"], "readonly");
    const [changes, refusals] = await Promise.all([
      answer<KeptChange[]>(transaction.objectStore("unsaved").getAll()),
      answer<KeptRefusal[]>(transaction.objectStore("about").getAll(refusalKeys())),
    ]);
    const words = refused ? refusals.flatMap(({ unsaved }) => unsaved) : [];
    return new Set([
      ...changes.flatMap(({ paragraphs }) => paragraphs),
      ...words.map(({ paragraph }) => paragraph),
    ]);
  } catch {
    return new Set();
  } finally {
    database.close();
  }
}

/** The author of words that were refused has seen them. */
export async function forgetRefusal(factory: IDBFactory, place: Place, id: string): Promise<void> {
  const database = await openKept(factory, place, { create: false });
  if (!database) return;
  await new Promise<void>((resolve) => {
    const transaction = database.transaction("about", "readwrite");
    transaction.objectStore("about").delete(refusalKey(id));
    transaction.oncomplete = transaction.onabort = () => resolve();
  });
  database.close();
}

/** The result of a request. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
