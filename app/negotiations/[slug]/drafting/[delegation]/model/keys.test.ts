import { expect, test } from "vitest";
import { COMMANDS, type Command, commandOf, isSingleCharacter, KEY_OF } from "./keys";

const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) => ({
  ...{ key, code: `Key${key.toUpperCase()}`, ctrlKey: false, metaKey: false },
  ...{ altKey: false, shiftKey: false, repeat: false, ...more },
});

test.each<[string, Parameters<typeof commandOf>[0], boolean, Command | null]>([
  ["j", press("j"), false, "next"],
  ["j with Caps Lock on", press("J"), false, "next"],
  ["j held down", press("j", { repeat: true }), false, "next"],
  ["a held down", press("a", { repeat: true }), false, null],
  ["j in the text", press("j"), true, null],
  ["Ctrl r", press("r", { ctrlKey: true }), false, null],
  ["Enter", press("Enter", { code: "Enter" }), false, "enter"],
  ["Enter in the text", press("Enter", { code: "Enter" }), true, null],
  ["Shift Enter", press("Enter", { code: "Enter", shiftKey: true }), false, null],
  ["? ", press("?"), false, "help"],
  [
    "Alt Shift D in the text",
    press("Î", { code: "KeyD", altKey: true, shiftKey: true }),
    true,
    "strike",
  ],
  ["Alt D", press("d", { altKey: true }), false, null],
  ["Escape in the text", press("Escape", { code: "Escape" }), true, null],
])("%s", (_, key, typing, expected) => {
  expect(commandOf(key, typing)).toBe(expected);
});

test("every command has a key of its own, and Enter, Escape and the chords stay when letters are off", () => {
  expect(new Set(COMMANDS.map((one) => KEY_OF[one])).size).toBe(COMMANDS.length);
  expect(COMMANDS.filter((one) => !isSingleCharacter(one))).toEqual([
    "enter",
    "leave",
    "strike",
    "alternative",
    "addAfter",
  ]);
});
