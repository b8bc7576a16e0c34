import { describe, expect, test } from "vitest";
import {
  addition,
  alternative,
  amendment,
  comment,
  deletion,
  edit,
  holder,
  level,
  merge,
  move,
  note,
  para,
  proposed,
  split,
} from "../testing/builders";
import { plainText } from "../text/runs";
import type { CompiledText, Structure } from "./compiledText";
import { type CompilableAmendment, compileText } from "./compileText";
import { printAttributed } from "./notation";
import type { Holder } from "./span";

const title = para("", "Political Declaration", { kind: "title" });
const p3 = para("3", "We meet on a quadrennial basis.");
const p13 = para("13", "We call for:", { kind: "chapeau" });
const a13 = para("13(a)", "resources;");
const b13 = para("13(b)", "cooperation.");
const p14 = para("14", "We will act.");
const fn1 = note("1", "Resolution 64/293.");
const gone9 = para("9", "We were.");
const TEXT = [title, p3, p13, a13, b13, p14, fn1];

const names = (holders: readonly Holder[]) =>
  holders.map(({ name, unconfirmed }) => (unconfirmed ? `${name}?` : name)).join("; ");

function asked(structure: Structure): string {
  switch (structure.kind) {
    case "move":
      return `move behind ${structure.after?.label ?? "nothing"}`;
    case "level":
      return `${structure.as} at ${structure.level}`;
    case "split":
      return structure.paragraphs
        .map(({ label, runs }) => `${label} ${plainText(runs)}`)
        .join(" | ");
    case "merge":
      return `with ${structure.others.map(({ label }) => label).join()}: ${plainText(structure.runs)}`;
  }
}

/** The compiled text, one line for everything that is proposed. */
function lines(compiled: CompiledText): string[] {
  const paragraphs = [
    { label: "start", deletions: [], alternatives: [], additions: compiled.start },
    ...compiled.paragraphs,
  ];
  return [
    ...compiled.paragraphs.flatMap(({ label, structures = [], joins = [] }) => [
      ...structures.map((one) => `${label}: ${asked(one.structure)} (${names(one.holders)})`),
      ...joins.map(({ into, amendments }) => `${label}: into ${into.label}, ${amendments.join()}`),
    ]),
    ...paragraphs.flatMap(({ label, deletions, alternatives, additions }) => [
      ...deletions.map((one) => `${label}: delete (${names(one.holders)})`),
      ...[...alternatives, ...additions].map(
        (one) =>
          `at ${label}: ${one.paragraphs.map((each) => `${each.label} ${plainText(each.runs)}`).join(" | ")} (${names(one.holders)})`,
      ),
    ]),
    ...compiled.paragraphs.flatMap(({ label, spans, comments, unplaced }) => [
      ...(spans.some(({ type }) => type === "choice")
        ? [`${label}. ${printAttributed(spans)}`]
        : []),
      ...comments.map((one) => `${label}: “${one.text}” (${names(one.holders)})`),
      ...unplaced.map(
        (one) => `${label} below: ${one.kind} ${one.outcome} (${names(one.holders)})`,
      ),
    ]),
    ...compiled.comments.map((one) => `“${one.text}” (${names(one.holders)})`),
    ...compiled.unplaced.map(
      (one) => `gone ${one.about?.label}: ${one.kind} ${one.outcome} (${names(one.holders)})`,
    ),
  ];
}

describe("what is proposed for a text", () => {
  const operative = (text: string) => proposed(text);
  const sub = (text: string) => proposed(text, { kind: "subparagraph", level: 1 });
  test.each<readonly [string, readonly Parameters<typeof amendment>[1][], readonly string[]]>([
    ["nothing", [], []],
    [
      "an edit",
      [edit(p3, "We meet on a biennial basis.")],
      ["3. We meet on a [quadrennial ( ) / biennial (D1)] basis."],
    ],
    ["a paragraph after 3", [addition(p3, "New.")], ["at 3: 3 bis New. (D1)"]],
    [
      "two of them, and one the same",
      [addition(p3, "New."), addition(p3, "Other."), addition(p3, "New.")],
      ["at 3: 3 bis New. (D1; D3)", "at 3: 3 ter Other. (D2)"],
    ],
    [
      "two paragraphs at once",
      [addition(p14, "New.", "And more.")],
      ["at 14: 14 bis New. | 14 ter And more. (D1)"],
    ],
    [
      "a paragraph after a chapeau stands behind its subparagraphs",
      [addition(p13, operative("New."))],
      ["at 13(b): 13 bis New. (D1)"],
    ],
    [
      "a subparagraph after a chapeau stands first",
      [addition(p13, sub("funds;"))],
      ["at 13: 13(a) bis funds; (D1)"],
    ],
    [
      "a subparagraph after another",
      [addition(a13, sub("funds;"))],
      ["at 13(a): 13(a) bis funds; (D1)"],
    ],
    ["before everything", [addition(null, "New.")], ["at start: 0 bis New. (D1)"]],
    [
      "a heading has no label",
      [addition(p3, proposed("Follow-up", { kind: "heading" }))],
      ["at 3:  Follow-up (D1)"],
    ],
    ["to delete", [deletion(p3), deletion(p3)], ["3: delete (D1; D2)"]],
    [
      "alternatives",
      [alternative(p3, "We never meet."), alternative(p3, "We meet.", "And act.")],
      ["at 3: 3 alt We never meet. (D1)", "at 3: 3 alt 2 We meet. | 3 alt 2 bis And act. (D2)"],
    ],
    [
      "several for one place",
      ["One.", "Two.", "Three.", "Four."].map((words) => addition(p14, words)),
      [
        "at 14: 14 bis One. (D1)",
        "at 14: 14 ter Two. (D2)",
        "at 14: 14 quater Three. (D3)",
        "at 14: 14 quinquies Four. (D4)",
      ],
    ],
    [
      "moves, equal ones as one, at the paragraph where it is",
      [move(p3, p14), move(p3, null), move(p3, p14)],
      ["3: move behind 14 (D1; D3)", "3: move behind nothing (D2)"],
    ],
    [
      "a split beside an addition",
      [addition(p14, "New."), split(p14, "We will", "act.")],
      ["14: 14 We will | 14 ter act. (D2)", "at 14: 14 bis New. (D1)"],
    ],
    [
      "merges, marked at those that would go",
      [
        merge(a13, [b13], "resources and cooperation."),
        merge(a13, [b13], "resources and cooperation."),
        merge(a13, [b13], "both."),
      ],
      [
        "13(a): with 13(b): resources and cooperation. (D1; D2)",
        "13(a): with 13(b): both. (D3)",
        "13(b): into 13(a), a1,a2,a3",
      ],
    ],
    [
      "a split over other words than stand there now, and one over these",
      [
        split(para("3", "We meet on a quinquennial basis."), "We meet", "on a quinquennial basis."),
        split(p3, "We meet", "on a quadrennial basis."),
      ],
      ["3: 3 We meet | 3 bis on a quadrennial basis. (D1; D2)"],
    ],
    [
      "changes of level",
      [level(p14, 1, "subparagraph"), level(p14, 1, "subparagraph"), level(b13, 0, "operative")],
      ["13(b): operative at 0 (D3)", "14: subparagraph at 1 (D1; D2)"],
    ],
    [
      "structural ones that need their author, or are about what is gone",
      [
        level({ ...p14, level: 2 }, 1, "subparagraph"),
        move(p13, a13),
        move(p3, gone9),
        merge(gone9, [p3], "We."),
        split(gone9, "We", "were."),
      ],
      [
        "3 below: move paragraph-gone (D3)",
        "13 below: move needs-author (D2)",
        "14 below: level needs-author (D1)",
        "gone 9: merge paragraph-gone (D4)",
        "gone 9: split paragraph-gone (D5)",
      ],
    ],
    [
      "comments",
      [comment(p3, "Too rarely."), comment(null, "A good basis.")],
      ["3: “Too rarely.” (D1)", "“A good basis.” (D2)"],
    ],
    [
      "an edit of what another deletes stays",
      [deletion(p14), edit(p14, "We will act now.")],
      ["14: delete (D1)", "14. We will act[– ( ) /  now (D2)]."],
    ],
    [
      "an edit of a footnote",
      [edit(fn1, "General Assembly resolution 64/293.")],
      ["1. [Resolution ( ) / General Assembly resolution (D1)] 64/293."],
    ],
    [
      "what was changed meanwhile",
      [
        deletion(para("3", "We met.")),
        alternative(para("3", "We met."), "We shall."),
        edit(para("3", "We met."), "We come."),
      ],
      [
        "3 below: edit needs-author (D3)",
        "3 below: delete needs-author (D1)",
        "3 below: alternative needs-author (D2)",
      ],
    ],
    [
      "what is done already",
      [addition(p3, "We call for:"), alternative(p13, "We call for:")],
      ["3 below: add already-reflected (D1)", "13 below: alternative already-reflected (D2)"],
    ],
    [
      "what is about a paragraph that is gone",
      [
        edit(para("9", "We were."), "We are."),
        addition(para("9", "We were."), "New."),
        comment(para("9", "We were."), "Why?"),
      ],
      [
        "gone 9: edit paragraph-gone (D1)",
        "gone 9: add paragraph-gone (D2)",
        "gone 9: comment paragraph-gone (D3)",
      ],
    ],
  ])("%s", (_, proposals, expected) => {
    const amendments = proposals.map((one, i) => amendment(`a${i + 1}`, one, `D${i + 1}`));
    expect(lines(compileText(TEXT, amendments))).toEqual(expected);
  });
});

test("a proposal entered on a delegation's behalf shows that it is not confirmed", () => {
  const entered: CompilableAmendment = {
    ...amendment("a1", edit(p3, "We meet on a biennial basis."), [
      holder("A"),
      holder("B", "support"),
    ]),
    unconfirmed: true,
  };
  expect(lines(compileText(TEXT, [entered]))).toEqual([
    "3. We meet on a [quadrennial ( ) / biennial (A: unconfirmed; B: support)] basis.",
  ]);
});
