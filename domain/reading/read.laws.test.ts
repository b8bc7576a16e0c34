import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "../laws";
import type { ReadDocument } from "./document";
import { liveParagraphs } from "./live";
import { readDocument } from "./read";

/** A structure that is known because it was made here: numbers, letters, footnotes. */
interface Known {
  readonly label: string;
  /** Words; one that ends in a superscript cites the footnote of that number. */
  readonly words: readonly string[];
}

const WORDS =
  "peace trafficking States Convention on of 2017 64/293 (2018) non-governmental “persons” 30 July No. 12 [open] and/or Inter-Agency to".split(
    " ",
  );
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 25 })
  .map((words) => ["We", "reaffirm", ...words, "now."]);

const structure = fc
  .array(
    fc.record({ words: sentence, subs: fc.array(sentence, { maxLength: 3 }), note: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((drafts) => {
    let footnote = 0;
    return drafts.flatMap(({ words, subs, note }, at): Known[] => {
      const own = subs.length > 0 ? [...words.slice(0, -1), "regard:"] : words;
      const cited = note && footnote < 99 ? [...own, `See${superscript(++footnote)}`, "it."] : own;
      const ended = subs.length > 0 ? [...cited, "namely:"] : cited;
      const label = String(at + 1);
      return [
        { label, words: ended },
        ...subs.map((sub, nth) => ({ label: `${label}(${"abc"[nth]})`, words: sub })),
      ];
    });
  });

/** How a page is laid out: after how many words a line ends, where empty lines and pages come. */
const layout = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 10 }),
  blankBetween: fc.array(fc.boolean(), { minLength: 1, maxLength: 10 }),
  pages: fc.array(fc.constantFrom(false, false, false, true), { minLength: 1, maxLength: 30 }),
  indent: fc.constantFrom("", " ", "\t", "  "),
  ends: fc.constantFrom("\n", "\r\n", "\r"),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

// Reading a whole seed takes some 15 ms, several times that on a busy machine.
const PATIENCE = 60_000 + 100 * cases(0);

describe("reading", () => {
  test("line wraps, page breaks and white space around a known structure change nothing", () => {
    fc.assert(
      fc.property(structure, layout, (known, page) => {
        const read = readDocument(print(known, page));
        expect(read.paragraphs.map((p) => `${p.label}: ${p.text}`)).toEqual(
          known.map(
            ({ label, words }) => `${label}: ${words.join(" ").replace(/[⁰¹²³⁴-⁹]+/g, "\uFFFC")}`,
          ),
        );
        expect(read.footnotes.map((note) => note.text)).toEqual(footnotesOf(known).map(bodyOf));
      }),
      { numRuns: cases(300) },
    );
  });

  test(
    "a mutated seed is read without an exception, and its live text holds together",
    () => {
      const seeds = readSeeds();
      fc.assert(
        fc.property(
          fc.constantFrom(...seeds),
          fc.array(mutation, { minLength: 1, maxLength: 12 }),
          (seed, mutations) => {
            holdsTogether(readDocument(mutations.reduce((text, mutate) => mutate(text), seed)));
          },
        ),
        { numRuns: cases(100) },
      );
    },
    PATIENCE,
  );

  test("any text at all is read without an exception", () => {
    const pieces = fc.constantFrom(
      ...[
        "1. ",
        "2 ",
        "(a) ",
        "¹ ",
        "¹",
        "*",
        "[",
        "](#)",
        "]",
        "\n",
        "\n\n",
        "\f",
        "Annex\n",
        "PP1. ",
        "[PP2. ",
        "[2. We",
        "(1) We",
        "\n____\n",
        "1 Resolution",
        "Agenda1 ",
        "A/72/L.1\n",
      ],
      ...[
        "The General Assembly,\n",
        "Recalling ",
        "Zero draft\n",
        "Excellency,\n",
        "(based on A/RES/1/1)",
      ],
      ...[
        "4 August 2021",
        "close of business",
        "AIResl641293",
        "-\n",
        "Decides ",
        "\ud800",
        "\u0000",
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        holdsTogether(readDocument(parts.join("")));
      }),
      { numRuns: cases(500) },
    );
  });
});

/** One expectation a document: thousands of them cost more than the reading. */
function holdsTogether(read: ReadDocument): void {
  const live = liveParagraphs(read);
  const ids = new Set<string>(live.map((p) => p.id));
  const unknown = live
    .flatMap((p) => p.runs)
    .filter(({ marks }) => marks.footnote !== undefined && !ids.has(marks.footnote));
  const broken = read.paragraphs.filter(
    ({ text, runs, brackets }) =>
      runs.map((run) => run.text).join("") !== text ||
      brackets.some((bracket) => text.slice(bracket.from, bracket.to) !== bracket.text),
  );
  const misnamed = [...ids].filter((id) => !/^[a-z0-9-]{1,64}$/.test(id));
  expect({ twice: live.length - ids.size, unknown, broken, misnamed }).toEqual({
    twice: 0,
    unknown: [],
    broken: [],
    misnamed: [],
  });
}

function superscript(number: number): string {
  return [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}

function footnotesOf(known: readonly Known[]): string[] {
  return known.flatMap(({ words }) => words.join(" ").match(/[⁰¹²³⁴-⁹]+/g) ?? []);
}

function bodyOf(reference: string): string {
  return `Resolution of footnote ${[...reference].map((d) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(d)).join("")}.`;
}

/** Prints a structure as a page would: the page's footnotes stand where a page ends. */
function print(known: readonly Known[], page: Layout): string {
  let turn = 0;
  const next = <T>(of: readonly T[]): T => of[turn++ % of.length]!;
  let open: string[] = [];
  const endPage = (): string => {
    const notes = open.map((reference) => `\n\n${reference} ${bodyOf(reference)}`).join("");
    open = [];
    return `${notes || "\n\f"}\n\n`;
  };
  const paragraphs = known.map(({ label, words }) => {
    const letter = /\((.)\)/.exec(label)?.[1];
    let lines = page.indent + (letter ? `(${letter})` : `${label}.`);
    let left = next(page.widths);
    for (const word of words) {
      open.push(...(word.match(/[⁰¹²³⁴-⁹]+/g) ?? []));
      lines += (left-- > 0 ? " " : next(page.pages) ? endPage() : "\n") + word;
      if (left < 0) left = next(page.widths);
    }
    return lines + (next(page.blankBetween) ? "\n" : "");
  });
  return `${paragraphs.join("\n")}${endPage()}`.replaceAll("\n", page.ends);
}

const mutation: fc.Arbitrary<(text: string) => string> = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 300 }),
    insert: fc.constantFrom(
      "",
      "\n",
      "\n\n",
      "\f",
      "[",
      "]",
      "(",
      ")",
      "*",
      "¹",
      " 7. ",
      "l",
      "\u0000",
      "é",
    ),
    repeat: fc.boolean(),
  })
  .map(({ at, length, insert, repeat }) => (text: string) => {
    const from = Math.floor(at * text.length);
    const kept = repeat ? text.slice(from, from + 2 * length) : "";
    return text.slice(0, from) + insert + kept + text.slice(from + length);
  });

function readSeeds(): string[] {
  const folder = fileURLToPath(new URL("../../seeds/", import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => readFileSync(folder + file, "utf8"));
}
