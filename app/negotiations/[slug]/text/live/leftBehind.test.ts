import { expect, test } from "vitest";
import { LeftBehind } from "./leftBehind";
import type { Lost } from "./useCollab";

const [ROOM, OTHER_ROOM] = ["text:declaration", "text:resolution"];
const lost = (sentence: string): Lost => ({ reason: "content", sentence, unsaved: [] });

function tab() {
  const state = { asks: false };
  const left = new LeftBehind((ask) => {
    state.asks = ask;
  });
  const shown: string[] = [];
  return { state, left, shown, show: ({ sentence }: Lost) => void shown.push(sentence) };
}

test("the browser asks until the words of every text that was left are saved", () => {
  const { left, state } = tab();
  const [one, another, open] = [{}, {}, {}];
  left.saving(one, true);
  left.saving(another, true);
  // A text that is opened meanwhile has nothing unsaved.
  left.saving(open, false);
  left.saving(one, false);
  expect(state.asks).toBe(true);
  left.saving(another, false);
  expect(state.asks).toBe(false);
});

test("what was lost waits for its author at that text, once", () => {
  const { left, state, shown, show } = tab();
  left.lose(ROOM, "chair", lost("first"));
  left.lose(ROOM, "chair", lost("second"));
  expect(state.asks).toBe(true);
  left.watch(OTHER_ROOM, "chair", show);
  expect(shown).toEqual([]);
  left.watch(ROOM, "chair", show)();
  expect(shown).toEqual(["first", "second"]);
  expect(state.asks).toBe(false);
  left.watch(ROOM, "chair", show);
  expect(shown).toEqual(["first", "second"]);
});

test("nobody else who signs in in the same tab is shown it", () => {
  const { left, shown, show } = tab();
  left.lose(ROOM, "chair", lost("words"));
  left.watch(ROOM, "delegate", show);
  expect(shown).toEqual([]);
});

test("an author who is back already is shown it at once", () => {
  const { left, state, shown, show } = tab();
  const end = left.watch(ROOM, "chair", show);
  left.lose(ROOM, "chair", lost("late"));
  expect(shown).toEqual(["late"]);
  expect(state.asks).toBe(false);
  end();
  left.lose(ROOM, "chair", lost("later"));
  expect(shown).toEqual(["late"]);
});
