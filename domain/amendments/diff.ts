import type { Run } from "../text/paragraph";
import { normalize } from "../text/runs";
import { runsOfTokens, sameToken, type Token, tokenize, tokenKey } from "../text/tokens";
import type { Edit } from "./edit";
import { type Difference, differences } from "./lcs";

/**
 * The algorithm that finds canonical edits. A change of it that could give other edits for the same
 * texts raises this number: stored edits stay as they are, offsets in them are of their base.
 */
export const DIFF_ALGORITHM = 1;

/** A difference of two texts in UTF-16 offsets: `[from, to)` of base reads `[at, until)`. */
export interface Hunk extends Difference {
  /** What stands there in the result. */
  readonly insert: readonly Run[];
  /** How much goes and comes; a word weighs more than a sign or a space, which recur everywhere. */
  readonly cost: number;
}

/**
 * The canonical edits that make `result` of `base`: a diff of tokens (words, white space and signs
 * are separate), common ends trimmed, each hunk slid left as far as it goes; neighbouring words
 * that are replaced one by one are one edit, so that a reading stays readable. Edits never touch
 * each other. Deterministic; see `differences` for its cost.
 */
export const diffRuns = (base: readonly Run[], result: readonly Run[]): Edit[] =>
  diffTokens(tokenize(base), tokenize(result));

/** `diffRuns` for those who have the tokens already. */
export const diffTokens = (before: readonly Token[], after: readonly Token[]): Edit[] =>
  joinWords(tokenDifferences(before, after), before).map((hunk) => {
    const { from, to, insert } = inUnits(hunk, before, after);
    return { from, to, insert };
  });

/** The same differences as `diffRuns` finds, as fine as they are: for judging, not for reading. */
export const fineHunks = (base: readonly Run[], result: readonly Run[]): Hunk[] =>
  fineHunksOfTokens(tokenize(base), tokenize(result));

/** `fineHunks` for those who have the tokens already. */
export const fineHunksOfTokens = (before: readonly Token[], after: readonly Token[]): Hunk[] =>
  tokenDifferences(before, after).map((hunk) => inUnits(hunk, before, after));

/** Only what stands between the common ends is numbered and searched: two wordings differ little. */
function tokenDifferences(before: readonly Token[], after: readonly Token[]): Difference[] {
  const all = { from: 0, to: before.length, at: 0, until: after.length };
  const { from, to, at, until } = trim(all, before, after);
  const numbers = new Map<string, number>();
  const number = (token: Token): number => {
    const key = tokenKey(token);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const a = before.slice(from, to).map(number);
  const b = after.slice(at, until).map(number);
  const found = differences(a, b).map((one) => ({
    from: one.from + from,
    to: one.to + from,
    at: one.at + at,
    until: one.until + at,
  }));
  return slideLeft(found, before, after);
}

/**
 * Slides every pure insertion or deletion left, over tokens that it could as well begin with. One
 * that comes to touch its neighbour becomes one with it, without the ends they have in common.
 */
function slideLeft(
  hunks: readonly Difference[],
  a: readonly Token[],
  b: readonly Token[],
): Difference[] {
  const out: Difference[] = [];
  for (const hunk of hunks) {
    let current = slide(hunk, out.at(-1)?.to ?? 0, a, b);
    for (let last = out.at(-1); last && last.to === current.from; last = out.at(-1)) {
      out.pop();
      const joined = trim({ ...current, from: last.from, at: last.at }, a, b);
      current = slide(joined, out.at(-1)?.to ?? 0, a, b);
    }
    if (current.from < current.to || current.at < current.until) out.push(current);
  }
  return out;
}

function slide(
  hunk: Difference,
  floor: number,
  a: readonly Token[],
  b: readonly Token[],
): Difference {
  let { from, to, at, until } = hunk;
  if (from < to && at < until) return hunk;
  while (from > floor && sameToken(at < until ? b[until - 1]! : a[to - 1]!, a[from - 1]!)) {
    from--;
    to--;
    at--;
    until--;
  }
  return { from, to, at, until };
}

function trim(hunk: Difference, a: readonly Token[], b: readonly Token[]): Difference {
  let { from, to, at, until } = hunk;
  while (from < to && at < until && sameToken(a[from]!, b[at]!)) {
    from++;
    at++;
  }
  while (from < to && at < until && sameToken(a[to - 1]!, b[until - 1]!)) {
    to--;
    until--;
  }
  return { from, to, at, until };
}

/** Makes one of replacements that only white space separates. */
function joinWords(hunks: readonly Difference[], before: readonly Token[]): Difference[] {
  const out: Difference[] = [];
  for (const hunk of hunks) {
    const last = out.at(-1);
    const gap = last ? before.slice(last.to, hunk.from) : [];
    if (last && replaces(last) && replaces(hunk) && gap.every(({ kind }) => kind === "space")) {
      out[out.length - 1] = { ...hunk, from: last.from, at: last.at };
    } else {
      out.push(hunk);
    }
  }
  return out;
}

const replaces = ({ from, to, at, until }: Difference): boolean => from < to && at < until;

/** From counts of tokens to UTF-16 offsets. */
function inUnits(hunk: Difference, before: readonly Token[], after: readonly Token[]): Hunk {
  const { from, to, at, until } = hunk;
  return {
    from: offsetAt(before, from),
    to: offsetAt(before, to),
    at: offsetAt(after, at),
    until: offsetAt(after, until),
    insert: normalize(runsOfTokens(after.slice(at, until))),
    cost: weightOf(before.slice(from, to)) + weightOf(after.slice(at, until)),
  };
}

const weightOf = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { kind }) => sum + (kind === "word" || kind === "footnote" ? 8 : 1), 0);

const offsetAt = (tokens: readonly Token[], index: number): number =>
  index < tokens.length ? tokens[index]!.from : (tokens.at(-1)?.to ?? 0);
