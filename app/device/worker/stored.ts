/** The caches that copies lie in: what is found in them, and what is deleted of it. */
import type { UserId } from "@/domain/ids";
import { BUILT, FETCHED_AT, filesOf, isFiles, isPages, pagesOf, TITLE } from "../copies";

/** So many pages, and answers to them, have a copy: those fetched last. */
const COPIES = 40;
/** A copy that is older is of no use, and had better not lie about. */
const OLDEST_MS = 14 * 24 * 60 * 60 * 1_000;
/** So many pages are fetched anew when there is a new build, without whose files they are nothing. */
const RENEWED = 8;

export const ANY = { ignoreVary: true } as const;

/** The last copy of a page or an answer, whoever is signed in. */
export async function copyOf(url: string): Promise<Response | undefined> {
  for (const name of (await caches.keys()).filter(isPages)) {
    const copy = await (await caches.open(name)).match(withoutHash(url), ANY);
    if (copy && ageOf(copy) < OLDEST_MS) return copy;
  }
  return undefined;
}

/** The address of a page whose path is such a one, if it has a copy. */
export async function copiedBeneath(path: RegExp): Promise<string | undefined> {
  for (const name of (await caches.keys()).filter(isPages))
    for (const request of await (await caches.open(name)).keys())
      if (path.test(new URL(request.url).pathname)) return request.url;
  return undefined;
}

/** Deletes what is of other builds. Gives the pages that lost their copy with that. */
export async function deleteOtherBuilds(build: string): Promise<readonly string[]> {
  const names = await caches.keys();
  const old = names.filter((name) => isFiles(name) && name !== filesOf(build));
  await Promise.all(old.map((name) => caches.delete(name)));
  const lost: string[] = [];
  for (const name of names.filter(isPages)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const copy = await cache.match(request, ANY);
      if (copy?.headers.get(BUILT) === build) continue;
      await cache.delete(request, ANY);
      if (copy?.headers.get(TITLE)) lost.push(request.url);
    }
  }
  return lost.slice(-RENEWED);
}

export async function deletePagesOfOthers(person: UserId): Promise<void> {
  const others = (await caches.keys()).filter((name) => isPages(name) && name !== pagesOf(person));
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Leaves a cache those that were put last: they stand last. */
export async function deleteOldest(name: string): Promise<void> {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  for (const request of requests.slice(0, Math.max(0, requests.length - COPIES)))
    await cache.delete(request, ANY);
}

export async function deleteCopy(url: string): Promise<void> {
  for (const name of (await caches.keys()).filter(isPages))
    await (await caches.open(name)).delete(withoutHash(url), ANY);
}

export const withoutHash = (url: string): string => url.split("#", 1)[0]!;

export const ageOf = (copy: Response): number =>
  Date.now() - new Date(copy.headers.get(FETCHED_AT) ?? 0).getTime();
