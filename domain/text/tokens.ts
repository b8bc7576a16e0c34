import type { Marks, Run } from "./paragraph";
import { normalize, sameMarks } from "./runs";

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
const TOKEN = new RegExp(`(${CHARACTER}|${LETTER}+(?:['’]${LETTER}+)*)|(\\s+)|[\\s\\S]`, "uy");

/** Cuts a text into tokens that cover it without gaps; a token lies within one run. Linear. */
export function tokenize(runs: readonly Run[]): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const { text, marks } of normalize(runs)) {
    for (let at = 0; at < text.length; ) {
      const found = plainTokenAt(text, at) ?? anyTokenAt(text, at);
      const kind = marks.footnote === undefined ? found.kind : "footnote";
      const words = text.slice(at, found.end);
      tokens.push({ kind, text: words, marks, from: start + at, to: start + found.end });
      at = found.end;
    }
    start += text.length;
  }
  return tokens;
}

interface Found {
  readonly kind: TokenKind;
  readonly end: number;
}

function anyTokenAt(text: string, at: number): Found {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text)!;
  const kind = match[1] !== undefined ? "word" : match[2] !== undefined ? "space" : "punctuation";
  return { kind, end: TOKEN.lastIndex };
}

/** Of each ASCII sign: whether it is of a word, white space or a sign. */
const PLAIN: readonly TokenKind[] = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(sign) ? "word" : /\s/.test(sign) ? "space" : "punctuation";
});

/**
 * The same as the expression finds, ten times as fast, for what nearly all of a text is made of;
 * null where a sign beyond ASCII, or an apostrophe, could belong to the token.
 */
function plainTokenAt(text: string, at: number): Found | null {
  const kind = PLAIN[text.charCodeAt(at)];
  if (kind === undefined) return null;
  let end = at + 1;
  if (kind !== "punctuation") while (PLAIN[text.charCodeAt(end)] === kind) end++;
  const next = text.charCodeAt(end);
  if (kind === "punctuation" || end === text.length) return { kind, end };
  return next >= PLAIN.length || (kind === "word" && next === APOSTROPHE) ? null : { kind, end };
}

const APOSTROPHE = "'".charCodeAt(0);

/** Equal for tokens that read the same with the same marks. */
export const tokenKey = ({ text, marks }: Token): string =>
  `${marks.italic ? "i" : ""}${marks.footnote ?? ""}\u0000${text}`;

/** Whether two tokens read the same with the same marks: whether they have one `tokenKey`. */
export const sameToken = (a: Token, b: Token): boolean =>
  a === b || (a.text === b.text && sameMarks(a.marks, b.marks));

/** The tokens as runs again. */
export const runsOfTokens = (tokens: readonly Token[]): Run[] => normalize(tokens);
