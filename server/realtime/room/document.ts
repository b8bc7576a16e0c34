import * as Y from "yjs";
import { BESIDE_ROOT, TEXT_ROOT } from "../../../domain/contract/realtime";

/**
 * An empty document of the server.
 *
 * Yjs tidies away formatting items that have become redundant after every update it receives, by a
 * deletion of its own. The server's documents do not: they hold exactly what the log holds, so that
 * nothing is shown that was not stored, and the validating copy does not differ from the live one.
 * Clients still tidy, and what they delete comes in and is stored like any other change.
 */
export function serverDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(TEXT_ROOT);
  doc.getMap(BESIDE_ROOT);
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    // The last moment before Yjs looks at this flag (Transaction.js, cleanupTransactions).
    transaction._needFormattingCleanup = false;
  });
  return doc;
}

export const textRoot = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(TEXT_ROOT);

/** What can have changed beside a text: anything that is kept of it, or who may be in its room. */
export type Beside = "rev" | "access";

/** Tells all who have the document, in every process, that what is kept beside its text has changed. */
export function noteBeside(doc: Y.Doc, what: readonly Beside[]): void {
  const beside = doc.getMap<number>(BESIDE_ROOT);
  for (const key of what) beside.set(key, (beside.get(key) ?? 0) + 1);
}
