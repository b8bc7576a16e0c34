import { diffRuns, fineHunks } from "../amendments/diff";
import { rebase } from "../amendments/rebase";
import type { ParagraphId } from "../ids";
import { joined } from "../revisions/redline";
import type { DraftedParagraph, Paragraph, Run } from "../text/paragraph";
import { equalRuns, slicer } from "../text/runs";
import type { Adoptions } from "./adoption";
import { isBlank } from "./blocks";
import type { WorkingCopy } from "./draft";
import { type Contested, type Merge, mergeRuns } from "./merge";
import { phrases } from "./phrases";

/** The words with which paragraphs of a room were accepted as they were sent, since its base. */
export type Sent = ReadonlyMap<ParagraphId, readonly Run[]>;

/** The words of a room against those of the text, paragraph by paragraph of the text. */
export class Words {
  readonly #base: ReadonlyMap<ParagraphId, Paragraph>;
  /** By their ids in the text, what they were in the room, of those that were adopted. */
  readonly #adopted: ReadonlyMap<ParagraphId, ParagraphId>;
  readonly #instead = new Map<ParagraphId, DraftedParagraph[]>();
  readonly #sent: Sent;

  constructor({ base, room }: WorkingCopy, adoptions: Adoptions, sent: Sent) {
    this.#base = new Map(base.map((paragraph) => [paragraph.id, paragraph]));
    this.#adopted = new Map([...adoptions].map(([id, as]) => [as, id]));
    this.#sent = sent;
    for (const paragraph of room) {
      const { alternativeTo: of, runs } = paragraph;
      if (of === undefined || isBlank(runs)) continue;
      this.#instead.set(of, [...(this.#instead.get(of) ?? []), paragraph]);
    }
  }

  /** Whether a paragraph of the room proposes anything of the one of the text that it is. */
  proposes({ id, runs, struck }: DraftedParagraph): boolean {
    const was = this.#base.get(id);
    return struck === true || this.#instead.has(id) || !was || !equalRuns(was.runs, runs);
  }

  /** What brings the words of the text into the room's. */
  merge({ id, runs }: DraftedParagraph, is: Paragraph): Merge {
    const was = this.#adopted.has(id) ? undefined : this.#base.get(id);
    const sent = this.#sent.get(this.#adopted.get(id) ?? id);
    if (!was) return sent ? mergeRuns(sent, is.runs, runs) : bothReadings(is.runs, runs);
    const isMerge = ![was.runs, runs].some((one) => equalRuns(one, is.runs));
    return mergeRuns(isMerge ? since(was.runs, sent, is.runs, runs) : was.runs, is.runs, runs);
  }

  /** Where what is struck or to be replaced reads otherwise now: what is proposed in its place. */
  reworded({ id, struck }: DraftedParagraph, is: Paragraph): Reworded | null {
    const was = this.#adopted.has(id) ? undefined : this.#base.get(id);
    const instead = this.#instead.get(id) ?? [];
    const isProposed = struck === true || instead.length > 0;
    if (!was || !isProposed || equalRuns(was.runs, is.runs)) return null;
    return { base: was.runs, theirs: is.runs, ours: joined(instead) };
  }
}

interface Reworded {
  readonly base: readonly Run[];
  readonly theirs: readonly Run[];
  readonly ours: readonly Run[];
}

/**
 * What both sides have changed since: what was sent, if it was accepted, as though a step had been made
 * at once; what the room says, if all of it stands in the text already; otherwise the base.
 */
function since(
  base: readonly Run[],
  sent: readonly Run[] | undefined,
  text: readonly Run[],
  room: readonly Run[],
): readonly Run[] {
  if (sent) return sent;
  const outcomes = rebase(text, base, diffRuns(base, room));
  const stands = outcomes.every(({ outcome }) => outcome === "already-reflected");
  return stands && outcomes.length > 0 ? room : base;
}

/** Nobody can say who changed what: the room's words stay, and each difference is told, by phrases. */
function bothReadings(theirs: readonly Run[], ours: readonly Run[]): Merge {
  const [of, own] = [slicer(theirs), slicer(ours)];
  const differences = phrases(theirs, ours, fineHunks(theirs, ours));
  const contested = differences.map(({ from, to, at, until }): Contested => {
    const reading = of(from, to);
    return { base: reading, theirs: reading, ours: own(at, until), at: { from: at, to: until } };
  });
  return { edits: [], contested };
}
