import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { acceptedOf } from "../../../domain/drafting/accepted";
import { changesOf } from "../../../domain/drafting/changes";
import type { WorkingCopy } from "../../../domain/drafting/draft";
import { bringForward } from "../../../domain/drafting/forward";
import { undoForward } from "../../../domain/drafting/undo";
import type { ParagraphId } from "../../../domain/ids";
import { cases, patience } from "../../../domain/laws";
import * as acceptances from "../../../domain/testing/acceptances";
import * as drafting from "../../../domain/testing/drafting";
import * as living from "../../../domain/testing/livingText";
import { applyOperations } from "../../../domain/text/apply";
import type { TextOperation } from "../../../domain/text/operations";
import type { DraftedParagraph, Paragraph } from "../../../domain/text/paragraph";
import { plainText } from "../../../domain/text/runs";
import { serverDoc } from "./document";
import { applyOperationsToDoc, readParagraphs, seedUpdate } from "./text";

const numRuns = cases(10_000);

/** What a drafter types at the moment of a step: a sign of its own, and some units that go. */
const typing = fc.record({ on: fc.nat(), from: fc.nat(), removes: fc.nat(3) });
type Typing = typeof typing extends fc.Arbitrary<infer T> ? T : never;

const FIRST_SIGN = 0x2900;

/** Types in a copy of the room; gives the paragraph of each sign. */
function type(doc: Y.Doc, all: readonly Typing[], first: number): Map<string, ParagraphId> {
  const signs = new Map<string, ParagraphId>();
  all.forEach(({ on, from, removes }, i) => {
    const room = readParagraphs(doc);
    const paragraph = room[on % Math.max(1, room.length)];
    if (!paragraph) return;
    const text = plainText(paragraph.runs);
    const at = from % (text.length + 1);
    const gone = /^[\w ]{0,3}/.exec(text.slice(at, at + removes))![0].length;
    const sign = String.fromCodePoint(first + i);
    const edit = { from: at, to: at + gone, insert: [{ text: sign, marks: {} }] };
    applyOperationsToDoc(doc, [{ type: "edit", paragraph: paragraph.id, edits: [edit] }]);
    signs.set(sign, paragraph.id);
  });
  return signs;
}

function meet(one: Y.Doc, other: Y.Doc): void {
  const [a, b] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)];
  Y.applyUpdate(one, b);
  Y.applyUpdate(other, a);
}

/** Where a paragraph's element is after these operations: under its new name, or no longer there. */
function elementAfter(id: ParagraphId, operations: readonly TextOperation[]): ParagraphId | null {
  let now: ParagraphId | null = id;
  for (const operation of operations) {
    if (operation.type === "remove" && operation.paragraph === now) now = null;
    if (operation.type === "move" && now !== null && operation.paragraphs.includes(now)) now = null;
    if (operation.type === "adopt" && operation.paragraph === now) now = operation.as;
  }
  return now;
}

/**
 * Applies operations on the server while a drafter types in a copy, and lets both meet: they hold the
 * same then, and each sign stands once, in the paragraph in which it was typed. What was taken out or
 * moved at that moment is another element; there typing is handed back to its author.
 */
function typedMeanwhile(
  server: Y.Doc,
  client: Y.Doc,
  operations: readonly TextOperation[],
  all: readonly Typing[],
  first: number,
): void {
  const signs = type(client, all, first);
  applyOperationsToDoc(server, operations);
  meet(server, client);
  const room = readParagraphs(server);
  expect(readParagraphs(client)).toEqual(room);
  const everything = room.map(({ runs }) => plainText(runs)).join("\n");
  for (const [sign, id] of signs) {
    const now = elementAfter(id, operations);
    const stands = room.filter(({ runs }) => plainText(runs).includes(sign));
    expect(stands.map((one) => one.id)).toEqual(now === null ? [] : [now]);
    expect(everything.split(sign).length - 1).toBe(now === null ? 0 : 1);
  }
}

const moment = fc.record({
  drafted: fc.array(drafting.draftAct, { maxLength: 4 }),
  edited: fc.array(living.textAct, { maxLength: 4 }),
  /** Which of the room's changes are accepted. */
  accepted: fc.array(fc.nat(9), { maxLength: 2 }),
  typed: fc.array(typing, { minLength: 1, maxLength: 4 }),
  typedAtUndo: fc.option(fc.array(typing, { maxLength: 3 }), { nil: null }),
});

/** A document with these paragraphs, and another one that has it from the first. */
function documentsOf(room: readonly DraftedParagraph[]): readonly [Y.Doc, Y.Doc] {
  const [server, client] = [serverDoc(), new Y.Doc()];
  Y.applyUpdate(server, seedUpdate(room));
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server));
  return [server, client];
}

/** Some of the room's changes are accepted into the text, each once; those that can be. */
function acceptedSome(copy: WorkingCopy, text: Paragraph[], some: readonly number[], n: number) {
  const changes = changesOf(copy);
  let count = 0;
  let now: readonly Paragraph[] = text;
  const sendings = [...new Set(some)].flatMap((on) => {
    const newId = () => `p-made-${n}-${++count}` as ParagraphId;
    const change = changes[on];
    const made = change && acceptances.accepted(now, change, newId);
    if (!made) return [];
    now = made.text;
    return [made.sending];
  });
  return { ...acceptedOf(sendings, now), text: [...now] };
}

test(
  "what is typed at the moment of a step forward, or of taking it back, stands once on all screens",
  () => {
    fc.assert(
      fc.property(living.text, fc.array(moment, { minLength: 1, maxLength: 3 }), (base, all) => {
        let text = base;
        let known = base;
        let room: readonly DraftedParagraph[] = base;
        all.forEach(({ drafted, edited, accepted, typed, typedAtUndo }, n) => {
          const act = <T>(acts: readonly T[]) => acts.map((one, i) => [one, 20 * n + i] as const);
          const copy: WorkingCopy = act(drafted).reduce(
            (now, [one, nth]) => drafting.drafted(now, one, nth),
            { base: known, room } as WorkingCopy,
          );
          text = act(edited).reduce((now, [one, nth]) => living.edited(now, one, nth), text);
          const agreed = acceptedSome(copy, text, accepted, n);
          text = agreed.text;
          // A new pair of documents each time: their history is no matter of this law.
          const [server, client] = documentsOf(copy.room);
          const before = { base: known, room: readParagraphs(server) };
          const first = FIRST_SIGN + 40 * n;
          const { operations } = bringForward(before, text, agreed.adopted, agreed.sent);
          typedMeanwhile(server, client, operations, typed, first);
          known = text;
          if (typedAtUndo !== null) {
            const after = applyOperations(before.room, operations);
            const undo = undoForward({ before, after }, readParagraphs(server));
            typedMeanwhile(server, client, undo.operations, typedAtUndo, first + 20);
            known = before.base as typeof base;
          }
          room = readParagraphs(server);
        });
      }),
      { numRuns },
    );
  },
  patience(numRuns),
);
