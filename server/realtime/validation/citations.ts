import * as Y from "yjs";
import { FOOTNOTE_PLACEHOLDER } from "../../../domain/text/paragraph";

/** One placeholder or one stretch of words in a text, with the footnote's mark on it. */
interface Piece {
  readonly at: number;
  readonly text: string;
  readonly footnote: string | null;
  /** Yjs' name of a placeholder, and of what it was typed after. */
  readonly id: string;
  readonly origin: string;
}

/**
 * Keeps footnote references whole. Yjs merges marks as separate items in the text: when one person
 * deletes a citation while another sets one beside it, what remains can be a placeholder without
 * its mark, or a mark that runs on over the words behind it. Nobody is to blame for that, so it is
 * mended and not refused; for this the placeholders are remembered by Yjs' own names for them.
 */
export class Citations {
  readonly #known = new Map<string, string>();

  /**
   * Remembers what a text cites. `whole`: all placeholders have their mark, and nothing else has;
   * `cites`: there is a placeholder or a mark, be it one that stands on nothing. O(text).
   */
  note(text: Y.XmlText): { whole: boolean; cites: boolean } {
    let whole = true;
    for (const piece of pieces(text)) {
      if (isTorn(piece)) whole = false;
      else if (piece.footnote !== null) this.#known.set(piece.id, piece.footnote);
    }
    return { whole, cites: !whole || hasMark(text) };
  }

  /**
   * Mends a text, within a transaction: takes the mark off words, and gives it back to the
   * placeholders that had it. One that never had it cites nothing and goes.
   */
  mend(text: Y.XmlText): void {
    for (const { at, text: words, id, origin } of [...pieces(text)].filter(isTorn).reverse()) {
      // Set right after another citation of the same footnote, it has had no mark of its own.
      const footnote = this.#known.get(id) ?? this.#known.get(origin);
      if (words !== FOOTNOTE_PLACEHOLDER) text.format(at, words.length, { footnote: null });
      else if (footnote === undefined) text.delete(at, 1);
      else text.format(at, 1, { footnote: { id: footnote } });
    }
  }
}

function hasMark(text: Y.XmlText): boolean {
  for (let item = text._start; item !== null; item = item.right) {
    const { content, deleted } = item;
    if (!deleted && content instanceof Y.ContentFormat && content.key === "footnote") return true;
  }
  return false;
}

const isTorn = ({ text, footnote }: Piece): boolean =>
  (text === FOOTNOTE_PLACEHOLDER) !== (footnote !== null);

const nameOf = (client: number, clock: number): string => `${client}:${clock}`;

/** The visible text in pieces: each placeholder by itself, the words between them together. */
function* pieces(text: Y.XmlText): Generator<Piece> {
  let at = 0;
  let footnote: string | null = null;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat && content.key === "footnote") {
      footnote = (content.value as unknown as { id: string } | null)?.id ?? null;
    }
    if (!(content instanceof Y.ContentString)) continue;
    let offset = 0;
    for (const part of content.str.split(/(\uFFFC)/)) {
      if (part === "") continue;
      const { client, clock } = item.id;
      const before = offset > 0 ? { client, clock: clock + offset - 1 } : item.origin;
      yield {
        at,
        text: part,
        footnote,
        id: nameOf(client, clock + offset),
        origin: before ? nameOf(before.client, before.clock) : "",
      };
      at += part.length;
      offset += part.length;
    }
  }
}
