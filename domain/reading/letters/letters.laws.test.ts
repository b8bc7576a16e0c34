import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "../../laws";
import { vocabularyOf } from "../source/join";
import { type SourceLine, sourceLines } from "../source/lines";
import { SourcedText } from "../source/sourced";
import { type Correspondence, readLetters } from "./letters";

const LINES = [
  ...[
    "Excellency,",
    "Dear colleagues,",
    "Excellency, I have the honour to",
    "Monsieur le Président,",
  ],
  ...["23 June 2017", "New York, 12 May 2020", "le 12 mai 2020", "June 31, 2017"],
  ...["THE PRESIDENT", "OF THE", "GENERAL ASSEMBLY", "KINGDOM OF BELGIUM", "www.example.org"],
  ...["To: All Permanent Representatives", "All Permanent Representatives and", "New York"],
  ...["Her Excellency", "H.E. Ms. A. Person", "H.E. Ms. A. Person H.E. Mr. B. Person", "A. Person"],
  ...[
    "Permanent Representative of the State of Qatar",
    "to the United Nations",
    "(Signed) A. Person",
  ],
  ...["Further to our letter of 16 and 19 June,", "please find enclosed a letter from the", "co-"],
  ...[
    "facilitators, together with a zero draft",
    "as well as the text;",
    "(a.person@example.org).",
  ],
  ...["The Permanent Mission of Qatar to the United Nations", "presents its compliments to the"],
  ...["From: A. Person <a@example.org>", "Sent: 12 May 2020", "To: all;;", "Subject: a text"],
  ...["Letter dated 12 May 2020 from the Chair", "addressed to the Secretary-General"],
  ...[
    "Please accept, Excellency, the assurances of",
    "my highest consideration.",
    "Yours sincerely,",
  ],
  ...[
    "Annex",
    "P.S. We meet on Monday, 18 May, at 10 a.m. in Conference Room 7.",
    "~/",
    "1. ",
    "- b",
  ],
];

const source = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...LINES) },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
      ),
      fc.constantFrom("\n", "\n", "\n\n", "\n\f\n", " "),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.flat().join(""));

describe("reading letters, of any lines", () => {
  test("every line is in one letter or in none, once, and no word is lost", () => {
    fc.assert(
      fc.property(source, fc.boolean(), (text, draftFollows) => {
        const { lines } = sourceLines(SourcedText.of(text));
        const read = readLetters(lines, vocabularyOf(lines.map((line) => line.text)), draftFollows);
        expect(placesOf(read, lines)).toEqual(lines.map(() => 1));
        for (const [at, letter] of read.letters.entries()) {
          const of = lines.filter(({ from, to }) =>
            letter.spans.some((span) => span.from <= from && to <= span.to),
          );
          const printed = [...letter.body, ...letter.frame.map((passage) => passage.text)];
          expect(unitsOf(printed)).toEqual(unitsOf(of.map((line) => line.text)));
          expect(read.bodies[at]?.map((paragraph) => paragraph.text)).toEqual(letter.body);
        }
      }),
      { numRuns: cases(400) },
    );
  });

  test("links point to other letters, quotations are the letter's own words", () => {
    fc.assert(
      fc.property(source, (text) => {
        const { lines } = sourceLines(SourcedText.of(text));
        const { letters } = readLetters(lines, new Map(), true);
        for (const [
          at,
          { encloses, references, body, representatives, coFacilitators },
        ] of letters.entries()) {
          const words = body.join("\n");
          for (const { quote, letter } of [...encloses, ...references]) {
            expect(words).toContain(quote);
            expect(letter === undefined || (letter !== at && letter < letters.length)).toBe(true);
          }
          for (const { state, coFacilitator } of representatives)
            if (coFacilitator) expect(state).not.toBeNull();
          expect(new Set(coFacilitators).size).toBe(coFacilitators.length);
        }
      }),
      { numRuns: cases(400) },
    );
  });
});

/** How many letters and passages hold each line: one, for every line. */
function placesOf({ letters, unplaced }: Correspondence, lines: readonly SourceLine[]): number[] {
  const spans = [...letters, ...unplaced].flatMap((place) => place.spans);
  return lines.map(
    ({ from, to }) => spans.filter((span) => span.from <= from && to <= span.to).length,
  );
}

/** How often each unit stands in some lines; not white space, nor the hyphens that joining takes. */
function unitsOf(lines: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const unit of lines.join("").replace(/[\s\u00ad-]/g, ""))
    counts[unit] = (counts[unit] ?? 0) + 1;
  return counts;
}
