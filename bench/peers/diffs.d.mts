type Diff = (before: string, after: string) => unknown;
/** jsdiff: `diffWordsWithSpace`. */
export const words: Diff;
/** diff-match-patch: `makeDiff`. */
export const characters: Diff;
/** node-htmldiff; takes HTML. */
export const html: Diff;
