/** Every key of the room, once: what it does, and how it is shown in the help. */
export const COMMANDS = [
  "next",
  "previous",
  "enter",
  "leave",
  "view",
  "ask",
  "accept",
  "strike",
  "alternative",
  "addAfter",
  "review",
  "help",
] as const;
export type Command = (typeof COMMANDS)[number];

/** By the character that was typed, so that they work on every keyboard layout. */
const SINGLE: Readonly<Record<string, Command>> = {
  j: "next",
  k: "previous",
  Enter: "enter",
  Escape: "leave",
  v: "view",
  n: "ask",
  a: "accept",
  r: "review",
  "?": "help",
};

/** With Alt and Shift, in the text as well: by the place of the key, where Alt makes another sign. */
const CHORDS: Readonly<Record<string, Command>> = {
  KeyD: "strike",
  KeyA: "alternative",
  KeyN: "addAfter",
};

/** As printed on the keys. */
export const KEY_OF: Readonly<Record<Command, string>> = {
  next: "j",
  previous: "k",
  enter: "Enter",
  leave: "Esc",
  view: "v",
  ask: "n",
  accept: "a",
  strike: "Alt Shift D",
  alternative: "Alt Shift A",
  addAfter: "Alt Shift N",
  review: "r",
  help: "?",
};

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/**
 * What a key means; null for one that is not the room's. `typing`: the keys go into a text, which
 * leaves the room those that write nothing.
 */
export function commandOf(press: KeyPress, typing: boolean): Command | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat } = press;
  if (ctrlKey || metaKey) return null;
  if (altKey) return shiftKey && !repeat ? (CHORDS[code] ?? null) : null;
  if (typing || (key === "Enter" && shiftKey)) return null;
  const command = SINGLE[/^[a-z]$/i.test(key) ? key.toLowerCase() : key] ?? null;
  const moves = command === "next" || command === "previous";
  return command && repeat && !moves ? null : command;
}

/** Keys that are one character: they can be turned off, for those who speak to their computer. */
export const isSingleCharacter = (command: Command): boolean => KEY_OF[command].length === 1;
