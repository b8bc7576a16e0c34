import { expect, test } from "vitest";
import { CommandHistory } from "./commandHistory";

function historyOf() {
  const history = new CommandHistory();
  const undone: string[] = [];
  const note = (typed: number, name: string) =>
    history.note(typed, async () => {
      undone.push(name);
    });
  return { history, undone, note };
}

test("commands and what is typed are undone in turn", async () => {
  const { history, undone, note } = historyOf();
  note(2, "first");
  note(2, "second");
  expect(history.last(3)).toBeNull();
  await history.last(2)?.();
  await history.last(2)?.();
  expect(undone).toEqual(["second", "first"]);
  expect(history.last(2)).toBeNull();
});

test("what a button has undone is not undone again by the key, nor twice by the button", async () => {
  const { history, undone, note } = historyOf();
  const first = note(0, "first");
  note(0, "second");
  await first();
  await first();
  await history.last(0)?.();
  expect(undone).toEqual(["first", "second"]);
  expect(history.last(0)).toBeNull();
});
