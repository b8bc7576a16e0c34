import type { Run } from "../text/paragraph";
import { concat, lengthOf, slice, slicer } from "../text/runs";
import { sameToken, type Token, tokenize } from "../text/tokens";
import type { Edit } from "./edit";

/** Signs that belong to the word before them. */
const CLOSING = /^[.,;:!?…)\]}”’»%،؛؟。、，；：！？）」』]$/u;
/** Those behind which something new begins. */
const ENDING = /^[.;:!?؛؟。；：！？]$/u;
/** "No.", "Mr.", "Add.": a full stop behind a short word with a capital may end no sentence. */
const SHORTENED = /^\p{Lu}\p{L}{0,3}$/u;
/** As many units before a place tell whether a sentence ends there. */
export const LOOK_BACK = 32;

/**
 * Canonical edits as one reads them: what only comes, or only goes, stands as far left as it can, so
 * that "occur. BETA." is ". BETA" put before the full stop of "occur.". Here it begins behind the sign
 * that ends the sentence or clause before it; see `readableShift`. They make the same text, and are for
 * showing alone: nothing is stored or compared by them. O(words that come and go).
 */
export function readableEdits(base: readonly Run[], edits: readonly Edit[]): readonly Edit[] {
  const part = slicer(base);
  const end = lengthOf(base);
  return edits.map((edit, index) => {
    const { from, to, insert } = edit;
    const moving = from === to ? insert : insert.length === 0 ? part(from, to) : [];
    // One place stays between two edits, or they would be read as one.
    const limit = index + 1 < edits.length ? edits[index + 1]!.from - 1 : end;
    const after = part(to, Math.min(limit, to + lengthOf(moving)));
    const shift = readableShift(part(Math.max(0, from - LOOK_BACK), from), [moving], after);
    return shift === 0
      ? edit
      : { from: from + shift, to: to + shift, insert: rotated(insert, shift) };
  });
}

/**
 * How many units further right words that come or go between `before` and `after` are best read, where
 * the same text results: all of `moving`, which stand in the same place as alternatives, begin with what
 * they pass. Best is the beginning of the text, then behind a sign that ends a sentence or an item, then
 * where no sign is begun with that belongs to the word before; of equal places the leftmost.
 */
export function readableShift(
  before: readonly Run[],
  moving: readonly (readonly Run[])[],
  after: readonly Run[],
): number {
  const all = moving.map(tokenize);
  const rest = tokenize(after);
  // Once round, the words begin as they began.
  const most = Math.min(rest.length, ...all.map(({ length }) => length - 1));
  const passed = tokenize(before);
  let best = { value: -1, shift: 0 };
  for (let at = 0; at <= most; at += 1) {
    const values = all.map((tokens) => worthOf(passed, tokens[at]!, tokens[at + 1]));
    const value = Math.min(...values);
    const shift = at === 0 ? 0 : rest[at - 1]!.to;
    if (value > best.value) best = { value, shift };
    const next = rest[at];
    if (!next || !all.every((tokens) => sameToken(tokens[at]!, next))) break;
    passed.push(next);
  }
  return best.shift;
}

/** Runs whose first units stand last: what begins with words that it passes. */
export const rotated = (runs: readonly Run[], shift: number): Run[] =>
  concat(slice(runs, shift, lengthOf(runs)), slice(runs, 0, shift));

function worthOf(passed: readonly Token[], first: Token, second: Token | undefined): number {
  const sign = passed.at(-1);
  if (!sign) return 3;
  if (CLOSING.test(first.text)) return 0;
  const next = first.kind === "space" ? second : first;
  return ENDING.test(sign.text) && !isWithin(sign, passed.at(-2), next) ? 2 : 1;
}

/** Whether a sign is a full stop within a sentence, by the word before it and the one that follows. */
const isWithin = (sign: Token, before: Token | undefined, next: Token | undefined): boolean =>
  sign.text === "." &&
  (SHORTENED.test(before?.text ?? "") || /^[\p{Ll}\p{N}]/u.test(next?.text ?? ""));
