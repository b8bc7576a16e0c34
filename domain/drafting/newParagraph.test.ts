import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { note, para } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { DraftedParagraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import { type NewDraftParagraph, newDraftParagraph } from "./newParagraph";

const p3 = para("3", "We recall the Plan[^fn-1].");
const p4 = para("4", "We decide.");
const fn = note("1", "Resolution 64/293.");
const ours = (label: string, text: string, alternativeTo?: ParagraphId): DraftedParagraph => ({
  ...para(label, text),
  ...(alternativeTo ? { alternativeTo } : {}),
});
const title: DraftedParagraph = { ...para("", "Declaration"), kind: "title" };

/** The room afterwards, or the refusal. */
function add(
  room: readonly DraftedParagraph[],
  after: DraftedParagraph,
  more: Partial<NewDraftParagraph> = {},
) {
  const id = "new" as ParagraphId;
  const ofText = (one: ParagraphId) => [p3.id, p4.id, fn.id].includes(one);
  const made = newDraftParagraph(
    room,
    { id, after: after.id, alternative: false, ...more },
    ofText,
  );
  if (!made.ok) return made.code;
  return applyOperations(room, made.value.operations).map(
    ({ label, kind, runs, alternativeTo }) =>
      `${label} ${kind}${alternativeTo ? ` for ${alternativeTo}` : ""}: ${plainText(runs)}`,
  );
}

const line3 = "3 operative: We recall the Plan\uFFFC.";
const line4 = "4 operative: We decide.";
const bis = ours("3 bis", "Ours.");
const sub = para("3(a)", "In time.");
const instead = ours("3 alt", "Instead.", p3.id);

test.each<readonly [string, ReturnType<typeof add>, unknown]>([
  ["behind one of the text", add([p3, p4], p3), [line3, "3 bis operative: ", line4]],
  [
    "behind one of the room's own",
    add([p3, bis, p4], bis),
    [line3, "3 bis operative: Ours.", "3 ter operative: ", line4],
  ],
  [
    "behind the alternatives of its paragraph",
    add([p3, instead, p4], p3),
    [line3, `3 alt operative for ${p3.id}: Instead.`, "3 bis operative: ", line4],
  ],
  [
    "behind what is below its paragraph",
    add([p3, sub, p4], p3),
    [line3, "3(a) subparagraph: In time.", "3 bis operative: ", line4],
  ],
  [
    "behind an alternative, as part of it",
    add([p3, instead, p4], instead),
    [
      ...[line3, `3 alt operative for ${p3.id}: Instead.`],
      ...[`3 alt bis operative for ${p3.id}: `, line4],
    ],
  ],
  [
    "in the place of one of the text, with its words",
    add([p3, p4], p4, { alternative: true }),
    [line3, line4, `4 alt operative for ${p4.id}: We decide.`],
  ],
  [
    "behind one that is struck, named after what stays",
    add([p3, { ...p4, struck: true }], p4),
    [line3, line4, "3 bis operative: "],
  ],
  ["behind the title", add([title, p4], title), [" title: Declaration", " heading: ", line4]],
  ["of another kind", add([p3], p3, { kind: "preambular" }), [line3, "3 bis preambular: "]],
  ["behind what is gone", add([p3], p4), "paragraph-gone"],
  ["behind a footnote", add([p3, fn], fn), "invalid"],
  ["in the place of the room's own", add([p3, bis], bis, { alternative: true }), "invalid"],
  ["in a place that is taken", add([p3, instead], p3, { alternative: true }), "already-exists"],
])("a new paragraph %s", (_, found, expected) => {
  expect(found).toEqual(expected);
});
