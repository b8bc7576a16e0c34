import { expect, test } from "vitest";
import { readDocument } from "../../domain/reading/read";
import { readText } from "./reader";

const PARAGRAPH = "We reaffirm the Convehtion against Transnational Organized Crime.";
const draft = (paragraphs: number) =>
  `ZERO DRAFT\n\nDeclaration\n\n${Array.from({ length: paragraphs }, (_, n) => `${n + 1}. ${PARAGRAPH}\n`).join("")}`;

test.each([
  ["a short document", 3],
  ["a long one", 4_000],
])("%s is read as by the reading itself, with its corrections", async (_, paragraphs) => {
  const source = draft(paragraphs);
  const from = source.indexOf("Convehtion");
  const errata = [{ from, to: from + 10, printed: "Convehtion", corrected: "Convention" }];
  const reading = await readText(source, errata, { zone: "Europe/Zurich" });
  expect(reading).toEqual(readDocument(source, errata, { zone: "Europe/Zurich" }));
  expect(reading.paragraphs).toHaveLength(paragraphs + 1);
});

test("this process goes on while a long document is read", async () => {
  const source = draft(20_000);
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 5);
  await readText(source);
  clearInterval(turning);
  expect(turns).toBeGreaterThan(5);
});

test("a long document that cannot be read as corrected fails as a short one does", async () => {
  const errata = [{ from: 0, to: 4, printed: "Zero", corrected: "First" }];
  for (const paragraphs of [1, 4_000])
    await expect(readText(draft(paragraphs), errata)).rejects.toThrow(RangeError);
});

test("what the database cannot hold, half a character, is left out of the reading", async () => {
  const source = `${draft(1)}2. We welcome 😀 them.\n`;
  const from = source.indexOf("😀") + 1;
  const errata = [{ from, to: from, printed: "", corrected: "x" }];
  const { paragraphs } = await readText(source, errata);
  expect(paragraphs.at(-1)?.text).toBe("We welcome \uFFFDx\uFFFD them.");
});
