import * as Y from "yjs";
import { MESSAGE, TEXT_ROOT, type UnsavedText } from "@/domain/contract/realtime";
import type { ParagraphId } from "@/domain/ids";
import { FOOTNOTE_PLACEHOLDER } from "@/domain/text/paragraph";

const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

/**
 * What the person has changed and the server has not acknowledged. Truthful in one direction for
 * certain: `clean` only if everything is on the server's disk.
 */
export class Unsaved {
  readonly #touched = new Set<ParagraphId>();
  #sent = 0;
  #told = false;

  constructor(private readonly doc: Y.Doc) {}

  get clean(): boolean {
    return this.#touched.size === 0;
  }

  /** A new connection: the server counts from the beginning. */
  reconnected(): void {
    this.#sent = 0;
    this.#told = false;
  }

  /** A change of the document that did not come from the server. */
  changed(transaction: Y.Transaction): void {
    for (const type of transaction.changed.keys()) {
      const id = paragraphOf(type as Y.AbstractType<unknown>);
      if (id) this.#touched.add(id);
    }
  }

  /** A frame goes out to the server. */
  sending(frame: Uint8Array): void {
    if (frame[0] !== MESSAGE.sync) return;
    if (frame[1] === SYNC_STEP_2) this.#told = true;
    if (frame[1] === SYNC_STEP_2 || frame[1] === SYNC_UPDATE) this.#sent += 1;
  }

  /** The server has stored the first `count` of the frames of this connection. */
  saved(count: number): void {
    // Changes made without a connection go out with step 2: before it, nothing is certain.
    if (this.#told && count >= this.#sent) this.#touched.clear();
  }

  /** The paragraphs as they read here, in the order of the text. */
  texts(): UnsavedText[] {
    return this.doc
      .getXmlFragment(TEXT_ROOT)
      .toArray()
      .filter((child): child is Y.XmlElement => child instanceof Y.XmlElement)
      .filter((element) => this.#touched.has(element.getAttribute("id") as ParagraphId))
      .map((element) => ({
        paragraph: element.getAttribute("id") as ParagraphId,
        label: element.getAttribute("label") ?? "",
        text: plainText(element),
      }));
  }
}

function paragraphOf(type: Y.AbstractType<unknown>): ParagraphId | null {
  for (let at: Y.AbstractType<unknown> | null = type; at; at = at.parent) {
    if (at instanceof Y.XmlElement) return (at.getAttribute("id") ?? null) as ParagraphId | null;
  }
  return null;
}

const plainText = (element: Y.XmlElement): string =>
  element
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? child.toDelta() : []))
    .map(({ insert }: { insert: string }) => insert)
    .join("")
    .replaceAll(FOOTNOTE_PLACEHOLDER, "");
