import type { Run } from "../text/paragraph";
import { slice } from "../text/runs";
import { type Token, tokenize } from "../text/tokens";
import { applyEdits } from "./apply";
import { diffTokens } from "./diff";
import type { Edit } from "./edit";

/** A text with its tokens, for those who compare it many times. */
export interface Tokenized {
  readonly runs: readonly Run[];
  readonly tokens: readonly Token[];
}

export const tokenized = (runs: readonly Run[]): Tokenized => ({ runs, tokens: tokenize(runs) });

/**
 * The tokens of the text that `edits` make of `base`, of which only the words around the edits are
 * read again. A token can only change where it touches an edit, or something that changed: beyond
 * white space that stands apart from all edits every token is what it was. Costs the stretch from
 * the first edit to the last, and a copy of the rest.
 */
export function retokenize({ runs, tokens }: Tokenized, edits: readonly Edit[]): Token[] {
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return [...tokens];
  let start = firstFrom(tokens, first.from);
  while (start > 0 && !(tokens[start - 1]!.kind === "space" && tokens[start - 1]!.to < first.from))
    start--;
  let end = firstFrom(tokens, last.to + 1);
  while (end < tokens.length && tokens[end]!.kind !== "space") end++;
  const from = tokens[start]?.from ?? tokens.at(-1)?.to ?? 0;
  const to = tokens[end]?.from ?? tokens.at(-1)?.to ?? 0;
  const local = edits.map((edit) => ({
    from: edit.from - from,
    to: edit.to - from,
    insert: edit.insert,
  }));
  const window = tokenize(applyEdits(slice(runs, from, to), local));
  const shift = from + (window.at(-1)?.to ?? 0) - to;
  return [
    ...tokens.slice(0, start),
    ...window.map((token) => movedBy(token, from)),
    ...tokens.slice(end).map((token) => movedBy(token, shift)),
  ];
}

/** What `diffRuns(base, applyEdits(base, edits))` finds, for the cost of the edits. */
export const canonicalEdits = (base: Tokenized, edits: readonly Edit[]): Edit[] =>
  diffTokens(base.tokens, retokenize(base, edits));

const movedBy = (token: Token, units: number): Token =>
  units === 0
    ? token
    : {
        kind: token.kind,
        text: token.text,
        marks: token.marks,
        from: token.from + units,
        to: token.to + units,
      };

/** The first token that begins at `offset` or after it. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
