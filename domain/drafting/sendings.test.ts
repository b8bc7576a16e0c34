import { expect, test } from "vitest";
import type { ParagraphId } from "../ids";
import { para } from "../testing/builders";
import { runsOf } from "../text/runs";
import { changesOf } from "./changes";
import { type Sending, sendingsOf } from "./sendings";

const p1 = para("1", "We reaffirm.");
/** Proposed together: the second is below the first. */
const n1 = para("1 bis", "One.");
const n2 = para("1 bis(a)", "Two.", { kind: "subparagraph", level: 1 });
const addition = (...added: (typeof n1)[]) => changesOf({ base: [p1], room: [p1, ...added] });
const edited = changesOf({ base: [p1], room: [{ ...p1, runs: runsOf("We affirm.") }] });
const sent = (key: Sending["key"], ...brings: ParagraphId[]): Sending => ({ key, brings });

test.each<readonly [string, ReturnType<typeof changesOf>, readonly Sending[], unknown]>([
  ["none", edited, [], []],
  ["by its key, the newest", edited, [sent(`edit:${p1.id}`), sent(`edit:${p1.id}`)], [1]],
  ["not another kind", edited, [sent(`delete:${p1.id}`)], []],
  ["by what it brings", addition(n1, n2), [sent(`add:${n2.id}`, n2.id)], [0]],
  ["of what became shorter", addition(n2), [sent(`add:${n1.id}`, n1.id, n2.id)], [0]],
  [
    "by its key rather than by what it brings",
    addition(n1, n2),
    [sent(`add:${n2.id}`, n2.id), sent(`add:${n1.id}`, n1.id)],
    [1],
  ],
  ["none of two apart", addition(n2), [sent(`add:${n1.id}`, n1.id)], []],
])("the sending of a change: %s", (_, changes, sendings, expected) => {
  const found = [...sendingsOf(changes, sendings).values()];
  expect(found.map((one) => sendings.indexOf(one))).toEqual(expected);
});

test("a sending that two changes were made of stays with the one that has its key", () => {
  const [one] = addition(n1);
  const [two] = addition(n2);
  const sending = sent(`add:${n1.id}`, n1.id, n2.id);
  expect([...sendingsOf([two!, one!], [sending]).keys()]).toEqual([`add:${n1.id}`]);
});
