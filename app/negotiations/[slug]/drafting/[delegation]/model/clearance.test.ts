import { expect, test } from "vitest";
import type { Clearance } from "@/domain/contract/draftingRequests";
import type { ClearanceView, DraftingView } from "@/domain/contract/draftingViews";
import { clearanceOf } from "./clearance";

const said = (state: Clearance, changedSince = false): ClearanceView =>
  ({ state, changedSince }) as ClearanceView;
const of = (mayClear: boolean, ...clearances: readonly ClearanceView[]) =>
  clearanceOf({ clearances, wording: "w", you: { mayClear } as DraftingView["you"] }, true);

test.each<[string, ReturnType<typeof of>, Clearance, readonly string[], boolean]>([
  ["nothing said", of(true), "draft", ["for-clearance"], false],
  ["up for clearance", of(false, said("for-clearance")), "for-clearance", ["draft"], false],
  ["for who clears", of(true, said("for-clearance")), "for-clearance", ["draft", "cleared"], false],
  ["cleared", of(true, said("cleared")), "cleared", ["draft"], true],
  ["changed since", of(true, said("cleared", true)), "cleared", ["draft", "for-clearance"], false],
  ["submitted", of(false, said("submitted")), "submitted", ["draft"], true],
])("%s", (_, { state, steps, cleared }, expected, next, sendable) => {
  expect({ state, steps, cleared }).toEqual({ state: expected, steps: next, cleared: sendable });
});

test("what is being typed is another wording already", () => {
  const you = { mayClear: true } as DraftingView["you"];
  const state = clearanceOf({ clearances: [said("cleared")], wording: "w", you }, false);
  expect(state).toMatchObject({ changedSince: true, cleared: false });
});
