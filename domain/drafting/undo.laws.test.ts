import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cases, patience } from "../laws";
import * as drafting from "../testing/drafting";
import * as life from "../testing/draftingLife";
import { expectSame } from "../testing/expectSame";
import * as living from "../testing/livingText";
import { applyOperations } from "../text/apply";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { answerAsk } from "./answers";
import type { Ask, AskAnswer } from "./draft";
import { type AnsweredAsk, undoForward } from "./undo";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

const happenings = fc.tuple(living.text, fc.array(life.happening, { maxLength: 14, size: "max" }));

/** Every step forward of a room that lives, with what is done in it until it is taken back. */
const law = (
  since: fc.Arbitrary<drafting.DraftAct[]>,
  holds: (
    step: life.Step,
    typed: readonly DraftedParagraph[],
    back: readonly DraftedParagraph[],
    asks: readonly Ask[],
  ) => void,
) =>
  fc.assert(
    fc.property(happenings, since, ([base, all], acts) => {
      life.live(base, [...all, { to: "forward" }], (step) => {
        const left = { base: step.before.text, room: step.after };
        const { room } = acts.reduce((copy, act, i) => drafting.drafted(copy, act, 100 + i), left);
        const { operations, asks } = undoForward(
          { before: step.before.copy, after: step.after },
          room,
        );
        holds(step, room, applyOperations(room, operations), asks);
      });
    }),
    { numRuns },
  );

const runsIn = (text: readonly Paragraph[]) => text.map(({ runs }) => runs);

test("taken back at once, a step forward leaves the room exactly as it was", () => {
  law(fc.constant([]), ({ before }, _, back, asks) => {
    expect(back).toEqual(before.copy.room);
    expectSame(asks, []);
  });
});

test("its answers are taken back with a step forward: the room is exactly as before it", () => {
  const answers = fc.array(fc.constantFrom<AskAnswer>("ours", "theirs"), { minLength: 1 });
  fc.assert(
    fc.property(happenings, answers, ([base, all], takes) => {
      life.live(base, [...all, { to: "forward" }], ({ before, after, asks }) => {
        const answered: AnsweredAsk[] = [];
        let room: readonly DraftedParagraph[] = after;
        asks.forEach((ask, nth) => {
          const answer = takes[nth % takes.length]!;
          const operations = answerAsk(room, ask, answer);
          if (!operations.ok) return;
          room = applyOperations(room, operations.value);
          answered.push({ ask, answer });
        });
        const undo = undoForward({ before: before.copy, after, answered }, room);
        expectSame(applyOperations(room, undo.operations), before.copy.room);
        expectSame(undo.asks, []);
      });
    }),
    { numRuns },
  );
});

test("steps between which nobody did anything in the room are taken back exactly as one", () => {
  const later = fc.array(life.happening, { maxLength: 6 });
  fc.assert(
    fc.property(happenings, later, ([base, all], more) => {
      const steps: life.Step[] = [];
      const untouched = more.filter(({ to }) => to !== "room");
      const since = [{ to: "forward" } as const, ...untouched, { to: "forward" } as const];
      const told = (step: life.Step) => steps.push(step);
      life.liveOn(
        life.live(base, all, () => {}),
        since,
        told,
        50,
      );
      const before = steps[0]!.before.copy;
      const { after } = steps.at(-1)!;
      const { operations, asks } = undoForward({ before, after }, after);
      expect(applyOperations(after, operations)).toEqual(before.room);
      expectSame(asks, []);
    }),
    { numRuns },
  );
});

const acts = fc.array(drafting.draftAct, { minLength: 1, maxLength: 4 });

test("no word that was written since a step forward is lost when that is taken back", () => {
  law(acts, ({ after }, typed, back, asks) => {
    const known = living.markedIn("r", ...runsIn(after));
    const written = living.markedIn("r", ...runsIn(typed)).filter((word) => !known.includes(word));
    const held = living.markedIn("r", ...runsIn(back), ...asks.map(({ ours }) => ours));
    for (const word of written) expect(held).toContain(word);
  });
});

test("what nobody touched since a step forward is as it was before it", () => {
  law(acts, ({ before, after }, typed, back) => {
    const [left, now, again] = [after, typed, back].map(
      (all) => new Map(all.map((paragraph) => [paragraph.id, paragraph])),
    );
    for (const paragraph of before.copy.room) {
      const { id } = paragraph;
      const isTouched = left!.has(id) && left!.get(id) !== now!.get(id);
      if (left!.has(id) && !isTouched) expect(again!.get(id)).toEqual(paragraph);
    }
  });
});

test("all that was in the room before a step forward is in it again, unless it was dropped since", () => {
  law(acts, ({ before, after }, typed, back) => {
    fc.pre(after.every(({ id }) => typed.some((one) => one.id === id)));
    const ids = back.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of before.copy.room) expect(ids).toContain(id);
  });
});
