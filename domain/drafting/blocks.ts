import type { ParagraphId } from "../ids";
import type { DraftedParagraph, Paragraph, Run } from "../text/paragraph";
import { plainText } from "../text/runs";
import type { WorkingCopy } from "./draft";

/** A room by what it proposes of whole paragraphs, in its order. */
export type Block =
  /** A paragraph of the base; `instead` are those proposed in its place, with what is below them. */
  | {
      readonly was: Paragraph;
      readonly is: DraftedParagraph;
      readonly instead: readonly DraftedParagraph[];
    }
  /** A new paragraph with the deeper new ones below it. */
  | { readonly was: null; readonly brings: readonly DraftedParagraph[] };

/** Whether there is nothing in it but white space: such a new paragraph proposes nothing yet. */
export const isBlank = (runs: readonly Run[]): boolean => plainText(runs).trim() === "";

/**
 * The blocks of a room. New paragraphs that are blank, struck, or footnotes (which are brought by the
 * words that cite them) propose nothing. One that says to stand for a paragraph which the base does
 * not have is an addition. Linear.
 */
export function blocksOf({ base, room }: WorkingCopy): Block[] {
  const known = new Map(base.map((paragraph) => [paragraph.id, paragraph]));
  const standing = new Set(room.flatMap(({ id }) => (known.has(id) ? [id] : [])));
  const instead = new Map<ParagraphId, DraftedParagraph[]>();
  const blocks: Block[] = [];
  /** What a deeper new paragraph is below of. */
  let open: { readonly brings: DraftedParagraph[]; readonly level: number } | null = null;
  for (const paragraph of room) {
    const was = known.get(paragraph.id);
    if (was) {
      blocks.push({ was, is: paragraph, instead: listIn(instead, was.id) });
      // What is to be deleted parts nothing.
      if (!paragraph.struck) open = null;
    } else if (!proposesNothing(paragraph)) {
      const { alternativeTo, level } = paragraph;
      if (alternativeTo !== undefined && standing.has(alternativeTo)) {
        const brings = listIn(instead, alternativeTo);
        open = { brings, level: known.get(alternativeTo)!.level };
      } else if (!open || level <= open.level) {
        open = { brings: [], level };
        blocks.push({ was: null, brings: open.brings });
      }
      open.brings.push(paragraph);
    }
  }
  return blocks;
}

const proposesNothing = ({ kind, struck, runs }: DraftedParagraph): boolean =>
  kind === "footnote" || struck === true || isBlank(runs);

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}
