import { labelsOf, newLabels, newPlace } from "../amendments/newPlace";
import type { ParagraphId } from "../ids";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { positionOf } from "../text/position";

/**
 * Where the new paragraphs of a room come to stand when what it proposes is accepted, one change
 * after another: the text is followed as acceptance makes it, with the labels that it gives. Each
 * step costs O(text).
 */
export class Placing {
  /** The text after all changes so far; new paragraphs under their ids in the room. */
  present: readonly DraftedParagraph[];
  /** Of the base, what stays above, one at each level, the deepest last; and the very last one. */
  #above: readonly Paragraph[] = [];
  #last: Paragraph | null = null;
  /** Behind what the next new paragraph stands in the room. */
  #behind: ParagraphId | null = null;
  /** What came to stand further down than in the room: what is not deeper comes behind it. */
  #deferred: { readonly id: ParagraphId; readonly level: number } | null = null;
  /** The paragraphs that are to be deleted, until they are. */
  readonly #leaving: Set<ParagraphId>;

  constructor(base: readonly Paragraph[], leaving: readonly ParagraphId[]) {
    this.present = base;
    this.#leaving = new Set(leaving);
  }

  /** Goes on behind a paragraph of the base that stays. */
  pass(was: Paragraph): void {
    if (this.#deferred && was.level <= this.#deferred.level) this.#deferred = null;
    this.#above = [...this.#above.filter(({ level }) => level < was.level), was];
    this.#last = was;
    this.#behind = was.id;
  }

  remove(id: ParagraphId): void {
    this.#leaving.delete(id);
    this.present = this.present.filter((paragraph) => paragraph.id !== id);
  }

  /** Puts paragraphs in the place of the one of the base behind which it went on last. */
  replace(was: Paragraph, [first, ...rest]: readonly DraftedParagraph[]): void {
    const kind = was.kind === "footnote" ? was.kind : first!.kind;
    this.present = this.present.map((one) =>
      one.id === was.id ? { ...one, kind, runs: first!.runs } : one,
    );
    if (rest.length > 0) this.#insert(newPlace(this.present, was.id, rest[0])!, rest);
  }

  /**
   * Adds paragraphs where they stand in the room. Gives the paragraph of the base behind which they
   * have to be proposed for that: the one beside or above them, or the nearest. `joins` are those of
   * the addition before, if any: where labels could not tell that the new ones stand behind these,
   * they are added to them, and the answer is null.
   */
  add(
    brings: readonly DraftedParagraph[],
    joins: readonly DraftedParagraph[],
  ): { readonly after: Paragraph | null } | null {
    const { level } = brings[0]!;
    const anchors = [this.#above.findLast((one) => one.level <= level) ?? null, this.#last];
    const places = anchors.map((after) => newPlace(this.present, after?.id ?? null, brings[0])!);
    const behind = this.#predecessor(level);
    const right = places.findIndex((place) => this.#before(place) === behind);
    if (right < 0 && joins.length > 0 && joins.at(-1)!.id === behind) {
      this.#join(joins, brings);
      return null;
    }
    const chosen = Math.max(0, right);
    this.#insert(places[chosen]!, brings);
    return { after: anchors[chosen]! };
  }

  #join(added: readonly DraftedParagraph[], more: readonly DraftedParagraph[]): void {
    const at = positionOf(this.present, added[0]!.id);
    this.present = this.present.toSpliced(at, added.length);
    this.#put(at, [...added, ...more]);
    this.#behind = more.at(-1)!.id;
  }

  #insert(at: number, brings: readonly DraftedParagraph[]): void {
    const { level } = brings[0]!;
    const { id } = brings.at(-1)!;
    if (this.#before(at) === this.#behind) this.#behind = id;
    else this.#deferred = { id, level };
    this.#put(at, brings);
  }

  #put(at: number, brings: readonly DraftedParagraph[]): void {
    const labels = newLabels(this.present, at, brings, labelsOf(this.present));
    const labelled = brings.map((one, i) => ({ ...one, label: labels[i]! }));
    this.present = this.present.toSpliced(at, 0, ...labelled);
  }

  #predecessor(level: number): ParagraphId | null {
    return this.#deferred && level <= this.#deferred.level ? this.#deferred.id : this.#behind;
  }

  /** What stands before a place once all that is to be deleted is. */
  #before(place: number): ParagraphId | null {
    let at = place - 1;
    while (at >= 0 && this.#leaving.has(this.present[at]!.id)) at--;
    return this.present[at]?.id ?? null;
  }
}
