/** What this device keeps of a person, and when it goes. */
import { deleteKept, keptPlaces, type Place, unsavedParagraphs } from "@/app/collab/kept/database";
import { CLOSE } from "@/domain/contract/realtime";
import type { UserId } from "@/domain/ids";
import { forgetCopies, isOurs, isPages, pagesOf } from "./copies";
import { pathsOf } from "./paths";
import { endWorker, tellWorker } from "./serviceWorker";
import { countUnsent, forgetUnsent } from "./unsent";

/** Of all databases of ours: texts, and the work of import desks. */
const DATABASES = "adref";
/** Where it stands who was signed in last on this device. */
const OWNER = "adref:owner";
/** A database that somebody does not let go keeps nobody from signing out: it goes when it is let go. */
const PATIENCE_MS = 3_000;

/** The texts that are kept for a person. */
export async function placesOf(user: UserId): Promise<readonly Place[]> {
  return (await keptPlaces(indexedDB)).filter((place) => place.user === user);
}

/** How many paragraphs hold words of this person that the server does not have. */
export async function unsavedOnDevice(user: UserId): Promise<number> {
  const places = await placesOf(user);
  const counts = await Promise.all(
    places.map((place) => unsavedParagraphs(indexedDB, place, { refused: true })),
  );
  return counts.reduce((sum, { size }) => sum + size, countUnsent(user));
}

/** Deletes all that Adref has put on this device, and ends its service worker: at sign-out. */
export async function clearDevice(): Promise<void> {
  await tellWorker({ type: "forget" });
  // One that fails leaves the other to be done.
  await Promise.allSettled([deleteCaches(isOurs), deleteDatabases()]);
  localStorage.removeItem(OWNER);
  forgetUnsent();
  await endWorker();
}

/** Nobody is signed in any more: texts and pages go, but for words that are not saved. */
export async function sessionOver(): Promise<void> {
  await deleteCaches(isPages);
  for (const place of await keptPlaces(indexedDB)) {
    const unsaved = await unsavedParagraphs(indexedDB, place, { refused: true });
    if (unsaved.size === 0) await deleteKept(indexedDB, place);
  }
}

/** This person is signed in: what is left of anybody else goes, saved or not. */
export async function takeOver(user: UserId): Promise<void> {
  forgetUnsent({ not: user });
  await deleteCaches((name) => isPages(name) && name !== pagesOf(user));
  const before = localStorage.getItem(OWNER);
  if (before !== null && before !== user) await deleteDatabases((name) => !name.includes(user));
  const others = (await keptPlaces(indexedDB)).filter((place) => place.user !== user);
  await Promise.all(others.map((place) => deleteKept(indexedDB, place)));
  localStorage.setItem(OWNER, user);
}

/** A connection was ended for good: copies of pages go, too, when its person may not see them any more. */
export function roomClosed(code: number, room: string): void {
  if (code === CLOSE.notAllowed) forgetUnsent({ room });
  const gone =
    code === CLOSE.notSignedIn
      ? sessionOver()
      : code === CLOSE.notAllowed
        ? copiesLost(room)
        : Promise.resolve();
  gone.catch(() => undefined);
}

/** This person has lost access to a room. */
export async function accessLost(place: Place): Promise<void> {
  forgetUnsent({ room: place.room });
  await deleteKept(indexedDB, place);
  await copiesLost(place.room);
}

/** Copies of a room's pages and answers go, and those that are on their way. */
export async function copiesLost(room: string): Promise<void> {
  const beginnings = pathsOf(room);
  await tellWorker({ type: "gone", beginnings });
  await forgetCopies(...beginnings);
}

async function deleteDatabases(which: (name: string) => boolean = () => true): Promise<void> {
  const databases = await indexedDB.databases().catch(() => []);
  const names = databases.map(({ name }) => name ?? "");
  const gone = names
    .filter((name) => name.startsWith(DATABASES) && which(name))
    .map(
      (name) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = () => resolve();
        }),
    );
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([Promise.all(gone), patience]);
}

async function deleteCaches(which: (name: string) => boolean): Promise<void> {
  // Absent where the page did not come over https.
  if (!("caches" in window)) return;
  const names = (await caches.keys()).filter(which);
  await Promise.all(names.map((name) => caches.delete(name)));
}
