import { diffRuns } from "../amendments/diff";
import { rebase } from "../amendments/rebase";
import { joined } from "../revisions/redline";
import type { Paragraph } from "../text/paragraph";
import { blocksOf } from "./blocks";
import type { WorkingCopy } from "./draft";

/**
 * The paragraphs of the text in which a room has written what it does not propose: an alternative
 * counts instead (see `changesOf`), and does not have all of those words. O(paragraphs), and two token
 * diffs for each that has an alternative and other words.
 */
export const besideAlternatives = (copy: WorkingCopy): Paragraph[] =>
  blocksOf(copy).flatMap((block) => {
    if (block.was === null || block.instead.length === 0 || block.is.struck) return [];
    const { was, is, instead } = block;
    const outcomes = rebase(joined(instead), was.runs, diffRuns(was.runs, is.runs));
    return outcomes.some(({ outcome }) => outcome !== "already-reflected") ? [was] : [];
  });
