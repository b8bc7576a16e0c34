import * as Y from "yjs";
import { TEXT_ROOT } from "../../domain/contract/realtime";

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
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    // The last moment before Yjs looks at this flag (Transaction.js, cleanupTransactions).
    transaction._needFormattingCleanup = false;
  });
  return doc;
}

export const textRoot = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(TEXT_ROOT);
