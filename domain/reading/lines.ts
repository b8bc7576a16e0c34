/** A printed line of the source, with what stood between it and the line before. */
export interface SourceLine {
  readonly text: string;
  /** At least one empty line before it. */
  readonly afterBlank: boolean;
  /** A page ended before it: a form feed, page numbers, running heads or footnotes stood there. */
  readonly afterPage: boolean;
}

export interface SourceLines {
  readonly lines: readonly SourceLine[];
  /** What was recognised as the page's own and left out: page numbers, running heads. */
  readonly furniture: readonly string[];
  readonly binary: boolean;
}

// Page numbers and job numbers: "2/7", "- 3 -", "Page 4 of 9", "17-19401 (E)", "17-19401 3/7", "*1719401*".
const FURNITURE =
  /^(?:\d{1,3}\s?\/\s?\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]|page \d{1,3}(?: of \d{1,3})?|\d{1,3}|\/…|(?:\d{1,3}\/\d{1,3}\s+)?\d\d-\d{5}(?:\s?\([EFSRAC]\))?(?:\s+\d{1,3}\/\d{1,3})?|\*\d{7,8}\*|\*\d{7,8}[A-Z]\*)$/i;

// Control characters have no place in a text; a form feed is a page break, handled before.
const CONTROL = /(?![\t\n\f\r\u0085])\p{Cc}|[\ufffe\uffff]/gu;

/**
 * Splits a source into lines, white space within a line made one blank, page furniture taken
 * out. A lone number is furniture only where a page could end: between empty lines. O(length).
 */
export function sourceLines(source: string): SourceLines {
  const controls = source.match(CONTROL)?.length ?? 0;
  const clean = (controls > 0 ? source.replace(CONTROL, "") : source)
    .replace(/^\ufeff/, "")
    .replace(/\r\n?|[\u0085\u2028]/g, "\n")
    .replace(/[\f\u2029]/g, "\n\f\n");
  const printed = clean
    .split("\n")
    .map((line) => (line === "\f" ? line : line.replace(/\s+/g, " ").trim()));
  const lines: SourceLine[] = [];
  const furniture: string[] = [];
  let afterBlank = true;
  let afterPage = false;
  printed.forEach((text, at) => {
    if (text === "\f" || text === "") {
      afterPage ||= text === "\f";
      afterBlank = true;
    } else if (isFurniture(text, afterBlank, printed[at + 1])) {
      furniture.push(text);
      afterPage = true;
    } else {
      lines.push({ text, afterBlank, afterPage });
      afterBlank = false;
      afterPage = false;
    }
  });
  return { lines, furniture, binary: controls > 8 && controls > source.length / 200 };
}

function isFurniture(text: string, afterBlank: boolean, next: string | undefined): boolean {
  if (text.length > 40 || !FURNITURE.test(text)) return false;
  const alone = afterBlank && (next === undefined || next === "" || next === "\f");
  return alone || !/^\d{1,3}$/.test(text);
}

/** Whether a text can end here: after a stop of any strength, quotes and brackets looked through. */
export const endsSentence = (text: string): boolean =>
  /[.;:!?…][)\]”"’'*]*(?:[⁰¹²³⁴-⁹]{1,3})?$/.test(text.slice(-12));

/** Whether a text can end here in a list of clauses, where a comma ends one too. */
export const endsClause = (text: string): boolean =>
  /[.,;:!?…)][)\]”"’'*]*(?:[⁰¹²³⁴-⁹]{1,3})?(?:\s(?:and|or))?$/.test(text.slice(-16));
