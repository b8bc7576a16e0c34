import type * as Y from "yjs";
import type { WrittenStretch } from "../../../domain/drafting/writers";
import type { ParagraphId, UserId } from "../../../domain/ids";
import { elements, idOf, textsOf } from "./text";

/**
 * What of each paragraph's words as they stand was written by a person; what the server put there, on
 * whoever's command, is nobody's. `owners`: who has used which Yjs client id. O(size of the text).
 */
export function writtenIn(
  doc: Y.Doc,
  owners: ReadonlyMap<number, UserId>,
): ReadonlyMap<ParagraphId, readonly WrittenStretch[]> {
  const written = new Map<ParagraphId, WrittenStretch[]>();
  for (const element of elements(doc)) {
    const found: WrittenStretch[] = [];
    let from = 0;
    for (const text of textsOf(element))
      for (let item = text._start; item; item = item.right) {
        if (item.deleted || !item.countable) continue;
        const to = from + item.length;
        const user = owners.get(item.id.client);
        if (user !== undefined) found.push({ from, to, user });
        from = to;
      }
    if (found.length > 0) written.set(idOf(element), found);
  }
  return written;
}
