import type { ParagraphId } from "../ids";
import type { DraftedParagraph } from "../text/paragraph";

/** What a room proposes, by the paragraphs of the text that it belongs to. */
export class Companions {
  /** Of what is proposed: the paragraph of the text that it is below of, or stands for. */
  readonly #hosts = new Map<ParagraphId, ParagraphId>();
  readonly #instead = new Map<ParagraphId, ParagraphId>();
  readonly #hosting: ReadonlySet<ParagraphId>;
  readonly #room: readonly DraftedParagraph[];
  readonly #places: ReadonlyMap<ParagraphId, number>;

  /** `places` says which paragraphs are of the text, and where they stand in it. Linear. */
  constructor(room: readonly DraftedParagraph[], places: ReadonlyMap<ParagraphId, number>) {
    this.#room = room;
    this.#places = places;
    const levels = new Map(room.map(({ id, level }) => [id, level]));
    let above: readonly DraftedParagraph[] = [];
    /** The alternatives that what is deeper belongs to. */
    let open: ParagraphId | undefined;
    for (const paragraph of room) {
      const { id, level, alternativeTo } = paragraph;
      above = above.filter((one) => one.level < level);
      const parent = above.at(-1);
      above = [...above, paragraph];
      if (places.has(id)) {
        open = undefined;
        continue;
      }
      if (alternativeTo !== undefined && places.has(alternativeTo)) open = alternativeTo;
      else if (open !== undefined && level <= levels.get(open)!) open = undefined;
      if (open !== undefined) this.#instead.set(id, open);
      const host =
        open ?? (parent && (places.has(parent.id) ? parent.id : this.#hosts.get(parent.id)));
      if (host !== undefined && levels.has(host)) this.#hosts.set(id, host);
    }
    this.#hosting = new Set(this.#hosts.values());
  }

  /** Whether anything belongs to a paragraph of the text. */
  has(id: ParagraphId): boolean {
    return this.#hosting.has(id);
  }

  /** The paragraph of the text that something is proposed in the place of. */
  insteadOf(id: ParagraphId): ParagraphId | undefined {
    return this.#instead.get(id);
  }

  /**
   * What goes along with the paragraphs of the text that move, by the one behind which it comes to
   * stand: that behind which it stood, if this is what it belongs to or below of it, or else its host.
   */
  along(
    text: readonly DraftedParagraph[],
    moves: (id: ParagraphId) => boolean,
  ): ReadonlyMap<ParagraphId, readonly DraftedParagraph[]> {
    const found = new Map<ParagraphId, DraftedParagraph[]>();
    let behind: ParagraphId | null = null;
    for (const paragraph of this.#room) {
      if (this.#places.has(paragraph.id)) {
        behind = paragraph.id;
        continue;
      }
      const host = this.#hosts.get(paragraph.id);
      if (host === undefined || !moves(host)) continue;
      const near: boolean = behind !== null && moves(behind) && this.#isWithin(text, behind, host);
      const anchor = near ? behind! : host;
      found.set(anchor, [...(found.get(anchor) ?? []), paragraph]);
    }
    return found;
  }

  /** Whether a paragraph is another, or stands below it in the text. */
  #isWithin(text: readonly DraftedParagraph[], id: ParagraphId, host: ParagraphId): boolean {
    const [from, to] = [this.#places.get(host)!, this.#places.get(id)!];
    const level = text[from]!.level;
    return from <= to && text.slice(from + 1, to + 1).every((one) => one.level > level);
  }
}
