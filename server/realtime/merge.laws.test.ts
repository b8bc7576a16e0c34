import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { UserId } from "../../domain/ids";
import { cases } from "../../domain/laws";
import { FOOTNOTE_PLACEHOLDER } from "../../domain/text/paragraph";
import { plainText } from "../../domain/text/runs";
import { LiveText } from "./live";
import { Shadow } from "./shadow";
import { EDITOR, edit } from "./testing/editor";
import { anyRun, SAMPLE } from "./testing/texts";
import { readParagraphs, seedUpdate } from "./text";

const SEED = seedUpdate(SAMPLE);
const WRITERS = 3;

/** One writer's client: edits at once, hears and is heard later. */
interface Client {
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly outgoing: Uint8Array[];
  /** How many of the server's broadcasts it has received. */
  heard: number;
}

/** The server's side of a room without sockets and disk: admit, apply, broadcast. */
class Table {
  readonly owners = new Map<number, UserId>();
  readonly shadow = new Shadow(this.owners, [SEED]);
  readonly live = new LiveText([SEED], 1);
  readonly broadcasts: Uint8Array[] = [];
  readonly clients: Client[] = Array.from({ length: WRITERS }, () => newClient());

  send(n: number): void {
    const update = this.clients[n]!.outgoing.shift();
    if (!update) return;
    const user = `user ${n}` as UserId;
    const admission = this.shadow.admit(update, user);
    expect(admission).toMatchObject({ ok: true });
    if (!admission.ok || !admission.update) return;
    for (const id of admission.firstUses) this.owners.set(id, user);
    const mended = this.shadow.mend();
    for (const update of mended ? [admission.update, mended] : [admission.update]) {
      this.live.apply(update, this.live.seq + 1);
      this.broadcasts.push(update);
    }
  }

  hear(n: number): void {
    const client = this.clients[n]!;
    const update = this.broadcasts[client.heard];
    if (!update) return;
    client.heard += 1;
    Y.applyUpdate(client.doc, update, "server");
  }

  settle(): void {
    // Hearing makes clients tidy formats, which is sent again: until nobody has anything to say.
    for (let busy = true; busy; ) {
      busy = false;
      for (let n = 0; n < WRITERS; n += 1) {
        const client = this.clients[n]!;
        while (client.outgoing.length > 0 || client.heard < this.broadcasts.length) {
          busy = true;
          this.send(n);
          this.hear(n);
        }
      }
    }
  }
}

function newClient(): Client {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, SEED);
  const outgoing: Uint8Array[] = [];
  // As y-websocket does: everything that did not come from the server goes to it.
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server") outgoing.push(update);
  });
  const root = doc.getXmlFragment("text");
  const undo = new Y.UndoManager(root, { trackedOrigins: new Set([EDITOR]), captureTimeout: 0 });
  return { doc, undo, outgoing, heard: 0 };
}

const step = fc.record({
  who: fc.nat(WRITERS - 1),
  what: fc.constantFrom("edit", "edit", "edit", "send", "hear", "undo", "redo"),
  paragraph: fc.constantFrom("1", "1", "2", "3", "f1"),
  from: fc.nat(),
  length: fc.nat(12),
  insert: fc.array(anyRun, { maxLength: 2 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(table: Table, { who, what, paragraph, from, length, insert }: Step): void {
  const client = table.clients[who]!;
  if (what === "send") table.send(who);
  else if (what === "hear") table.hear(who);
  else if (what === "undo") client.undo.undo();
  else if (what === "redo") client.undo.redo();
  else {
    const text = plainText(readParagraphs(client.doc).find(({ id }) => id === paragraph)!.runs);
    const start = beforePair(text, from % (text.length + 1));
    const end = beforePair(text, Math.min(text.length, start + length));
    edit(client.doc, paragraph, [{ from: start, to: Math.max(start, end), insert }]);
  }
}

const beforePair = (text: string, at: number): number =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") ? at - 1 : at;

test("whatever writers do at once is admitted, and all end with the same whole text", () => {
  const cited = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const table = new Table();
      for (const one of steps) take(table, one);
      table.settle();
      const text = table.live.paragraphs;
      expect(text.map(({ id, label, kind, level }) => ({ id, label, kind, level }))).toEqual(
        SAMPLE.map(({ id, label, kind, level }) => ({ id, label, kind, level })),
      );
      for (const { doc } of table.clients) expect(readParagraphs(doc)).toEqual(text);
      for (const { runs } of text) {
        for (const { text: words, marks } of runs) {
          expect(words.includes(FOOTNOTE_PLACEHOLDER)).toBe(marks.footnote !== undefined);
          cited.add(String(marks.footnote));
        }
      }
    }),
    { numRuns: cases(300) },
  );
  expect([...cited].sort()).toEqual(["f1", "f2", "undefined"]);
});
