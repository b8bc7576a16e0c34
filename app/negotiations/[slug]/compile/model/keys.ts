/** Every key of the desk, once: what it does, and how it is shown in the help. */
export const COMMANDS = [
  "nextParagraph",
  "previousParagraph",
  "nextStop",
  "previousStop",
  "nextReading",
  "previousReading",
  "accept",
  "acceptWhole",
  "acceptAll",
  "reject",
  "defer",
  "bridge",
  "reason",
  "undo",
  "agree",
  "screen",
  "help",
  "leave",
] as const;
export type Command = (typeof COMMANDS)[number];

/** By the character that was typed, so that they work on every keyboard layout. */
const KEYS: Readonly<Record<string, Command>> = {
  j: "nextParagraph",
  k: "previousParagraph",
  n: "nextStop",
  p: "previousStop",
  ArrowDown: "nextReading",
  ArrowRight: "nextReading",
  ArrowUp: "previousReading",
  ArrowLeft: "previousReading",
  a: "accept",
  w: "acceptWhole",
  A: "acceptAll",
  r: "reject",
  d: "defer",
  b: "bridge",
  e: "reason",
  u: "undo",
  g: "agree",
  s: "screen",
  "?": "help",
  Escape: "leave",
};

/** As printed on a key. */
export const KEY_OF: Readonly<Record<Command, string>> = {
  nextParagraph: "j",
  previousParagraph: "k",
  nextStop: "n",
  previousStop: "p",
  nextReading: "↓",
  previousReading: "↑",
  accept: "a",
  acceptWhole: "w",
  acceptAll: "Shift a",
  reject: "r",
  defer: "d",
  bridge: "b",
  reason: "e",
  undo: "u",
  agree: "g",
  screen: "s",
  help: "?",
  leave: "Esc",
};

export type KeyMeaning =
  | { readonly type: "command"; readonly command: Command }
  /** The reading with this number, from 1. */
  | { readonly type: "reading"; readonly number: number };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** Moving may repeat while a key is held; deciding may not. */
const REPEATS: ReadonlySet<Command> = new Set([
  "nextParagraph",
  "previousParagraph",
  "nextStop",
  "previousStop",
  "nextReading",
  "previousReading",
]);

/** What a key means; null for one that is not the desk's. With Caps Lock on "A" is still "a". */
export function meaningOf(press: KeyPress): KeyMeaning | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (/^[1-9]$/.test(press.key)) return { type: "reading", number: Number(press.key) };
  const letter = /^[a-z]$/i.test(press.key);
  const key = letter
    ? press.shiftKey
      ? press.key.toUpperCase()
      : press.key.toLowerCase()
    : press.key;
  const command = KEYS[key];
  if (!command || (press.repeat && !REPEATS.has(command))) return null;
  return { type: "command", command };
}

/** Keys that are one character: they can be turned off, for those who speak to their computer. */
export const isSingleCharacter = (meaning: KeyMeaning): boolean =>
  meaning.type === "reading" ||
  !["nextReading", "previousReading", "leave"].includes(meaning.command);
