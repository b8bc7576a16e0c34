import type { ParagraphId } from "@/domain/ids";

/** Before an id in an address. No label gives an anchor that begins so. */
const BY_ID = "id-";

/**
 * The anchor of a paragraph that means it whatever it is called by now: an id is made of the first
 * label, so that without this "3" of the zero draft could not be told from what is 3 today.
 */
export const anchorById = (id: ParagraphId): string => `${BY_ID}${id}`;

/** The id that an anchor made by `anchorById` holds; null for any other. */
export const idInAnchor = (anchor: string): ParagraphId | null =>
  anchor.startsWith(BY_ID) ? (anchor.slice(BY_ID.length) as ParagraphId) : null;

/**
 * The way to a paragraph in the text from another page: by its id, for a page that was read before a
 * revision was issued would name it by a number that is another's now. The text page puts the label
 * of the moment in its place. `reword` opens one of the reader's own proposals there. null: the text.
 */
export function textHref(slug: string, id: ParagraphId | null, reword?: string): string {
  const query = reword === undefined ? "" : `?reword=${encodeURIComponent(reword)}`;
  return `/negotiations/${slug}/text${query}${id ? `#${anchorById(id)}` : ""}`;
}
