import * as Y from "yjs";
import type { UpdateRefusal } from "../../../domain/contract/realtime";
import type { DecodedUpdate, Struct } from "./decode";

/** What one update of a client may hold. */
export const UPDATE_LIMITS = {
  /** Units of text a paragraph may have; far above any real one. */
  paragraphUnits: 50_000,
  structs: 50_000,
  /** Deleted or collected units that a single struct may stand for. */
  structUnits: 10_000_000,
  clients: 200,
} as const;

/** C0 and C1 controls but the tab, line separators: none belongs in a paragraph, and NUL not in SQL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const FORBIDDEN = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/;

/** What the text knows that the structs of an update are judged by. */
export interface Known {
  /** Yjs' clock of a client in the text: what is below it is there already. */
  stateOf(client: number): number;
  /** Whether a person may write under this Yjs client id. */
  mayUse(client: number): boolean;
  isFootnote(id: string): boolean;
}

/**
 * The checks that need no place in the text: whose structs, what kinds of content, what marks.
 * Structs that the text already has are not looked at: they are left out of what is applied. Linear
 * in the size of the update.
 */
export function inspectStructs(update: DecodedUpdate, known: Known): UpdateRefusal | null {
  if (update.structs > UPDATE_LIMITS.structs) return "too-large";
  if (update.sections.size > UPDATE_LIMITS.clients) return "too-large";
  for (const [client, structs] of update.sections) {
    const state = known.stateOf(client);
    for (const struct of structs) {
      if (struct.id.clock + struct.length <= state) continue;
      if (struct.length > UPDATE_LIMITS.structUnits) return "too-large";
      if (!known.mayUse(client)) return "foreign-client";
      const reason = refusalOf(struct, known);
      if (reason) return reason;
    }
  }
  return null;
}

function refusalOf(struct: Struct, known: Known): UpdateRefusal | null {
  // A hole in what a client sends of itself: it comes of lost frames, never of typing.
  if (struct instanceof Y.Skip) return "incomplete";
  // What was typed and has gone again, together with its paragraph: holds nothing.
  if (struct instanceof Y.GC) return null;
  // A string names a root of the document; typing happens inside paragraphs.
  if (typeof struct.parent === "string") return "structure";
  if (struct.parentSub !== null) return "attribute";
  const { content } = struct;
  if (content instanceof Y.ContentDeleted) return null;
  if (content instanceof Y.ContentString) return FORBIDDEN.test(content.str) ? "characters" : null;
  if (content instanceof Y.ContentFormat) return refusalOfFormat(content, known);
  if (content instanceof Y.ContentType) return "structure";
  // Plain values stand in attributes; one that replaces another does not name the attribute itself.
  return content instanceof Y.ContentAny ? "attribute" : "content";
}

function refusalOfFormat(format: Y.ContentFormat, known: Known): UpdateRefusal | null {
  const value = format.value as unknown;
  if (format.key === "italic") {
    return value === null || isPlainObject(value, []) ? null : "mark";
  }
  if (format.key !== "footnote") return "mark";
  if (value === null) return null;
  if (!isPlainObject(value, ["id"])) return "mark";
  return typeof value.id === "string" && known.isFootnote(value.id) ? null : "footnote";
}

function isPlainObject(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const found = Object.keys(value);
  return found.length === keys.length && keys.every((key) => found.includes(key));
}
