import { expect, test } from "vitest";
import { isSingleCharacter, type KeyPress, meaningOf } from "./keys";

const press = (source: string): KeyPress => {
  const parts = source.split("+");
  return {
    key: parts.at(-1)!,
    ctrlKey: parts.includes("Ctrl"),
    metaKey: parts.includes("Meta"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    repeat: parts.includes("held"),
  };
};
const said = (source: string): string => {
  const meaning = meaningOf(press(source));
  if (!meaning) return "nothing";
  return meaning.type === "reading" ? `reading ${meaning.number}` : meaning.command;
};

test.each([
  ["j", "nextParagraph"],
  ["held+j", "nextParagraph"],
  ["a", "accept"],
  ["w", "acceptWhole"],
  ["held+a", "nothing"],
  ["Shift+A", "acceptAll"],
  // Caps Lock gives a capital without Shift, and a small letter with it.
  ["A", "accept"],
  ["Shift+a", "acceptAll"],
  ["Shift+?", "help"],
  ["3", "reading 3"],
  ["0", "nothing"],
  ["ArrowDown", "nextReading"],
  ["Escape", "leave"],
  ["Ctrl+a", "nothing"],
  ["Meta+r", "nothing"],
  ["Alt+ArrowLeft", "nothing"],
  ["x", "nothing"],
])("%s: %s", (keys, meaning) => {
  expect(said(keys)).toBe(meaning);
});

test("arrows and Escape stay when single characters are turned off", () => {
  const single = (key: string) => isSingleCharacter(meaningOf(press(key))!);
  expect(["a", "?", "1", "j"].map(single)).toEqual([true, true, true, true]);
  expect(["ArrowDown", "ArrowLeft", "Escape"].map(single)).toEqual([false, false, false]);
});
