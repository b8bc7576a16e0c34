import type { Marks, Run } from "./paragraph";

/** The text without its marks; a footnote's citation stays as U+FFFC. */
export function plainText(runs: readonly Run[]): string {
  let text = "";
  for (const run of runs) text += run.text;
  return text;
}

/** Length in UTF-16 units. */
export function lengthOf(runs: readonly Run[]): number {
  let length = 0;
  for (const run of runs) length += run.text.length;
  return length;
}

/** Whether two stretches carry the same marks; an absent mark and an undefined one are the same. */
export const sameMarks = (a: Marks, b: Marks): boolean =>
  a === b || ((a.italic ?? false) === (b.italic ?? false) && a.footnote === b.footnote);

/** Plain runs of a text without marks: one run, or none for an empty text. */
export const runsOf = (text: string): Run[] => (text === "" ? [] : [{ text, marks: {} }]);

// Shared, because there are many runs: nobody may write into them.
const NO_MARKS: Marks = Object.freeze({});
const ITALIC: Marks = Object.freeze({ italic: true });

/** Only the marks that are set; a footnote's citation excludes every other mark. */
function cleanMarks(marks: Marks): Marks {
  if (marks === NO_MARKS || marks === ITALIC) return marks;
  if (marks.footnote !== undefined) return { footnote: marks.footnote };
  return marks.italic ? ITALIC : NO_MARKS;
}

/**
 * The one form in which equal rich texts are equal values: equal neighbours are merged, empty runs
 * dropped, and every citation of a footnote is a run of its own. Linear.
 */
export function normalize(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    if (run.text === "") continue;
    const marks = cleanMarks(run.marks);
    if (marks.footnote !== undefined) {
      for (const unit of run.text) out.push({ text: unit, marks });
      continue;
    }
    const last = out.at(-1);
    if (last && sameMarks(last.marks, marks)) {
      out[out.length - 1] = { text: last.text + run.text, marks: last.marks };
    } else {
      out.push({ text: run.text, marks });
    }
  }
  return out;
}

/** Without the white space at both ends. Linear. */
export function trimmed(runs: readonly Run[]): Run[] {
  const text = plainText(runs);
  const from = text.length - text.trimStart().length;
  return slice(runs, from, from + text.trim().length);
}

/** Several rich texts one after another, normalised. */
export const concat = (...parts: readonly (readonly Run[])[]): Run[] => normalize(parts.flat());

/** The units `from` (inclusive) to `to` (exclusive), normalised. Linear; see `slicer` for many. */
export const slice = (runs: readonly Run[], from: number, to: number): Run[] =>
  slicer(runs)(from, to);

/**
 * Slices of one text, for those who need many: O(runs) once, then O(log runs + slice) each.
 * Takes offsets in UTF-16 units; what lies outside of the text is left out.
 */
export function slicer(runs: readonly Run[]): (from: number, to: number) => Run[] {
  const starts: number[] = [];
  let length = 0;
  for (const run of runs) {
    starts.push(length);
    length += run.text.length;
  }
  return (from, to) => {
    const out: Run[] = [];
    for (let i = lastAtOrBefore(starts, from); i < runs.length; i++) {
      const start = starts[i]!;
      if (start >= to) break;
      const { text, marks } = runs[i]!;
      out.push({ text: text.slice(Math.max(0, from - start), to - start), marks });
    }
    return normalize(out);
  };
}

/** The greatest index whose number is not above `wanted`, or 0. */
function lastAtOrBefore(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether two rich texts are the same: text and marks, however they are cut into runs. Linear. */
export const equalRuns = (a: readonly Run[], b: readonly Run[]): boolean =>
  a === b || sameRuns(a, b) || sameRuns(normalize(a), normalize(b));

function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++)
    if (a[i]!.text !== b[i]!.text || !sameMarks(a[i]!.marks, b[i]!.marks)) return false;
  return true;
}

/**
 * A string that is equal for equal rich texts and different for different ones: for finding them in
 * one process, not for keeping. Each run says its length first, so that no text can pass for marks.
 */
export function keyOf(runs: readonly Run[]): string {
  let key = "";
  for (const { text, marks } of normalize(runs)) {
    const mark = marks.footnote !== undefined ? `f${marks.footnote}` : marks.italic ? "i" : "";
    key += `${text.length}${mark}:${text}`;
  }
  return key;
}
