import type { Marks, Run } from "./paragraph";
import { normalize } from "./runs";

export type TokenKind = "word" | "space" | "punctuation" | "footnote";

/** The least thing that an amendment changes: a word, white space, one sign, one citation. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly marks: Marks;
  /** UTF-16 offsets in the text. */
  readonly from: number;
  readonly to: number;
}

/**
 * A word keeps its inner apostrophes ("State's"); a hyphen is a sign of its own. Chinese and
 * Japanese write no spaces between words, so there each character is a token. By code points, so
 * that no surrogate pair is ever split.
 */
const CHARACTER = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]\\p{M}*";
const LETTER =
  "(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{N}\\p{M}])";
const TOKEN = new RegExp(`(${CHARACTER}|${LETTER}+(?:['’]${LETTER}+)*)|(\\s+)|[\\s\\S]`, "gu");

/** Cuts a text into tokens that cover it without gaps; a token lies within one run. Linear. */
export function tokenize(runs: readonly Run[]): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const { text, marks } of normalize(runs)) {
    for (const match of text.matchAll(TOKEN)) {
      const from = start + match.index;
      tokens.push({
        kind: kindOf(match, marks),
        text: match[0],
        marks,
        from,
        to: from + match[0].length,
      });
    }
    start += text.length;
  }
  return tokens;
}

function kindOf(match: RegExpMatchArray, marks: Marks): TokenKind {
  if (marks.footnote !== undefined) return "footnote";
  if (match[1] !== undefined) return "word";
  return match[2] !== undefined ? "space" : "punctuation";
}

/** Equal for tokens that read the same with the same marks. */
export const tokenKey = ({ text, marks }: Token): string =>
  `${marks.italic ? "i" : ""}${marks.footnote ?? ""}\u0000${text}`;

/** The tokens as runs again. */
export const runsOfTokens = (tokens: readonly Token[]): Run[] => normalize(tokens);
