import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { para, rich } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import { bringForward } from "./forward";
import { undoForward } from "./undo";

const p3 = para("3", "We meet.");
const p4 = para("4", "We thank the hosts.");
const BASE = [p3, p4];
const ours = (id: string, text: string, more: Partial<DraftedParagraph> = {}) => ({
  ...para("4 bis", text),
  id: id as ParagraphId,
  ...more,
});
const reads = <T extends Paragraph>(paragraph: T, text: string): T => ({
  ...paragraph,
  runs: rich(text),
});

/** The room after a step forward, what is done in it, and the undoing; and what is asked. */
function undone(
  room: readonly DraftedParagraph[],
  text: readonly Paragraph[],
  since: (room: readonly DraftedParagraph[]) => readonly DraftedParagraph[],
) {
  const before = { base: BASE, room };
  const after = applyOperations(room, bringForward(before, text).operations);
  const now = since(after);
  const { operations, asks } = undoForward({ before, after }, now);
  return [
    ...applyOperations(now, operations).map(
      ({ id, label, alternativeTo, runs }) =>
        `${id} ${label}${alternativeTo ? ` for ${alternativeTo}` : ""}: ${plainText(runs)}`,
    ),
    ...asks.map(({ kind, ours: own }) => `${kind}: ${plainText(own)}`),
  ];
}
const typing = (from: string, to: string) => (room: readonly DraftedParagraph[]) =>
  room.map((one) => reads(one, plainText(one.runs).replace(from, to)));

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    "words beside what the step had brought",
    undone(BASE, [p3, reads(p4, "We thank all the hosts.")], typing("hosts", "kind hosts")),
    ["p-3 3: We meet.", "p-4 4: We thank the kind hosts."],
  ],
  [
    "words in the place of what the step had brought",
    undone(BASE, [p3, reads(p4, "We thank the warm hosts.")], typing("warm", "kind")),
    ["p-3 3: We meet.", "p-4 4: We thank the kind hosts.", "wording:  kind"],
  ],
  [
    "words in a paragraph that the step had brought",
    undone(BASE, [...BASE, ours("n", "We stay.")], typing("stay", "stay here")),
    [
      "p-3 3: We meet.",
      "p-4 4: We thank the hosts.",
      "n 4 bis: We stay here.",
      "gone: We stay here.",
    ],
  ],
  [
    "words in an addition that the step had found accepted",
    undone(
      [...BASE, ours("x", "We stay.")],
      [...BASE, ours("n", "We stay.")],
      typing("stay", "stay here"),
    ),
    ["p-3 3: We meet.", "p-4 4: We thank the hosts.", "x 4 bis: We stay here."],
  ],
  [
    "words in an alternative that the step had found accepted",
    undone(
      [...BASE, ours("x", "Instead.", { alternativeTo: p4.id })],
      [p3, reads(p4, "Instead.")],
      typing("Instead", "Instead, now"),
    ),
    ["p-3 3: We meet.", "p-4 4: We thank the hosts.", "x 4 bis for p-4: Instead, now."],
  ],
  [
    "an addition",
    undone(BASE, [p3], (room) => [...room, ours("x", "New.")]),
    ["p-3 3: We meet.", "p-4 4: We thank the hosts.", "x 4 bis: New."],
  ],
  [
    "a drop",
    undone([...BASE, ours("x", "New.")], [p3, reads(p4, "We thank all.")], (room) =>
      room.filter(({ id }) => id !== "x"),
    ),
    ["p-3 3: We meet.", "p-4 4: We thank the hosts."],
  ],
])("a step forward is taken back, and what came since stays: %s", (_, found, expected) => {
  expect(found).toEqual(expected);
});
