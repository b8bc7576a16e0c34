/** Why what a person typed cannot be read, and where: line and column count from 1. */
export interface Problem {
  readonly code: keyof typeof SENTENCES;
  /** UTF-16 offset. */
  readonly at: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const SENTENCES = {
  "unclosed-bracket": () => "This bracket is never closed. Add ] where its words end.",
  "unopened-bracket": () =>
    "This bracket closes one that was never opened. Add [ where its words begin.",
  "nested-too-deep": () => "These brackets stand within too many others. Take some of them out.",
  "ambiguous-slash": (word: string) =>
    `The slash in “${word}” may part two readings or belong to the text. Put a space on both sides of it to part them, or \\ before it to keep it.`,
  "ambiguous-attribution": (word: string) =>
    `“${word}” may say who proposes this or belong to the text. Write “${word}: propose” for a name, or \\ before the sign that sets it off to keep it.`,
} as const satisfies Record<string, (word: string) => string>;

export function problemAt(text: string, code: Problem["code"], at: number, word = ""): Problem {
  const before = text.slice(0, at);
  const start = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  const column = [...before.slice(start)].length + 1;
  return { code, at, line, column, message: SENTENCES[code](word) };
}

/** Deeper nesting is no drafting but noise. */
const DEEPEST = 16;
/** More than these nobody reads at once. */
const MOST = 20;

/** A link of a source, a year, a number or letter of a note, a symbol, an omission, a “sic”. */
const OF_THE_TEXT =
  /\[[^[\]\n]{0,200}\]\((?:#|https?:|\/)[^()\s]{0,500}\)|\[(?:sic|…|\.\.\.|\d{1,4}(?:[–-]\d{1,4})?|\d{1,4}\/\d{1,4}(?: [A-Z]{1,2})?|[A-Z](?:\/[\w.]{1,20}){1,8}|)\]/uy;

/** Where brackets that belong to the text end, if such begin at `at`; null for any others. */
export function endOfLiteral(text: string, at: number): number | null {
  OF_THE_TEXT.lastIndex = at;
  return OF_THE_TEXT.test(text) ? OF_THE_TEXT.lastIndex : null;
}

/** What is wrong with the brackets as such, in order of the text: without partner, or too deep. */
export function readBalance(text: string): Problem[] {
  const problems: Problem[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length && problems.length < MOST; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "[") {
      const end = endOfLiteral(text, at);
      if (end !== null) at = end - 1;
      else if (open.push(at) === DEEPEST + 1) return [problemAt(text, "nested-too-deep", at)];
    } else if (text[at] === "]" && open.pop() === undefined)
      problems.push(problemAt(text, "unopened-bracket", at));
  }
  const unclosed = open.slice(0, MOST).map((at) => problemAt(text, "unclosed-bracket", at));
  return [...problems, ...unclosed].sort((a, b) => a.at - b.at);
}
