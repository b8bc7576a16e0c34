import type * as Y from "yjs";
import { citersOf } from "../../../domain/text/citations";
import { elements, idOf, isAgreed, readParagraph } from "../room/text";

/**
 * The paragraphs of a live text that nobody may type in: those that are agreed *ad referendum*, and the
 * footnotes that these cite. What is agreed cannot come to cite another one, so this holds until
 * paragraphs or their attributes change. O(size of the text).
 */
export function lockedElements(doc: Y.Doc): ReadonlySet<Y.XmlElement> {
  const all = elements(doc);
  const agreed = all.filter(isAgreed);
  if (agreed.length === 0) return new Set();
  const cited = citersOf(agreed.map(readParagraph));
  return new Set([...agreed, ...all.filter((element) => cited.has(idOf(element)))]);
}
