import { expect, test } from "vitest";
import type { Clearance } from "../contract/draftingRequests";
import { type ClearanceStep, clearanceStep, isCleared, standingClearance } from "./clearance";

type Row = readonly [Clearance | null, ClearanceStep, same: string, other: string, clerk: string];

/** What who clears is answered, of the same wording and of another; and one who does not clear. */
const rows: readonly Row[] = [
  [null, "draft", "no-change", "no-change", "no-change"],
  [null, "for-clearance", "done", "done", "done"],
  [null, "cleared", "invalid", "invalid", "not-allowed"],
  ["draft", "draft", "no-change", "no-change", "no-change"],
  ["draft", "for-clearance", "done", "done", "done"],
  ["draft", "cleared", "invalid", "invalid", "not-allowed"],
  ["for-clearance", "draft", "done", "done", "done"],
  ["for-clearance", "for-clearance", "no-change", "done", "no-change"],
  ["for-clearance", "cleared", "done", "done", "not-allowed"],
  ["cleared", "draft", "done", "done", "done"],
  ["cleared", "for-clearance", "done", "done", "done"],
  ["cleared", "cleared", "no-change", "invalid", "no-change"],
  ["submitted", "draft", "done", "done", "done"],
  ["submitted", "for-clearance", "done", "done", "done"],
  ["submitted", "cleared", "invalid", "invalid", "not-allowed"],
];

test.each(rows)("from %s to %s", (state, to, same, other, clerk) => {
  const last = state && { state, wording: "now" };
  const ask = (wording: string, clears: boolean) => {
    const step = clearanceStep(last, { to, wording, clears });
    return step.ok ? "done" : step.code;
  };
  expect([ask("now", true), ask("other", true), ask("now", false)]).toEqual([same, other, clerk]);
});

test.each<readonly [Clearance | null, boolean]>([
  [null, false],
  ["draft", false],
  ["for-clearance", false],
  ["cleared", true],
  ["submitted", true],
])("what is %s is cleared: %s", (state, cleared) => {
  const last = state && { state, wording: "now" };
  expect([isCleared(last, "now"), isCleared(last, "other")]).toEqual([cleared, false]);
});

test.each<readonly [string, string | null]>([
  ["", null],
  ["for-clearance:A", null],
  ["for-clearance:A cleared:B", "B"],
  ["for-clearance:A cleared:B submitted:A", "B"],
  ["for-clearance:A cleared:B submitted:A submitted:C", "B"],
  ["for-clearance:A cleared:B submitted:A draft:C", null],
  ["for-clearance:A cleared:B submitted:A for-clearance:C cleared:D submitted:A", "D"],
])("after %o it stands cleared by %s, whoever submitted", (said, by) => {
  const all = said.split(" ").filter(Boolean);
  const rows = all.map((one) => one.split(":") as [Clearance, string]);
  const clearances = rows.map(([state, name]) => ({ state, name }));
  expect(standingClearance(clearances)?.name ?? null).toBe(by);
});
