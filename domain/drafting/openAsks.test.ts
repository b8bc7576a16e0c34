import { expect, test } from "vitest";
import { para, rich } from "../testing/builders";
import { plainText } from "../text/runs";
import type { Ask } from "./draft";
import { openAsks } from "./openAsks";

const was = para("3", "States shall report.");
const is = { ...was, runs: rich("States must report.") };
const own = { ...was, runs: rich("States should report.") };
const ask: Ask = {
  ...{ kind: "wording", paragraph: own.id, label: "3", base: rich("shall"), ours: rich("should") },
  ...{ theirs: rich("must"), within: own.runs, at: { from: 7, to: 13 } },
};
const reads = (text: string) => ({ ...was, runs: rich(text) });

/** What waits after the text has come to read otherwise. */
const waitsAfter = (text: string, room: string, fresh: readonly Ask[] = []) => {
  const step = { base: [is], text: [reads(text)], after: [reads(room)], operations: [] };
  const { open, fresh: asked } = openAsks([{ id: "a", ask }], { ...step, asks: fresh });
  const said = (one: Ask) => [plainText(one.ours), plainText(one.theirs ?? [])];
  return { open: open.map((one) => said(one.ask)), fresh: asked.map(said) };
};

test("an ask says what the text reads now", () => {
  const { open } = waitsAfter("States may report.", "States should report.");
  expect(open).toEqual([["should", "may"]]);
});

test("an ask of the step about the same words takes its place", () => {
  const fresh: Ask = { ...ask, base: rich("must"), theirs: rich("may") };
  const found = waitsAfter("States may report.", "States should report.", [fresh]);
  expect(found).toEqual({ open: [], fresh: [["should", "may"]] });
});

test("where both read the same by now, nothing is asked", () => {
  const { open } = waitsAfter("States should report.", "States should report.");
  expect(open).toEqual([]);
});

test("what was written besides an alternative waits until either side has it", () => {
  const besides: Ask = {
    ...ask,
    kind: "replaced",
    base: was.runs,
    theirs: is.runs,
    ours: own.runs,
  };
  const waits = (text: readonly string[], room: readonly string[]) => {
    const step = { base: [is], text: text.map(reads), after: room.map(reads), operations: [] };
    const { open } = openAsks([{ id: "a", ask: besides }], { ...step, asks: [] });
    return open.map((one) => `${one.ask.kind} ${plainText(one.ask.theirs ?? [])}`);
  };
  const [must, may, should] = ["must", "may", "should"].map((one) => `States ${one} report.`);
  expect(waits([may!], [must!])).toEqual([`replaced ${may}`]);
  expect(waits([may!], [should!])).toEqual([]);
  expect(waits([should!], [must!])).toEqual([]);
  expect(waits([], [])).toEqual(["replaced "]);
});

test("an ask goes by the name that the paragraph has now", () => {
  const as = para("3", "States must report.").id;
  const [renamed, room] = [is, own].map((one) => ({ ...one, id: "new" as typeof as }));
  const operations = [{ type: "adopt", paragraph: own.id, as: renamed!.id }] as const;
  const step = { base: [is], text: [renamed!], after: [room!], operations, asks: [] };
  expect(openAsks([{ id: "a", ask }], step).open).toMatchObject([{ ask: { paragraph: "new" } }]);
});
