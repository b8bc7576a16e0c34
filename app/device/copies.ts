/**
 * The copies of pages that a device shows without a network: how they are named and marked, for the
 * service worker that makes them and for the pages that list and delete them.
 */
import type { UserId } from "@/domain/ids";

/** The cache of the pages that were answered to a person, followed by that person's id. */
const PAGES = "adref-pages:";
/** The cache of the files of a build, followed by the build's id. */
const FILES = "adref-files:";
export const pagesOf = (user: UserId): string => `${PAGES}${user}`;
export const filesOf = (build: string): string => `${FILES}${build}`;
export const isPages = (cache: string): boolean => cache.startsWith(PAGES);
export const isFiles = (cache: string): boolean => cache.startsWith(FILES);
/** Whether it is one of ours: nothing else is touched. */
export const isOurs = (cache: string): boolean => isPages(cache) || isFiles(cache);

/** Headers of a copy: when it was fetched (ISO 8601), its title (URI-encoded), whose build it is of. */
export const FETCHED_AT = "x-adref-fetched-at";
export const TITLE = "x-adref-title";
export const BUILT = "x-adref-build";
/** Of which negotiation it is, by its title (URI-encoded); empty for the list of them. */
export const ABOUT = "x-adref-about";
/** Attribute of <html> in a copy, by which its page knows that it is one, and since when. */
export const COPY_ATTRIBUTE = "data-copy";

/** The page that is shown in the place of one of which there is no copy. */
export const OFFLINE_PAGE = "/offline";

/** What pages tell the service worker. */
export type ToWorker =
  /** Files of ours that the page has loaded: it needs them without a network, too. */
  | { readonly type: "files"; readonly files: readonly string[] }
  /** The page is read: a copy is to be kept, unless there is one that is younger. */
  | { readonly type: "seen"; readonly path: string; readonly youngerThanMs: number }
  /** Copies of what begins so were deleted for good: what is on its way of it is not kept either. */
  | { readonly type: "gone"; readonly beginnings: readonly string[] }
  /** The device is being cleared: nothing is kept any more. */
  | { readonly type: "forget" }
  /** Somebody is signed in. */
  | { readonly type: "begin" };

export interface Copy {
  readonly path: string;
  readonly title: string;
  readonly about: string;
  readonly fetchedAt: Date;
}

/** The pages of which this device has a copy, the newest first. */
export async function copies(): Promise<readonly Copy[]> {
  const found: Copy[] = [];
  for (const name of (await caches.keys()).filter(isPages)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url);
      const headers = (await cache.match(request, { ignoreVary: true }))?.headers;
      const title = decodeURIComponent(headers?.get(TITLE) ?? "");
      const about = decodeURIComponent(headers?.get(ABOUT) ?? "");
      const fetchedAt = new Date(headers?.get(FETCHED_AT) ?? 0);
      if (title) found.push({ path: pathname + search, title, about, fetchedAt });
    }
  }
  return found.sort((a, b) => b.fetchedAt.getTime() - a.fetchedAt.getTime());
}

/** The paths of all pages and answers of which this device has a copy. */
export async function copiedPaths(): Promise<readonly string[]> {
  const names = (await caches.keys()).filter(isPages);
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => new URL(url).pathname);
}

/** Whether a path is this one, or below it. */
export const beginsWith = (pathname: string, start: string): boolean =>
  pathname === start || pathname.startsWith(`${start}/`);

/** Deletes the copies of all pages and answers whose path begins so. */
export async function forgetCopies(...beginnings: readonly string[]): Promise<void> {
  for (const name of (await caches.keys()).filter(isPages)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (beginnings.some((start) => beginsWith(pathname, start)))
        await cache.delete(request, { ignoreVary: true });
    }
  }
}
