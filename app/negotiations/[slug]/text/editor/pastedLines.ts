/** Where the paragraphs of plain text are: it says so by its lines alone. */

/** Between these a mail or a page wraps its lines; what is longer or shorter was not wrapped. */
const NARROWEST = 50;
const WIDEST = 120;

/** The end of a sentence or of a clause, within whatever closes it. */
const ENDS = /[.;:!?,،؛؟。；：！？，][)\]"'’”»]*$/u;

/**
 * The paragraphs of plain text, in their lines. Lines without words part paragraphs, and so does every
 * other break, but for those that wrap a paragraph. A break may be one where
 * - the longest line of its block (what lines without words part) has 50 to 120 units, and
 * - its line is full: with a space and the next line's first word it would be longer than the longest.
 * Such a break wraps where its line does not end in punctuation, or the next begins with a small
 * letter. Where every line of a block but the last is full, and one break wraps, all do: a sentence may
 * end where a line does. O(text).
 */
export const pastedParagraphs = (text: string): readonly (readonly string[])[] =>
  text.split(/(?:\r?\n[^\S\n]*){2,}/).flatMap((block) => unwrapped(block.split(/\r?\n/)));

function unwrapped(lines: readonly string[]): string[][] {
  const trimmed = lines.map((line) => line.trim());
  const width = Math.max(...trimmed.map(({ length }) => length));
  const isWidth = width >= NARROWEST && width <= WIDEST;
  const breaks = trimmed.slice(1).map((next, index) => {
    const line = trimmed[index]!;
    const full = isWidth && `${line} ${next.split(/\s/, 1)[0]}`.length > width;
    return { full, wraps: full && (!ENDS.test(line) || /^\p{Ll}/u.test(next)) };
  });
  const isWrapped = breaks.every(({ full }) => full) && breaks.some(({ wraps }) => wraps);
  const paragraphs: string[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && (isWrapped || breaks[index - 1]!.wraps)) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}
