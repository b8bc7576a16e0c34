import type { ProposedFootnote } from "../amendments/amendment";
import { citedIn } from "../amendments/newFootnotes";
import type { RequestedChange } from "../contract/amendmentRequests";
import type { FootnoteId } from "../ids";
import type { DraftedParagraph, Paragraph, Run } from "../text/paragraph";
import { normalize } from "../text/runs";
import { isBlank } from "./blocks";
import type { DraftChange, WorkingCopy } from "./draft";

/** The footnotes that the words of a room cite: those of its base, and those that it would bring. */
export class Cited {
  readonly #standing: ReadonlyMap<FootnoteId, Paragraph>;
  readonly #brought: ReadonlyMap<FootnoteId, ProposedFootnote>;

  constructor({ base, room }: WorkingCopy) {
    const footnotes = base.filter(({ kind }) => kind === "footnote");
    this.#standing = new Map(footnotes.map((one) => [one.id, one]));
    const known = new Set(base.map(({ id }) => id));
    this.#brought = new Map(
      room
        .filter((one) => !known.has(one.id) && isBringable(one))
        .map(({ id, runs }) => [id, { id, runs: normalize(runs) }]),
    );
  }

  /** A paragraph without citations of what is neither there nor could be brought. */
  citing(paragraph: DraftedParagraph): DraftedParagraph {
    const cites = ({ marks: { footnote } }: Run) =>
      footnote === undefined || this.#standing.has(footnote) || this.#brought.has(footnote);
    return paragraph.runs.every(cites)
      ? paragraph
      : { ...paragraph, runs: normalize(paragraph.runs.filter(cites)) };
  }

  /**
   * A change as it is proposed: what its words cite and its base does not know is put into the base,
   * or brought by it. What is agreed is a state of the live text, and no matter of proposals.
   */
  proposal(
    base: readonly Paragraph[],
    change: RequestedChange,
    words: readonly (readonly Run[])[],
  ): DraftChange["proposal"] {
    const known = new Set(base.flatMap(({ id, runs }) => [id, ...citedIn(runs)]));
    const cited = [...new Set(words.flatMap(citedIn))].filter((id) => !known.has(id));
    const footnotes = cited.flatMap((id) => this.#brought.get(id) ?? []);
    const standing = cited.flatMap((id) => this.#standing.get(id) ?? []);
    return {
      base: [...base, ...standing].map(({ agreed: _, ...paragraph }) => paragraph),
      change: footnotes.length > 0 ? ({ ...change, footnotes } as RequestedChange) : change,
    };
  }
}

const isBringable = ({ kind, struck, runs }: DraftedParagraph): boolean =>
  kind === "footnote" && !struck && !isBlank(runs) && citedIn(runs).length === 0;
