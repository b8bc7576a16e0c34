import fc from "fast-check";
import { test, vi } from "vitest";
import type { ParagraphId } from "../ids";
import { cases, patience } from "../laws";
import * as acceptances from "../testing/acceptances";
import * as drafting from "../testing/drafting";
import { expectSame } from "../testing/expectSame";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { normalize } from "../text/runs";
import { type Block, blocksOf, isBlank } from "./blocks";
import { textOf } from "./changes";
import type { WorkingCopy } from "./draft";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

const said = (text: readonly Paragraph[]) =>
  text
    .filter(({ kind }) => kind !== "footnote")
    .map(({ kind, level, runs }) => ({ kind, level, runs: normalize(runs) }));
const footnotes = (text: readonly Paragraph[]) =>
  text.filter(({ kind }) => kind === "footnote").map(({ id, runs }) => [id, normalize(runs)]);

test("all changes of a room, proposed and accepted in their order, make the text that it proposes", () => {
  fc.assert(
    fc.property(drafting.room, (copy) => {
      const { text } = acceptances.acceptedAll(copy);
      expectSame(said(text), said(textOf(copy)));
      expectSame(footnotes(text), footnotes(textOf(copy)));
    }),
    { numRuns },
  );
});

/** The room without what is struck or blank, the first alternative in the place of what it is for. */
function asItStands({ base, room }: WorkingCopy): DraftedParagraph[] {
  const known = new Set(base.map(({ id }) => id));
  const own = room.filter(({ id, runs }) => known.has(id) || !isBlank(runs));
  const firstFor = (id: ParagraphId) => own.find(({ alternativeTo }) => alternativeTo === id);
  return own.flatMap((paragraph) => {
    const { id, alternativeTo: of, struck } = paragraph;
    if (of) return firstFor(of) === paragraph ? [] : [paragraph];
    const first = firstFor(id);
    if (first) return [{ ...paragraph, kind: first.kind, runs: first.runs }];
    return struck ? [] : [paragraph];
  });
}

/**
 * Whether labels tell acceptance the places. What is new before a "3 bis" of the base comes to stand
 * behind it, as it is accepted after 3. The second of several alternatives is accepted behind what is
 * below the first, and one that is new behind them may come between them.
 */
function isOrdinary(copy: WorkingCopy): boolean {
  const goes = (one: Block) => one.was !== null && one.is.struck && one.instead.length === 0;
  const blocks = blocksOf(copy).filter((block) => !goes(block));
  return blocks.every((block, at) => {
    if (block.was === null) return true;
    const { was, instead } = block;
    const { level } = was;
    const before = blocks.slice(0, at);
    const from = before.findLastIndex((one) => one.was !== null && one.was.level <= level);
    if (isBis(was) && before.slice(from + 1).some((one) => one.was === null)) return false;
    if (instead.filter(({ alternativeTo }) => alternativeTo).length < 2) return true;
    const next = blocks[at + 1];
    return !next || (next.was !== null && next.was.level <= level && !isBis(next.was));
  });
}

const isBis = ({ label }: Paragraph): boolean => label.endsWith(" bis");

test("that text stands in the order of the room", () => {
  fc.assert(
    fc.property(drafting.room.filter(isOrdinary), (copy) => {
      expectSame(said(textOf(copy)), said(asItStands(copy)));
    }),
    { numRuns },
  );
});
