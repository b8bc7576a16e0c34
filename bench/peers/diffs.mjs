// The diffs that others build on, as they are called there. Plain JavaScript, because they are only
// installed with the bench (bench/package.json) and everything else is checked without them.
import { makeDiff } from "@sanity/diff-match-patch";
import { diffWordsWithSpace } from "diff";
import htmldiff from "node-htmldiff";

export const words = (before, after) => diffWordsWithSpace(before, after);
// Its limit of a second, after which it calls the rest rewritten, is raised to an hour: 0 would be taken
// for the second.
export const characters = (before, after) => makeDiff(before, after, { timeout: 3_600 });
export const html = (before, after) => htmldiff(before, after);
