/** Where the texts that a device keeps are found in the interface. */
import type { DelegationId } from "@/domain/ids";

/**
 * What is left of a room when its person may not enter it any more: pages and answers begin so. All the
 * rooms that a delegation has had, one after another, are found in one place.
 */
export function pathsOf(room: string): readonly string[] {
  const [kind, slug, delegation] = room.split(":");
  if (kind !== "draft") return [`/negotiations/${slug}`, `/api/negotiations/${slug}`];
  const page = `/negotiations/${slug}/drafting/${delegation}`;
  return [page, `/api${page}`];
}

/**
 * Whose drafting room a page, or an answer to one, is about; null: nobody's. It does not say which of the
 * rooms that the delegation has had.
 */
export function delegationOf(pathname: string): DelegationId | null {
  const [, delegation] = /^(?:\/api)?\/negotiations\/[^/]+\/drafting\/([^/]+)/.exec(pathname) ?? [];
  return (delegation as DelegationId | undefined) ?? null;
}

/** The pages on which a room is open, with a connection of their own. */
export function isOpenOn(pathname: string, room: string): boolean {
  const [kind, slug, delegation] = room.split(":");
  const pages = kind === "draft" ? [`drafting/${delegation}`] : ["text", "compile"];
  return pages.some((page) => pathname === `/negotiations/${slug}/${page}`);
}

/** Whether a page is of a text that moves while one reads it. */
export const isOfText = (pathname: string): boolean =>
  /^\/negotiations\/[^/]+\/(text|compile|drafting\/[^/]+)$/.test(pathname);

/** The negotiation that a page is about; null: none. */
export const slugOf = (pathname: string): string | null =>
  /^(?:\/api)?\/negotiations\/([^/]+)/.exec(pathname)?.[1] ?? null;
