import fc from "fast-check";
import { expect, test } from "vitest";
import { pastedParagraphs } from "./pastedLines";

const paragraphs = (text: string): string[] =>
  pastedParagraphs(text).map((lines) => lines.join(" "));

const MAIL = `Dear colleagues, as agreed in the room on Friday, the delegation would
like to see the following in the chapeau of the text: that records are
kept. They are to be found, by all who look for them, in good order and
whole, which the present draft does not say.`;

const PREAMBLE = `Recalling its resolution 64/293 of 30 July 2010, on the Plan of Action,
Reaffirming the purposes and principles of the Charter of the Nations,
Noting with appreciation the work that was done by the two facilitators,`;

test.each<[string, string, readonly number[]]>([
  ["three short lines", "one\ntwo\nthree", [1, 1, 1]],
  ["lines of Windows", "one\r\ntwo", [1, 1]],
  ["a mail wrapped at 72", MAIL, [4]],
  ["such a mail, and its next paragraph", `${MAIL}\n\n${MAIL}`, [4, 4]],
  ["a mail whose second paragraph follows at once", `${MAIL}\n${MAIL}`, [4, 4]],
  ["a preamble whose paragraphs end in commas", PREAMBLE, [1, 1, 1]],
  ["a heading over a mail", `Paragraph 4\n${MAIL}`, [1, 4]],
  ["lines too long to be wrapped", `${"word ".repeat(30)}\n${"word ".repeat(30)}`, [1, 1]],
  ["two full lines, the first a sentence", `${"A word".padEnd(59, "s")}.\nAnother`, [1, 1]],
  ["two full lines within a sentence", `${"A word".padEnd(59, "s")},\nthen`, [2]],
])("%s", (_, text, lines) => {
  expect(pastedParagraphs(text).map(({ length }) => length)).toEqual(lines);
});

const word = fc.stringMatching(/^[a-z]{1,12}[,.]?$/);
const words = fc.array(word, { minLength: 1, maxLength: 80 });
const width = fc.integer({ min: 65, max: 100 });

test("a paragraph of small letters, wrapped at any width, is one again", () => {
  fc.assert(
    fc.property(words, width, (all, most) => {
      const lines = wrapped(all, most);
      fc.pre(Math.max(...lines.map(({ length }) => length)) >= 50);
      expect(paragraphs(lines.join("\n"))).toEqual([all.join(" ")]);
    }),
  );
});

test("no words are lost, gained or moved", () => {
  const line = fc.array(fc.constantFrom("Recalling", "of", "records,", "it.", ""), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(fc.array(line), (all) => {
      const text = all.map((one) => one.join(" ")).join("\n");
      const tokens = (source: string) => source.split(/\s+/).filter(Boolean);
      expect(paragraphs(text).flatMap(tokens)).toEqual(tokens(text));
    }),
  );
});

/** As mail does it: a word that has no room begins the next line. */
function wrapped(all: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const one of all) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + one.length <= most) {
      lines[lines.length - 1] = `${last} ${one}`;
    } else {
      lines.push(one);
    }
  }
  return lines;
}
