import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { note, para, rich } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import type { Ask } from "./draft";
import { bringForward } from "./forward";

const p3 = para("3", "We decide to meet:", { kind: "chapeau" });
const p3a = para("3(a)", "on an annual basis;");
const p4 = para("4", "We thank the hosts.");
const p5 = para("5", "We request a report[^fn-1].");
const fn = note("1", "See the letter.");
const BASE = [p3, p3a, p4, p5, fn];

const ours = (id: string, label: string, text: string, more: Partial<DraftedParagraph> = {}) => ({
  ...para(label, text),
  id: id as ParagraphId,
  ...more,
});
const reads = <T extends Paragraph>(paragraph: T, text: string): T => ({
  ...paragraph,
  runs: rich(text),
});
const struck = (paragraph: DraftedParagraph) => ({ ...paragraph, struck: true as const });
const insteadOf = ({ id }: Paragraph, own: string, text: string) =>
  ours(own, "9 bis", text, { alternativeTo: id });

/** A text with some of its paragraphs exchanged for none, one or several. */
const changed = <T extends Paragraph>(
  text: readonly T[],
  ...changes: readonly (readonly [Paragraph, ...DraftedParagraph[]])[]
) =>
  text.flatMap((paragraph): readonly DraftedParagraph[] => {
    const change = changes.find(([of]) => of.id === paragraph.id);
    return change ? change.slice(1) : [paragraph];
  });

const line = ({ id, label, struck: isStruck, alternativeTo, runs }: DraftedParagraph) =>
  `${id} ${label}${isStruck ? " struck" : ""}${alternativeTo ? ` for ${alternativeTo}` : ""}: ${plainText(runs)}`;
const question = (ask: Ask) =>
  `${ask.kind} at ${ask.label}: ${[ask.base, ask.theirs, ask.ours]
    .map((reading) => (reading ? plainText(reading) : "gone"))
    .join(" / ")}`;

/** What differs from the text in the room after the step, and what is asked. */
function forward(
  room: readonly DraftedParagraph[],
  text: readonly Paragraph[],
  adopted: Readonly<Record<string, string>> = {},
  sent: Readonly<Record<string, string>> = {},
) {
  const known = new Map(Object.entries(adopted)) as Map<ParagraphId, ParagraphId>;
  const words = Object.entries(sent).map(([id, text]) => [id as ParagraphId, rich(text)] as const);
  const { operations, asks } = bringForward({ base: BASE, room }, text, known, new Map(words));
  const after = applyOperations(room, operations);
  const plain = new Set(text.map(line));
  return [...after.map(line).filter((one) => !plain.has(one)), ...asks.map(question)];
}

const fourIs = (text: string) => changed(BASE, [p4, reads(p4, text)]);
const moved = [p5, p3, p3a, p4, fn];
const renumbered = BASE.map((one) =>
  one.kind === "footnote" ? one : { ...one, label: `1${one.label}` },
);
const x = ours("x", "4 bis", "We meet.");
const y = ours("y", "3(b)", "in New York.", { kind: "subparagraph", level: 1 });

test.each<readonly [string, readonly string[], readonly string[]]>([
  ["what nobody changed", forward(BASE, changed(BASE, [p4], [p5, p5, x])), []],
  [
    "words of both",
    forward(fourIs("We thank the kind hosts."), fourIs("We thank all the hosts.")),
    ["p-4 4: We thank all the kind hosts."],
  ],
  [
    "the same words by both",
    forward(fourIs("We thank the kind hosts."), fourIs("We thank the warm hosts.")),
    ["p-4 4: We thank the kind hosts.", "wording at 4:  /  warm /  kind"],
  ],
  [
    "what is gone, and was changed in the room",
    forward(fourIs("We thank the kind hosts."), changed(BASE, [p4])),
    [
      "p-4 4: We thank the kind hosts.",
      "gone at 4: We thank the hosts. / gone / We thank the kind hosts.",
    ],
  ],
  [
    "what is gone, and was struck",
    forward(changed(BASE, [p4, struck(p4)]), changed(BASE, [p4])),
    [],
  ],
  [
    "what is struck reads otherwise",
    forward(changed(BASE, [p4, struck(p4)]), fourIs("We thank all.")),
    ["p-4 4 struck: We thank all.", "reworded at 4: We thank the hosts. / We thank all. / "],
  ],
  [
    "what is to be replaced reads otherwise",
    forward(changed(BASE, [p4, p4, insteadOf(p4, "x", "Instead.")]), fourIs("We thank all.")),
    ["x 4 alt for p-4: Instead.", "reworded at 4: We thank the hosts. / We thank all. / Instead."],
  ],
  [
    "an alternative was accepted, and the paragraph itself written in",
    forward(
      changed(BASE, [p4, reads(p4, "We thank all."), insteadOf(p4, "x", "Instead.")]),
      fourIs("Instead."),
      { x: "p-4" },
    ),
    ["replaced at 4: We thank the hosts. / Instead. / We thank all."],
  ],
  [
    "what is to be replaced is gone",
    forward(changed(BASE, [p4, p4, insteadOf(p4, "x", "Instead.")]), changed(BASE, [p4])),
    ["x 9 bis: Instead.", "gone at 9 bis: We thank the hosts. / gone / Instead."],
  ],
  [
    "a new label that ours had",
    forward(changed(BASE, [p4, p4, x]), changed(BASE, [p4, p4, ours("n", "4 bis", "We go.")])),
    ["x 4 ter: We meet."],
  ],
  [
    "new numbers, by which ours goes along",
    forward(changed(BASE, [p4, p4, x]), renumbered),
    ["x 14 bis: We meet."],
  ],
  [
    "an addition of ours that stands in the text",
    forward(changed(BASE, [p4, p4, x]), changed(BASE, [p4, p4, ours("n", "4 bis", "We meet.")])),
    [],
  ],
  [
    "an addition that was accepted, and both went on with",
    forward(
      changed(BASE, [p4, p4, reads(x, "We meet again.")]),
      changed(BASE, [p4, p4, ours("n", "4 bis", "We all meet.")]),
      { x: "n" },
      { x: "We meet." },
    ),
    ["n 4 bis: We all meet again."],
  ],
  [
    "an addition that was accepted, in words that nobody knows",
    forward(
      changed(BASE, [p4, p4, reads(x, "We meet again.")]),
      changed(BASE, [p4, p4, ours("n", "4 bis", "We meet.")]),
      { x: "n" },
    ),
    ["n 4 bis: We meet again.", "wording at 4 bis:  /  /  again"],
  ],
  [
    "an alternative that was accepted",
    forward(
      changed(BASE, [p4, p4, insteadOf(p4, "x", "One."), insteadOf(p4, "y", "Two.")]),
      changed(BASE, [p4, reads(p4, "One."), ours("n", "4 bis", "Two.")]),
    ),
    [],
  ],
  [
    "an alternative that was accepted, and to which more was written since",
    forward(
      changed(BASE, [p4, p4, insteadOf(p4, "x", "One."), insteadOf(p4, "y", "Two.")]),
      changed(BASE, [p4, reads(p4, "One.")]),
    ),
    ["y 4 bis: Two."],
  ],
  [
    "an edit that was accepted, and that ours went on with",
    forward(
      fourIs("We thank all hosts."),
      fourIs("We thank the kind hosts."),
      {},
      {
        "p-4": "We thank the kind hosts.",
      },
    ),
    ["p-4 4: We thank all hosts."],
  ],
  [
    "an edit that was accepted, and into whose words others typed",
    forward(
      fourIs("We thank all[^fn-1]."),
      fourIs("We thank allies."),
      {},
      {
        "p-4": "We thank all[^fn-1].",
      },
    ),
    [],
  ],
  [
    "another order: what is below goes along, what is beside stays",
    forward(changed(BASE, [p3a, p3a, y], [p4, p4, x]), [p4, p3, p3a, p5, fn]),
    ["y 3(b): in New York.", "x 4 bis: We meet."],
  ],
  [
    "a footnote that only ours cites",
    forward(
      changed(BASE, [p5, reads(p5, "We request a full report[^fn-1].")]),
      changed(BASE, [p5, reads(p5, "We request.")], [fn]),
    ),
    [
      "p-5 5: We request a full report\uFFFC.",
      "fn-1 1: See the letter.",
      "wording at 5:  a report\uFFFC /  /  a full report\uFFFC",
    ],
  ],
])("%s", (_, found, expected) => {
  expect(found).toEqual(expected);
});

const order = (room: readonly DraftedParagraph[], text: readonly Paragraph[]) => {
  const { operations } = bringForward({ base: BASE, room }, text);
  const moves = operations.flatMap((one) => (one.type === "move" ? one.paragraphs : []));
  return { order: applyOperations(room, operations).map(({ id }) => id), moves };
};

test("the fewest paragraphs move, and nothing that the room proposes", () => {
  const room = changed(BASE, [p5, p5, ours("x", "5 bis", "We meet.")]);
  expect(order(room, moved)).toEqual({
    order: ["p-5", "p-3", "p-3-a", "p-4", "x", "fn-1"],
    moves: ["p-5"],
  });
});

test("what something is proposed of stays in its place rather than others", () => {
  const room = changed(BASE, [p4, reads(p4, "We thank all.")]);
  expect(order(room, [p3, p3a, p5, p4, fn]).moves).toEqual(["p-5"]);
});

test("alternatives go along with what they are for", () => {
  const room = changed(BASE, [p5, p5, insteadOf(p5, "x", "Instead.")], [p4, struck(p4)]);
  const { order: found } = order(room, [p5, p4, p3, p3a, fn]);
  expect(found).toEqual(["p-5", "x", "p-4", "p-3", "p-3-a", "fn-1"]);
});

test("new paragraphs of the text come before ours at the same place, and behind what is below", () => {
  const room = changed(BASE, [p3a, p3a, y], [p4, p4, x]);
  const text = changed(
    BASE,
    [p3a, p3a, ours("n", "3 bis", "We go.")],
    [p4, p4, ours("m", "4 bis", "We stay.")],
  );
  expect(order(room, text).order).toEqual([
    "p-3",
    "p-3-a",
    "y",
    "n",
    "p-4",
    "m",
    "x",
    "p-5",
    "fn-1",
  ]);
});
