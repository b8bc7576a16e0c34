import * as Y from "yjs";
import { FOOTNOTE_PLACEHOLDER } from "../../../domain/text/paragraph";
import { elements, textsOf } from "../room/text";
import { Citations } from "./citations";

/**
 * Finds the texts in which a merge has separated placeholders and their marks, by looking at what
 * each transaction did and not at the text: a text is read through only when a citation in it was
 * set, moved or taken away. Words alone can tear nothing but by standing inside of a citation.
 */
export class CitationWatch {
  #citations = new Citations();
  #torn = new Set<Y.XmlText>();
  /** Texts that cite, or once did. */
  #citing = new WeakSet<Y.XmlText>();

  /** Whether there is something to mend. */
  get torn(): boolean {
    return this.#torn.size > 0;
  }

  /** Begins with another document. What was cited under Yjs' names stays known. */
  restart(doc: Y.Doc): void {
    this.#torn.clear();
    for (const element of elements(doc)) textsOf(element).forEach(this.#survey, this);
  }

  /**
   * Called after each transaction, before Yjs collects what it has deleted; says whether types or
   * their attributes came or went. O(what the transaction did).
   */
  watch(transaction: Y.Transaction): boolean {
    const toSurvey = new Set<Y.XmlText>();
    let structure = false;
    const { store } = transaction.doc;
    for (const [client, clock] of transaction.afterState) {
      const before = transaction.beforeState.get(client) ?? 0;
      if (before === clock) continue;
      const structs = store.clients.get(client)!;
      for (let i = Y.findIndexSS(structs, before); i < structs.length; i += 1) {
        const struct = structs[i]!;
        if (!(struct instanceof Y.Item) || struct.deleted) continue;
        if (this.#mayTear(struct)) toSurvey.add(struct.parent as Y.XmlText);
        if (!isStructure(struct)) continue;
        structure = true;
        const type = struct.content instanceof Y.ContentType ? struct.content.type : null;
        if (type instanceof Y.XmlText) toSurvey.add(type);
      }
    }
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (!(struct instanceof Y.Item)) return;
      if (isStructure(struct)) structure = true;
      if (isCitationFormat(struct)) toSurvey.add(struct.parent as Y.XmlText);
    });
    toSurvey.forEach(this.#survey, this);
    return structure;
  }

  /** Mends what is torn, within a transaction. */
  mend(): void {
    for (const text of this.#torn) if (isThere(text)) this.#citations.mend(text);
    this.#torn.clear();
  }

  #survey(text: Y.XmlText): void {
    if (!isThere(text)) {
      this.#torn.delete(text);
      return;
    }
    const { whole, cites } = this.#citations.note(text);
    if (cites) this.#citing.add(text);
    if (whole) this.#torn.delete(text);
    else this.#torn.add(text);
  }

  /** Whether what was inserted can have separated a placeholder from its mark. */
  #mayTear(item: Y.Item): boolean {
    const { parent, content } = item;
    if (!(parent instanceof Y.XmlText)) return false;
    if (isCitationFormat(item)) return true;
    if (!(content instanceof Y.ContentString)) return false;
    if (content.str.includes(FOOTNOTE_PLACEHOLDER)) return true;
    return this.#citing.has(parent) && (this.#torn.has(parent) || isInsideCitation(item));
  }
}

/** Deleted, or collected, by itself or with its paragraph. */
const isThere = (text: Y.XmlText): boolean =>
  text._item !== null && !text._item.deleted && text.doc !== null;

const isStructure = (item: Y.Item): boolean =>
  item.parentSub !== null || item.content instanceof Y.ContentType;

const isCitationFormat = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentFormat && content.key === "footnote";

/** Whether words stand under the mark of a citation, or directly behind a placeholder's letter. */
function isInsideCitation(words: Y.Item): boolean {
  for (let left = words.left; left !== null; left = left.left) {
    if (left.deleted) continue;
    const { content } = left;
    if (isCitationFormat(left)) return (content as Y.ContentFormat).value !== null;
    if (content instanceof Y.ContentString) return content.str.endsWith(FOOTNOTE_PLACEHOLDER);
  }
  return false;
}
