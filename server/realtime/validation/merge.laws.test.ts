import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { ParagraphId } from "../../../domain/ids";
import { cases } from "../../../domain/laws";
import { FOOTNOTE_PLACEHOLDER, type Paragraph } from "../../../domain/text/paragraph";
import { plainText } from "../../../domain/text/runs";
import { readParagraphs, seedUpdate } from "../room/text";
import { edit } from "../testing/editor";
import { Table } from "../testing/table";
import { anyRun, para, SAMPLE } from "../testing/texts";

const WRITERS = 3;
/** No limit where the number of cases is asked for. */
const PATIENCE_MS = process.env.LAWS_CASES ? 0 : 600_000;
const who = fc.nat(WRITERS - 1);
const named = ({ id, label, kind, level }: Paragraph) => ({ id, label, kind, level });

/** What the room has in its two copies, what the log gives, and what each client shows. */
function expectAgreement(table: Table<Stroke>): void {
  const text = table.live.paragraphs;
  expect(table.shadow.paragraphs).toEqual(text);
  const stored = new Y.Doc();
  Y.applyUpdate(stored, Y.mergeUpdates(table.log));
  expect(readParagraphs(stored)).toEqual(text);
  for (const { doc } of table.clients) expect(readParagraphs(doc)).toEqual(text);
}

/** Letters put into a paragraph and taken from it by one stroke. Every letter there ever is is another. */
interface Stroke {
  readonly paragraph: string;
  readonly put: string;
  readonly taken: string;
}

/** What should be there: every letter that was stored and that nobody took away, in its paragraph. */
class Account {
  readonly #put = new Map<string, string>();
  readonly #taken = new Set<string>();

  add({ paragraph, put, taken }: Stroke): void {
    for (const letter of put) this.#put.set(letter, paragraph);
    for (const letter of taken) this.#taken.add(letter);
  }

  lettersOf(paragraph: string): string[] {
    return [...this.#put]
      .filter(([letter, where]) => where === paragraph && !this.#taken.has(letter))
      .map(([letter]) => letter)
      .sort();
  }
}

/** U+4E00 and what follows: thousands of letters that need no thought about pairs or spaces. */
const letters = (from: number, count: number): string =>
  String.fromCharCode(...Array.from({ length: count }, (_, n) => 0x4e00 + from + n));
const PLAIN: readonly Paragraph[] = ["a", "b", "c"].map((id, n) => para(id, letters(10 * n, 10)));
const PLAIN_SEED = seedUpdate(PLAIN);

const stroke = fc.record({
  who,
  what: fc.constantFrom(
    ...["type", "type", "type", "type", "send", "send", "hear", "hear", "reconnect"],
    ...["command", "insert", "remove", "relabel", "agree", "restart"],
  ),
  paragraph: fc.nat(),
  from: fc.nat(),
  length: fc.nat(6),
  count: fc.nat(4),
  italic: fc.boolean(),
});
type StrokeOf = typeof stroke extends fc.Arbitrary<infer T> ? T : never;

/** A table with an account of every letter. */
function accounted() {
  const account = new Account();
  for (const { id, runs } of PLAIN) account.add({ paragraph: id, put: plainText(runs), taken: "" });
  const table = new Table<Stroke>(PLAIN_SEED, WRITERS, (strokes) => {
    for (const one of strokes) account.add(one);
  });
  let used = 1_000;
  const removed = new Set<string>();
  const seen = new Set<string>();

  const take = ({ who, what, paragraph, from, length, count, italic }: StrokeOf) => {
    const text = what === "type" ? readParagraphs(table.clients[who]!.doc) : table.live.paragraphs;
    const target = text[paragraph % text.length]!;
    const { id } = target;
    const words = plainText(target.runs);
    const start = from % (words.length + 1);
    const taken = words.slice(start, start + length);
    const put = letters(used, count);
    const insert =
      put === "" ? [] : [{ text: put, marks: italic ? { italic: true as const } : {} }];
    const edits = [{ from: start, to: start + taken.length, insert }];
    const stroke = { paragraph: id, put, taken };
    used += count;
    switch (what) {
      case "type":
        table.clients[who]!.doing = [stroke];
        edit(table.clients[who]!.doc, id, edits);
        break;
      case "send":
      case "hear":
      case "reconnect":
        table[what](who);
        break;
      case "restart":
        table.restart();
        break;
      case "command":
        table.command({ type: "edit", paragraph: id, edits });
        account.add(stroke);
        break;
      case "insert": {
        const born = para(`new-${used++}`, put);
        table.command({ type: "insert", after: id, paragraphs: [born] });
        account.add({ paragraph: born.id, put, taken: "" });
        seen.add(born.id);
        break;
      }
      case "remove":
        if (text.length < 3) return;
        table.command({ type: "remove", paragraph: id });
        removed.add(id);
        break;
      case "relabel":
        table.command({ type: "relabel", paragraph: id, label: String(count), kind: "chapeau" });
        break;
      case "agree":
        table.command({ type: "agree", paragraph: id, agreed: italic });
    }
  };
  const expected = () =>
    [...PLAIN.map(({ id }) => id), ...seen].filter((id) => !removed.has(id)) as ParagraphId[];
  return { table, account, take, expected };
}

test(
  "every letter that was stored is there once, in its paragraph, whatever happens meanwhile",
  () => {
    let refusals = 0;
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 5, maxLength: 40 }), (strokes) => {
        const { table, account, take, expected } = accounted();
        for (const one of strokes) take(one);
        table.settle();
        expectAgreement(table);
        const text = table.live.paragraphs;
        expect(text.map(({ id }) => id).sort()).toEqual(expected().sort());
        for (const { id, runs } of text)
          expect([id, [...plainText(runs)].sort()]).toEqual([id, account.lettersOf(id)]);
        refusals += table.refusals;
      }),
      { numRuns: cases(3_000) },
    );
    expect(refusals).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);

const step = fc.record({
  who,
  what: fc.constantFrom("edit", "edit", "edit", "send", "hear", "undo", "redo", "reconnect"),
  paragraph: fc.constantFrom("1", "1", "2", "3", "f1"),
  from: fc.nat(),
  length: fc.nat(12),
  insert: fc.array(anyRun, { maxLength: 2 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(table: Table<Stroke>, { who, what, paragraph, from, length, insert }: Step): void {
  const client = table.clients[who]!;
  if (what === "send" || what === "hear" || what === "reconnect") table[what](who);
  else if (what === "undo" || what === "redo") client.undo[what]();
  else {
    const text = plainText(readParagraphs(client.doc).find(({ id }) => id === paragraph)!.runs);
    const start = beforePair(text, from % (text.length + 1));
    const end = beforePair(text, Math.min(text.length, start + length));
    edit(client.doc, paragraph, [{ from: start, to: Math.max(start, end), insert }]);
  }
}

const beforePair = (text: string, at: number): number =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? "") ? at - 1 : at;

const SEED = seedUpdate(SAMPLE);

test(
  "citations, italics and undo: all is admitted, and all end with the same whole text",
  () => {
    const cited = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const table = new Table<Stroke>(SEED, WRITERS);
        for (const one of steps) take(table, one);
        table.settle();
        expectAgreement(table);
        const text = table.live.paragraphs;
        expect(text.map(named)).toEqual(SAMPLE.map(named));
        for (const { runs } of text) {
          for (const { text: words, marks } of runs) {
            expect(words.includes(FOOTNOTE_PLACEHOLDER)).toBe(marks.footnote !== undefined);
            cited.add(String(marks.footnote));
          }
        }
        expect(table.refusals).toBe(0);
      }),
      { numRuns: cases(1_500) },
    );
    expect([...cited].sort()).toEqual(["f1", "f2", "undefined"]);
  },
  PATIENCE_MS,
);
