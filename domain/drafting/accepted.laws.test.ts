import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cases, patience } from "../laws";
import * as acceptances from "../testing/acceptances";
import * as drafting from "../testing/drafting";
import * as life from "../testing/draftingLife";
import { expectSame } from "../testing/expectSame";
import * as living from "../testing/livingText";
import { applyOperations } from "../text/apply";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { type AcceptedSending, acceptedOf } from "./accepted";
import { isBlank } from "./blocks";
import { changesOf } from "./changes";
import type { Ask } from "./draft";
import { bringForward } from "./forward";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

const happenings = fc.tuple(living.text, fc.array(life.happening, { maxLength: 16, size: "max" }));

test("what was accepted and is taken back at once is proposed by the room as it was", () => {
  fc.assert(
    fc.property(drafting.room, fc.nat(), (copy, n) => {
      const changes = changesOf(copy);
      fc.pre(changes.length > 0);
      const { key } = changes[n % changes.length]!;
      const steps: life.Step[] = [];
      const state: life.State = { copy, text: copy.base, inForce: [], takenBack: [], undone: [] };
      const on = n % changes.length;
      const all: life.Happening[] = [
        { to: "accept", on, told: true, part: false },
        { to: "forward" },
        { to: "take back", on: 0 },
        { to: "forward" },
      ];
      const { copy: back, text } = life.liveOn(state, all, (step) => steps.push(step));
      fc.pre(steps[0]!.before.inForce.length > 0);
      expect(steps[1]!.before.inForce).toEqual([]);
      expectSame(text, copy.base);
      expectSame(steps[1]!.asks, []);
      expect(changesOf(back).map((change) => change.key)).toContain(key);
    }),
    { numRuns },
  );
});

test("when all that a room proposes was accepted, it becomes the text: no change, nothing asked", () => {
  fc.assert(
    fc.property(happenings, fc.boolean(), ([base, all], isTold) => {
      const state = life.live(base, all.map(life.telling), () => {});
      const { copy, text } = state;
      const { operations: made } = life.forward(state);
      const before = { base: text, room: applyOperations(copy.room, made) };
      const accepted = acceptances.acceptedAll(before);
      const { adopted, sent } = acceptedOf(isTold ? accepted.sendings : [], accepted.text);
      const { operations, asks } = bringForward(before, accepted.text, adopted, sent);
      const room = applyOperations(before.room, operations);
      // What is to be deleted or replaced is asked about all the same, if there is anything written in it.
      const isGoing = ({ paragraph }: Ask) =>
        before.room.some((one) => one.id === paragraph && drafting.isGivenUp(one, before.room));
      expectSame(
        asks.filter((ask) => !(ask.kind === "replaced" || ask.kind === "gone") || !isGoing(ask)),
        [],
      );
      expectSame(changesOf({ base: accepted.text, room }), []);
      const ids = new Set(accepted.text.map(({ id }) => id));
      expect(room.filter((one) => ids.has(one.id) || proposesSomething(one))).toEqual(
        accepted.text,
      );
    }),
    { numRuns },
  );
});

test("when all was accepted and others go on with the text, no words are asked about or proposed", () => {
  const acts = fc.array(living.textAct, { maxLength: 4 });
  fc.assert(
    fc.property(happenings, acts, ([base, all], later) => {
      const state = life.live(base, all.map(life.telling), () => {});
      const before = {
        base: state.text,
        room: applyOperations(state.copy.room, life.forward(state).operations),
      };
      const accepted = acceptances.acceptedAll(before);
      const text = later.reduce(
        (now, act, i) => living.edited(now, act, 50 + i),
        [...accepted.text],
      );
      // What they took out again as a whole is proposed anew.
      for (const one of accepted.sendings) fc.pre(isStanding(one, text));
      const { adopted, sent } = acceptedOf(accepted.sendings, text);
      const { operations, asks } = bringForward(before, text, adopted, sent);
      const room = applyOperations(before.room, operations);
      expectSame(
        asks.filter(({ kind }) => kind === "wording"),
        [],
      );
      expectSame(
        changesOf({ base: text, room }).filter(({ kind }) => kind === "edit"),
        [],
      );
    }),
    { numRuns },
  );
});

const isStanding = (one: AcceptedSending, text: readonly Paragraph[]): boolean =>
  one.proposal.change.kind === "delete" || acceptedOf([one], text).sent.size > 0;

/** What is blank is no change, nor is a footnote that nothing cites any longer. */
const proposesSomething = ({ kind, runs }: DraftedParagraph): boolean =>
  kind !== "footnote" && !isBlank(runs);
