import * as Y from "yjs";
import { Unsaved } from "../unsaved";
import type { LostText } from "../words";
import type { KeptContent } from "./keptText";

/** The origin of what a document was given from the device: it is no change, and is not kept again. */
export const FROM_DEVICE = Symbol("from the device");

/**
 * Puts a kept text into an empty document: first what the server has, then what is unsaved, of which
 * `unsaved` learns. Gives the former as one update. Throws if it cannot be read.
 */
export function bringBack(doc: Y.Doc, unsaved: Unsaved, content: KeptContent): Uint8Array {
  doc.transact(() => {
    for (const update of content.text) Y.applyUpdate(doc, update, FROM_DEVICE);
  }, FROM_DEVICE);
  const whole = Y.encodeStateAsUpdate(doc);
  const changes = content.unsaved.map(({ change }) => change);
  if (changes.length === 0) return whole;
  const transaction = doc.transact((transaction) => {
    for (const { update } of changes) Y.applyUpdate(doc, update, FROM_DEVICE);
    return transaction;
  }, FROM_DEVICE);
  unsaved.broughtBack({
    transaction,
    changes: changes.length,
    // The clock of this page begins when it was opened, which is later.
    at: performance.now() - (Date.now() - Math.min(...changes.map(({ at }) => at))),
    since: firstClocks(changes.map(({ update }) => update)),
  });
  return whole;
}

/** Whether a kept text can be read to its end: tried apart, so that no document is left half way. */
export function isWhole(content: KeptContent): boolean {
  const doc = new Y.Doc();
  try {
    bringBack(doc, new Unsaved(doc), content);
    return true;
  } catch {
    return false;
  } finally {
    doc.destroy();
  }
}

/** What is unsaved of a text whose document cannot be gone on with, for copying. */
export function unsavedTexts(content: KeptContent): readonly LostText[] {
  const doc = new Y.Doc();
  const unsaved = new Unsaved(doc);
  try {
    bringBack(doc, unsaved, content);
    return unsaved.texts();
  } catch {
    return [];
  } finally {
    doc.destroy();
  }
}

/** Where what each client has typed in these updates begins. */
function firstClocks(updates: readonly Uint8Array[]): Map<number, number> {
  const first = new Map<number, number>();
  for (const update of updates)
    for (const { id } of Y.decodeUpdate(update).structs)
      first.set(id.client, Math.min(first.get(id.client) ?? id.clock, id.clock));
  return first;
}
