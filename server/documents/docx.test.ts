import { expect, test } from "vitest";
import type { VersionView } from "../../domain/revisions/content";
import { plainText } from "../../domain/text/runs";
import { versionDocx } from "./docx";
import { clean } from "./docxRuns";
import { unzip } from "./testing/unzip";
import {
  compilation,
  paragraph,
  revision,
  seedText,
  seedTitle,
  view,
  zeroDraft,
} from "./testing/versions";

const open = async (version: VersionView) => unzip(await versionDocx(version));

const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

/** What a reader sees of each paragraph of a part: a tab is a tab, a citation is ^. */
const paragraphsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([inner]) =>
    [...inner.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(tab|footnoteReference)\b[^>]*\/>/gs)]
      .map(([, text, mark]) => (mark === "tab" ? "\t" : mark ? "^" : (text ?? "")))
      .join("")
      .replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
  );

const bodyText = seedText.filter(({ kind }) => kind !== "footnote");
const withCarets = (text: string) => text.replaceAll("\uFFFC", "^");

test("a zero draft in Word has every paragraph under its label, in order, cited footnotes in place", async () => {
  const printed = paragraphsOf((await open(zeroDraft())).get("word/document.xml")!);
  const wanted = bodyText
    .filter(({ kind }) => kind !== "title")
    .map(({ label, level, runs }) => {
      const own = level > 0 ? label.slice(label.indexOf("(")) : `${label}.`;
      return `${own}\t${withCarets(plainText(runs))}`;
    });
  expect(printed.slice(0, 2)).toEqual([seedTitle, "Zero draft"]);
  expect(printed.slice(4)).toEqual(wanted);
});

test("the eight footnotes are real ones, numbered as in the text", async () => {
  const files = await open(zeroDraft());
  const ids = [...files.get("word/document.xml")!.matchAll(/<w:footnoteReference w:id="(\d+)"/g)];
  expect(ids.map(([, id]) => id)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
  const bodies = paragraphsOf(files.get("word/footnotes.xml")!).filter(
    (text) => text.trim() !== "",
  );
  expect(bodies).toEqual([
    " Resolution 64/293.",
    " Resolution 70/1.",
    " United Nations, Treaty Series, vol. 2225, No. 39574",
    " Ibid., vol. 2237, No. 39574.",
    " Res 73/195.",
    " CEDAW/C/GC/38.",
    " See resolution 68/192.",
    " Resolution 48/134, annex.",
  ]);
});

test("competing readings stand in brackets, and each proposal at its paragraph", async () => {
  const printed = paragraphsOf((await open(compilation())).get("word/document.xml")!);
  const after = (label: string) => printed.findIndex((line) => line.startsWith(`${label}\t`)) + 1;
  expect(printed[after("20.") - 1]).toContain(
    "importance of the [biennial (Delegation B: retain against Delegation A) / annual (Delegation A) / quadrennial (four-yearly) (Group C; Observer D) / – (Delegation B: delete)] Global Report on",
  );
  expect(printed.slice(after("1."), after("1.") + 2)).toEqual([
    "Proposed addition, amendment 4:",
    "1 bis.\tWe recall the Charter. (Delegation A; Group C: support; Delegation B: oppose)",
  ]);
  expect(printed[after("(b) alt") - 1]).toBe(
    "(b) alt\t/ We seek funds; (Delegation B), amendment 5]",
  );
  expect(printed[after("16.")]).toBe("Comment, amendment 7 (Group C): This needs figures.");
  expect(printed.slice(after("17."), after("17.") + 4)).toEqual([
    "Not placed: change of wording of paragraph 17, amendment 10 (Group C): what it is about has changed; it needs its author.",
    "As its author saw it: “note”",
    "As proposed: “hail”",
    "As it reads now: “reaffirm”",
  ]);
  expect(printed[after("22.")]).toBe("/ – (Delegation B: unconfirmed, delete), amendment 6]");
});

test("what would be new is underlined, what is italic stays italic, brackets are bold", async () => {
  const xml = (await open(compilation())).get("word/document.xml")!;
  const underlined = [...xml.matchAll(/<w:u w:val="single"\/><\/w:rPr><w:t[^>]*>(.*?)<\/w:t>/g)];
  expect(underlined.map(([, text]) => text)).toEqual([
    "We ",
    "recall",
    " the Charter.",
    "We seek funds;",
    "annual",
    "quadrennial (four-yearly)",
  ]);
  expect(xml).toMatch(/<w:i\/>(?:<[^>]*>)*<w:t[^>]*>recall</);
  expect(xml).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>\[</);
});

test("a compilation text ends in the table of its amendments, a revision in what became of them", async () => {
  const rows = async (version: VersionView) =>
    [...(await open(version)).get("word/document.xml")!.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(
      ([row]) => paragraphsOf(row).join(" | "),
    );
  const listed = await rows(compilation());
  expect(listed).toHaveLength(12);
  expect(listed[1]).toBe("1 | 20 | change of wording | Delegation A | Yearly data are needed.");
  expect(listed[8]).toBe(
    "8 | – | general comment, late, unconfirmed | Observer D | The text is long.",
  );
  expect((await rows(revision())).slice(0, 5)).toEqual([
    "No. | Paragraph | Proposal | Proposed by | Outcome | Paragraph now | Reason",
    "1 | 1 | addition | Delegation A | Accepted | 1 | ",
    "2 | 2 | deletion | Delegation B | Not accepted | 3 | No consensus.",
    "3 | 2 | change of wording | Group C | Withdrawn by its sponsor | 3 | ",
    "4 | 2 | change of wording | Delegation A | Carried forward | 3 | ",
  ]);
});

test("header, footer and properties say which version this is, and nothing of any tool", async () => {
  const files = await open(compilation());
  expect(paragraphsOf(files.get("word/header1.xml")!)[0]).toContain(
    "Compilation text 1\t2021 Political",
  );
  const hash = compilation().contentHash.slice(0, 12);
  expect(paragraphsOf(files.get("word/footer1.xml")!)[0]).toContain(`SHA-256 ${hash}…\tPage `);
  const core = files.get("docProps/core.xml")!;
  expect(core).toContain(`<dc:title>${seedTitle}</dc:title>`);
  expect(core).toContain(">2021-08-04T22:00:00Z</dcterms:created>");
  expect(core).not.toMatch(/docx|Un-named/i);
  expect(files.get("word/styles.xml")).toContain('w:val="en-GB"');
});

test("a footnote cited again is its number, raised; one that is not cited is not lost", async () => {
  const [cited] = paragraph("1").runs.flatMap(({ marks }) => marks.footnote ?? []);
  const again = { ...paragraph("7"), runs: [{ text: "Again\uFFFC", marks: { footnote: cited } }] };
  const draft = zeroDraft();
  const paragraphs = [
    again,
    ...seedText.filter(({ label, kind }) => label === "1" || kind === "footnote"),
  ];
  const files = await open(view({ ...draft.content, paragraphs }));
  const printed = paragraphsOf(files.get("word/document.xml")!);
  expect(files.get("word/document.xml")!.match(/<w:footnoteReference /g)).toHaveLength(1);
  expect(files.get("word/document.xml")).toMatch(
    /<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>1</,
  );
  expect(printed).toContain("Footnotes that are not cited");
  expect(printed).toContain("8 Resolution 48/134, annex.");
});

test.each([
  ["a\u0000b\u000Bc", "a\uFFFDb\uFFFDc"],
  ["half \uD83D of a pair", "half \uFFFD of a pair"],
  ["tab\tand 😀 stay", "tab\tand 😀 stay"],
])("what XML cannot hold does not spoil the file: %j", (text, wanted) => {
  expect(clean(text)).toBe(wanted);
});
