import { unescapedTyped } from "./escapes";
import { readChoice } from "./notation";
import type { TypedAlternative, TypedSpan } from "./typed";
import { alternativesOf, type Raw, type Tell, withRetained } from "./typedAlternatives";
import { endOfLiteral } from "./typedBrackets";

/** A bracket as it was typed, with the slashes in it that do not part readings for certain. */
interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly Raw[];
  readonly alternatives: readonly TypedAlternative[];
  /** Whether somebody is named in it. */
  readonly named: boolean;
}

/**
 * Reads a text whose brackets are balanced. Tells of every place that can be read in two ways.
 */
export function readReadings(text: string, known: ReadonlySet<string>, tell: Tell): TypedSpan[] {
  return joined(text, stretches(text, 0, text.length, known, tell));
}

type Stretch = TypedSpan | Bracket;

const isBracket = (stretch: Stretch): stretch is Bracket => "readings" in stretch;

/** The text between two offsets, cut into words and brackets. */
function stretches(
  text: string,
  from: number,
  to: number,
  known: ReadonlySet<string>,
  tell: Tell,
): Stretch[] {
  const out: Stretch[] = [];
  let start = from;
  const endText = (end: number) => {
    if (start < end)
      out.push({
        type: "text",
        from: start,
        to: end,
        text: unescapedTyped(text.slice(start, end)),
      });
  };
  for (let at = from; at < to; ) {
    const literal = text[at] === "[" ? endOfLiteral(text, at) : null;
    if (text[at] === "\\") at += 2;
    else if (literal !== null) at = literal;
    else if (text[at] === "[") {
      endText(at);
      const next = canonicalAt(text, at) ?? bracketAt(text, at, known, tell);
      out.push(next);
      start = at = next.to;
    } else at++;
  }
  endText(to);
  return out;
}

/** A choice in the attributed form that we print: nothing in it is left to guess. */
function canonicalAt(text: string, at: number): TypedSpan | null {
  const choice = readChoice(text, at);
  if (choice?.span.type !== "choice") return null;
  const { alternatives } = choice.span;
  return {
    type: "choice",
    from: at,
    to: choice.end,
    alternatives: alternatives.map(({ text: words, holders }) => ({
      spans: words === "" ? [] : [{ type: "text", from: at, to: choice.end, text: words }],
      holders,
    })),
  };
}

function bracketAt(text: string, at: number, known: ReadonlySet<string>, tell: Tell): Bracket {
  const { parts, end, slashes } = partsOf(text, at);
  if (parts.length === 1) for (const slash of slashes) tellOfSlash(text, at + 1, end, slash, tell);
  const readings = parts.map(([from, to]) => ({
    from,
    to,
    spans: joined(text, stretches(text, from, to, known, tell)),
  }));
  const read = readings.map((raw) => alternativesOf(text, raw, known, tell));
  const alternatives = withRetained(read.flat());
  const named = alternatives.some(({ holders }) => holders.length > 0);
  return { from: at, to: end + 1, readings, alternatives, named };
}

/** Where the readings of the bracket at `at` stand, parted by slashes with a space on both sides. */
function partsOf(text: string, at: number) {
  const parts: [number, number][] = [];
  const slashes: number[] = [];
  let depth = 0;
  let from = at + 1;
  let end = at + 1;
  for (; end < text.length; end++) {
    const literal = text[end] === "[" ? endOfLiteral(text, end) : null;
    if (text[end] === "\\") end++;
    else if (literal !== null) end = literal - 1;
    else if (text[end] === "[") depth++;
    else if (text[end] === "]" && depth-- === 0) break;
    else if (text[end] === "/" && depth === 0) {
      if (/\s/u.test(text[end - 1] ?? "") && /[\s\]]/u.test(text[end + 1] ?? "")) {
        parts.push([from, end]);
        from = end + 1;
      } else slashes.push(end);
    }
  }
  parts.push([from, end]);
  return { parts, end, slashes };
}

const KEPT_SLASHES = /^(?:and\/or|he\/she|she\/he|his\/her|her\/his|s\/he|c\/o|n\/a)$/iu;

/** Symbols, fractions and "and/or" keep their slash; any other may be meant either way. */
function tellOfSlash(text: string, from: number, to: number, slash: number, tell: Tell): void {
  const before = /\S*$/u.exec(text.slice(Math.max(from, slash - 80), slash))![0];
  const after = /^\S*/u.exec(text.slice(slash + 1, Math.min(to, slash + 80)))![0];
  const word = `${before}/${after}`;
  const bare = word.replace(/^[("“]+|[)"”,.;:]+$/gu, "");
  if (/\d/.test(bare) || /^[A-Z]{1,3}\//.test(bare) || KEPT_SLASHES.test(bare)) return;
  tell("ambiguous-slash", slash, word);
}

/**
 * Brackets side by side are readings of the same words: with nothing between them, or, where each
 * names somebody, a space. One alone without a name is open.
 */
function joined(text: string, all: readonly Stretch[]): TypedSpan[] {
  const out: TypedSpan[] = [];
  for (let i = 0; i < all.length; i++) {
    const one = all[i]!;
    if (!isBracket(one)) {
      out.push(one);
      continue;
    }
    const group = [one];
    for (;;) {
      const next = all[i + 1];
      const after = all[i + 2];
      const named = group.every((each) => each.named);
      if (next && isBracket(next)) group.push(next);
      else if (
        named &&
        next &&
        text.slice(next.from, next.to) === " " &&
        after &&
        isBracket(after) &&
        after.named
      ) {
        group.push(after);
        i++;
      } else break;
      i++;
    }
    out.push(asSpan(group));
  }
  return out;
}

function asSpan(group: readonly Bracket[]): TypedSpan {
  const [from, to] = [group[0]!.from, group.at(-1)!.to];
  const alternatives = group.flatMap((one) => one.alternatives);
  const open = alternatives.length === 1 && alternatives[0]!.holders.length === 0;
  // A bracket that holds no more than a dash holds the dash.
  const spans = alternatives[0]?.spans.length
    ? alternatives[0].spans
    : group[0]!.readings[0]!.spans;
  return open ? { type: "open", from, to, spans } : { type: "choice", from, to, alternatives };
}
