import * as Y from "yjs";
import { elements } from "../room/text";
import { encodeUpdate, type Struct } from "../validation/decode";

/** Where a struct is set: behind and before others, or first in a type, or in a root by its name. */
export interface Setting {
  readonly origin?: Y.ID | null;
  readonly rightOrigin?: Y.ID | null;
  readonly parent?: Y.ID | string;
  readonly parentSub?: string;
}

type Content = Y.Item["content"];

/** A struct of any content anywhere, as only a hostile client makes it. */
export const item = (client: number, clock: number, content: Content, at: Setting): Y.Item =>
  new Y.Item(
    Y.createID(client, clock),
    null,
    at.origin ?? null,
    null,
    at.rightOrigin ?? null,
    // Decoded structs name their parent in this way too.
    (at.parent ?? null) as Y.ID,
    at.parentSub ?? null,
    content,
  );

/** An update of exactly these sections, each of one client, and these deletions (client, clock, len). */
export function rawUpdate(
  sections: readonly (readonly Struct[])[],
  deletions: readonly (readonly [number, number, number])[] = [],
): Uint8Array {
  const byClient = new Map<number, { clock: number; len: number }[]>();
  for (const [client, clock, len] of deletions)
    byClient.set(client, [...(byClient.get(client) ?? []), { clock, len }]);
  return encodeUpdate(
    sections.map((structs) => [0, structs]),
    byClient,
  );
}

export const paragraphAt = (doc: Y.Doc, index: number): Y.XmlElement => elements(doc)[index]!;
export const textAt = (doc: Y.Doc, index: number): Y.XmlText =>
  paragraphAt(doc, index).get(0) as Y.XmlText;

/** Yjs' name of the first letters of a paragraph. */
export const firstOf = (doc: Y.Doc, index: number): Y.ID => textAt(doc, index)._start!.id;
