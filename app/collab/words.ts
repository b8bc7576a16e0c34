import * as Y from "yjs";
import type { UnsavedText } from "@/domain/contract/realtime";
import type { ParagraphId } from "@/domain/ids";
import { FOOTNOTE_PLACEHOLDER } from "@/domain/text/paragraph";

// Yjs's types differ in their observers alone, which nothing here is about.
// biome-ignore lint/suspicious/noExplicitAny: as Yjs itself types it
type AnyType = Y.AbstractType<any>;

/** Words that were typed here and are lost to the text; `pieces` part them from the words around. */
export interface LostText extends UnsavedText {
  readonly pieces: readonly { readonly text: string; readonly typed: boolean }[];
}

/** A paragraph in which something was typed. The label is kept: Yjs forgets it with the paragraph. */
export interface Touched {
  readonly id: ParagraphId;
  readonly label: string;
  readonly element: Y.XmlElement;
}

/** The paragraph in which a type of the document lies. */
export function paragraphOf(type: AnyType): Touched | null {
  for (let at: AnyType | null = type; at; at = at.parent) {
    if (!(at instanceof Y.XmlElement)) continue;
    const id = at.getAttribute("id") as ParagraphId | undefined;
    return id ? { id, label: at.getAttribute("label") ?? "", element: at } : null;
  }
  return null;
}

/** For each Yjs client that typed here, the clock from which on its words count as typed. */
export type TypedSince = ReadonlyMap<number, number>;

/**
 * A paragraph as it reads here.
 * @param removedBy reads it as it stood before this transaction removed it; call from within
 *   `afterTransaction`, for right after it Yjs frees what was deleted
 */
export function lostText(
  { id, label, element }: Touched,
  since: TypedSince,
  removedBy: Y.Transaction | null = null,
): LostText {
  const stands = (item: Y.Item) =>
    !item.deleted || (removedBy !== null && Y.isDeleted(removedBy.deleteSet, item.id));
  const pieces: { text: string; typed: boolean }[] = [];
  const read = (item: Y.Item) => {
    if (!stands(item)) return;
    if (item.content instanceof Y.ContentType) return each(item.content.type, read);
    if (!(item.content instanceof Y.ContentString)) return;
    // One item may hold words from before and after: Yjs joins what was typed in one go.
    const before = (since.get(item.id.client) ?? Number.POSITIVE_INFINITY) - item.id.clock;
    const at = Math.max(0, Math.min(before, item.length));
    add(item.content.str.slice(0, at), false);
    add(item.content.str.slice(at), true);
  };
  const add = (raw: string, typed: boolean) => {
    const text = raw.replaceAll(FOOTNOTE_PLACEHOLDER, "");
    const last = pieces.at(-1);
    if (text === "") return;
    if (last?.typed === typed) last.text += text;
    else pieces.push({ text, typed });
  };
  each(element, read);
  const text = pieces.map((piece) => piece.text).join("");
  return { paragraph: id, label, text, pieces };
}

function each(type: AnyType, visit: (item: Y.Item) => void): void {
  for (let item = type._start; item; item = item.right) visit(item);
}
