import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { FOOTNOTE_PLACEHOLDER } from "../text/paragraph";
import { readDocument } from "./read";

/**
 * The seeds word for word: each paragraph beside the source, which is cut here by a few plain
 * patterns that know nothing of the reader's rules.
 */

test("the zero draft of 2017: each of 24 paragraphs, from its number to its citation", () => {
  const source = seed("000");
  const [, ...pieces] = source
    .slice(source.indexOf("Zero Draft"))
    .replace("coordinated and\n(based on OP7,\nhow the", "coordinated and\nhow the")
    .replace("avoided.\nEICN.15120171L.2IRev.1 (2017))", "avoided. (based on OP7)")
    .replace("[76 th ]", "[76th]")
    .split(/\n ?\d{1,2}\.? (?=We\b)/);
  const expected = pieces.map((piece) => oneLine(piece).replace(/ \((?:based|ref)\b.*$/, ""));
  expect(expected).toHaveLength(24);
  const [, ...read] = readDocument(source).paragraphs;
  expect(read.map((paragraph) => paragraph.text)).toEqual(expected);
});

const letters = (...marks: string[]) => marks;
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${from + at}.`);

test.each([
  [
    "the zero draft of 2021",
    "001",
    [
      ...numbered(1, 13),
      ...letters("- (a)", "- (b)", "- (c)"),
      ...numbered(14, 21),
      ...letters("- (a)", "- (b)", "- (c)"),
      ...numbered(22, 23),
      ...letters("- a)", "- b)", "- c)"),
      ...numbered(24, 26),
    ],
  ],
  [
    "resolution 71/319",
    "002",
    [
      ...Array<string>(4).fill(""),
      "95th plenary meeting 28 August 2017",
      "",
      ...numbered(1, 11),
      ...letters("(a)", "(b)"),
      ...numbered(12, 26),
    ],
  ],
  [
    "the draft resolution of 2017",
    "004",
    [
      ...Array<string>(9).fill(""),
      ...letters("(a)", "(b)", "(c)", "(d)", "(e)", "(f)"),
      ...Array<string>(26).fill(""),
      ...numbered(1, 22),
    ],
  ],
])(
  "%s: between the title and the last word stand only paragraphs and labels",
  (_, name, labels) => {
    const source = seed(name);
    const printed = oneLine(
      source
        .replace(/\[([^[\]]*)\]\(#\)/g, "$1")
        .replace(/^[⁰¹²³⁴-⁹].*$/gm, "")
        .replace(/[⁰¹²³⁴-⁹]+/g, FOOTNOTE_PLACEHOLDER)
        .replaceAll("*", ""),
    );
    const between: string[] = [];
    let at = 0;
    for (const { text } of readDocument(source).paragraphs) {
      const from = printed.indexOf(text, at);
      expect([text, from]).not.toEqual([text, -1]);
      between.push(printed.slice(at, from).trim());
      at = from + text.length;
    }
    const [, ...afterTitle] = between;
    expect(afterTitle).toEqual(labels);
    expect(printed.slice(at)).toBe("");
  },
);

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function seed(name: string): string {
  const folder = fileURLToPath(new URL("../../seeds/", import.meta.url));
  const file = readdirSync(folder).find((entry) => entry.startsWith(`${name}_`));
  return readFileSync(`${folder}${file}`, "utf8");
}
