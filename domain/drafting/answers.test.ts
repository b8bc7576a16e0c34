import { expect, test } from "vitest";
import { para, rich } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { DraftedParagraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import { answerAsk } from "./answers";
import type { Ask, AskAnswer } from "./draft";

const p3 = para("3", "We meet on a quadrennial basis.");
const p4 = para("4", "We thank the hosts.");
const alternative = { ...para("4 bis", "Instead."), alternativeTo: p4.id };

const wording: Ask = {
  kind: "wording",
  paragraph: p3.id,
  label: "3",
  base: rich("annual"),
  theirs: rich("biennial"),
  ours: rich("quadrennial"),
  within: p3.runs,
  at: { from: 13, to: 24 },
};
const gone: Ask = {
  kind: "gone",
  paragraph: p4.id,
  label: "4",
  base: rich("We thank."),
  theirs: null,
  ours: p4.runs,
};
const struck: Ask = { ...gone, kind: "reworded", theirs: rich("We thank all."), ours: [] };
const reworded: Ask = { ...struck, ours: alternative.runs };
const replaced: Ask = { ...struck, kind: "replaced", theirs: p4.runs, ours: rich("We thank all.") };

/** The room after an answer, or what it is refused with. */
function answered(room: readonly DraftedParagraph[], ask: Ask, take: AskAnswer) {
  const made = answerAsk(room, ask, take);
  if (!made.ok) return made.code;
  return applyOperations(room, made.value).map(
    ({ label, runs, struck }) => `${label}${struck ? " struck" : ""}: ${plainText(runs)}`,
  );
}
const reads = (text: string) => [{ ...p3, runs: rich(text) }];

test.each<readonly [string, ReturnType<typeof answered>, unknown]>([
  ["ours", answered([p3], wording, "ours"), ["3: We meet on a quadrennial basis."]],
  ["theirs", answered([p3], wording, "theirs"), ["3: We meet on a biennial basis."]],
  [
    "theirs, beside words that came since",
    answered(reads("We all meet again on a quadrennial basis, in turn."), wording, "theirs"),
    ["3: We all meet again on a biennial basis, in turn."],
  ],
  [
    "theirs, which reads so already",
    answered(reads("We meet on a biennial basis."), wording, "theirs"),
    ["3: We meet on a biennial basis."],
  ],
  [
    "theirs, where the words were changed since",
    answered(reads("We meet on a triennial basis."), wording, "theirs"),
    "stale",
  ],
  ["theirs, where the paragraph went", answered([p4], wording, "theirs"), "stale"],
  [
    "theirs of what is gone",
    answered([p3, p4], gone, "theirs"),
    ["3: We meet on a quadrennial basis."],
  ],
  ["ours of what is gone", answered([p4], gone, "ours"), ["4: We thank the hosts."]],
  ["theirs of what went from the room, too", answered([], gone, "theirs"), []],
  [
    "theirs of what was struck",
    answered([{ ...p4, struck: true }], struck, "theirs"),
    ["4: We thank the hosts."],
  ],
  [
    "theirs of what is gone, and was written in since",
    answered([{ ...p4, runs: rich("We thank the hosts and all others.") }], gone, "theirs"),
    "stale",
  ],
  [
    "theirs of what was to be replaced, by words that were changed since",
    answered([p4, { ...alternative, runs: rich("Instead of it.") }], reworded, "theirs"),
    "stale",
  ],
  [
    "theirs of what was struck, and has an alternative since",
    answered([{ ...p4, struck: true }, alternative], struck, "theirs"),
    "stale",
  ],
  [
    "theirs of what was to be replaced",
    answered([p4, alternative], reworded, "theirs"),
    ["4: We thank the hosts."],
  ],
  [
    "ours of what was to be replaced",
    answered([p4, alternative], reworded, "ours"),
    ["4: We thank the hosts.", "4 bis: Instead."],
  ],
  [
    "theirs of what was written in a paragraph besides",
    answered([p4], replaced, "theirs"),
    ["4: We thank the hosts."],
  ],
  [
    "ours of what was written in a paragraph besides",
    answered([p4], replaced, "ours"),
    ["4: We thank all."],
  ],
  [
    "ours of it, where the words were changed since",
    answered([{ ...p4, runs: alternative.runs }], replaced, "ours"),
    "stale",
  ],
])("the answer %s", (_, found, expected) => {
  expect(found).toEqual(expected);
});
