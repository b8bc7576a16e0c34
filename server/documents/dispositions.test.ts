import { expect, test } from "vitest";
import type { DispositionLine, VersionContent, VersionView } from "../../domain/revisions/content";
import { fatesOf } from "../../domain/revisions/lineage";
import { para } from "../../domain/testing/builders";
import { dispositionsJson, dispositionsText, linesFor } from "./dispositions";
import { outcomeInWords } from "./outcomeWords";
import { compilation, revision, view } from "./testing/versions";
import { versionText } from "./text";

/** Rev.2 of the short declaration: one more proposal in part, the four of Rev.1 as they stood. */
const second = (): VersionView => {
  const first = revision().content;
  const further = first.amendments.map(
    (about, i): DispositionLine => ({ ...first.dispositions![i]!, about, version: "Rev.1" }),
  );
  const about = { ...first.amendments[3]!, id: "r5", delegation: "Group C", sponsors: ["Group C"] };
  const content = {
    ...first,
    label: "Rev.2",
    amendments: [about],
    dispositions: [
      {
        ...{ amendment: "r5", outcome: "accepted in part", paragraph: "3", reason: "As agreed." },
        decided: { by: "Co-facilitator 1", at: "2021-08-05T15:00:00.000Z" },
        parts: [
          { from: "act", to: "act soon", accepted: true },
          { from: ".", to: "", accepted: false },
        ],
      },
    ],
    further,
  } as unknown as VersionContent;
  return view(content);
};

test("the table as text: by paragraph, then by delegation", () => {
  const printed = dispositionsText(second());
  const rule = "-".repeat(88);
  expect(printed).toContain(`
1 accepted in part, 1 accepted, 1 not accepted, 1 withdrawn, 1 carried forward.
`);
  expect(printed).toContain(`${rule}
Paragraph 1

2.    After paragraph 1, addition: Delegation A
      “We recall the Charter.” added
      Accepted. Settled in Rev.1.`);
  expect(printed).toContain(`${rule}
Paragraph 3

1.    Paragraph 2, change of wording: Group C
      Accepted in part: “act soon” for “act”; not taken: “–” for “.” (Co-facilitator 1,
      2021-08-05). Now paragraph 3. Reason: As agreed.`);
  expect(printed).toContain(`${rule}
By delegation

Delegation A: 1 accepted, 1 carried forward (2, 5)

Delegation B: 1 not accepted (3)

Group C: 1 accepted in part, 1 withdrawn (1, 4)
`);
  expect(printed.split("\n").filter((row) => [...row].length > 88)).toEqual([]);
});

test("of one delegation alone: its proposals, and no one else's", () => {
  const printed = dispositionsText(second(), "Delegation B");
  expect(printed).toContain("Proposals of Delegation B");
  expect(printed).toContain(
    "Not accepted. Now paragraph 3. Settled in Rev.1. Reason: No consensus.",
  );
  expect(printed).not.toContain("Group C");
  expect(printed).not.toContain("By delegation");
});

test("the table as JSON has each line once, and whose and where by ids", () => {
  const table = JSON.parse(dispositionsJson(second()));
  expect(table.version).toMatchObject({ label: "Rev.2", contentHash: second().contentHash });
  expect(table.lines.map(({ amendment }: DispositionLine) => amendment)).toEqual([
    ..."r5 r1 r2 r3 r4".split(" "),
  ]);
  expect(table.counts).toEqual({
    ...{ "accepted in part": 1, accepted: 1, "not accepted": 1, withdrawn: 1 },
    "carried forward": 1,
  });
  expect(table.byDelegation[0]).toEqual({
    delegation: "Delegation A",
    counts: { accepted: 1, "carried forward": 1 },
    amendments: ["r1", "r4"],
  });
  expect(
    table.byParagraph.flatMap((one: { amendments: string[] }) => one.amendments).sort(),
  ).toEqual("r1 r2 r3 r4 r5".split(" "));
});

test("a compilation text has a table too, whatever was recorded when it was issued", () => {
  const printed = dispositionsText(compilation());
  expect(printed).toContain("11 in this text.");
  expect(printed).toContain("In this text, below its paragraph; it needs its author.");
});

test.each<readonly [string, Partial<DispositionLine>, string]>([
  [
    "merged",
    { outcome: "merged", with: [{ id: "x" as never, delegation: "Group C" }] },
    "merged into a bridging text with Group C",
  ],
  [
    "left",
    { outcome: "left behind", standing: "paragraph-gone", into: ["4", "5"] },
    "left behind; its paragraph is no longer in the text; its text went into 4, 5",
  ],
  ["carried", { outcome: "carried forward", standing: "applies" }, "carried forward"],
  [
    "reflected",
    { outcome: "carried forward", standing: "already-reflected" },
    "carried forward; the text already reads so",
  ],
])("%s in words", (_, line, words) => {
  expect(
    outcomeInWords({ amendment: "a" as never, paragraph: "", reason: "", ...line } as never),
  ).toBe(words);
});

test("a revision says what became of the paragraphs of the version before", () => {
  const { content } = revision();
  const [a, b, c] = content.paragraphs;
  const before = [
    { ...a!, label: "1" },
    { ...c!, label: "2" },
    para("3", "Gone."),
    para("4", "In."),
  ];
  const fates = fatesOf(before, content.paragraphs, [{ from: before[3]!.id, to: b!.id }]);
  const printed = versionText(view({ ...content, since: { version: "Zero draft", fates } }));
  expect(printed).toContain(`\
Since Zero draft

Paragraph 2 is new, out of 4.
Paragraph 3 is no more in the text.
Paragraph 4 was merged into 2.
`);
});

test("who spoke of an earlier wording alone is listed so; its sponsor finds its line all the same", () => {
  const earlier = [
    { delegation: "Observer D", stance: "propose" },
    { delegation: "Group E", stance: "oppose" },
  ] as const;
  const [first, ...rest] = revision().content.amendments;
  const content = { ...revision().content, amendments: [{ ...first!, earlier }, ...rest] };
  expect(dispositionsText(view(content)).replace(/\s+/g, " ")).toContain(
    "Delegation A; on an earlier wording: Observer D; Group E: retain",
  );
  const ours = (delegation: string) =>
    linesFor(view(content), delegation).map(({ amendment }) => amendment);
  expect([ours("Observer D"), ours("Group E")]).toEqual([["r1"], []]);
});
