import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cases, patience } from "../laws";
import * as life from "../testing/draftingLife";
import { expectSame } from "../testing/expectSame";
import * as living from "../testing/livingText";
import { applyOperations } from "../text/apply";
import { plainText, slice } from "../text/runs";
import { answerAsk } from "./answers";
import { type OpenAsk, openAsks } from "./openAsks";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

const happenings = fc.tuple(living.text, fc.array(life.happening, { maxLength: 16, size: "max" }));

/** Every step forward of a room in which nobody answers anything, with what waits after it and before. */
const law = (
  holds: (step: life.Step, waiting: readonly OpenAsk[], before: readonly OpenAsk[]) => void,
) =>
  fc.assert(
    fc.property(happenings, ([base, all]) => {
      let waiting: readonly OpenAsk[] = [];
      let count = 0;
      life.live(base, [...all, { to: "forward" }], (step) => {
        const { open, fresh } = openAsks(waiting, {
          ...step,
          ...{ base: step.before.copy.base, text: step.before.text },
        });
        const before = waiting;
        waiting = [...open, ...fresh.map((ask) => ({ id: `a${++count}`, ask }))];
        holds(step, waiting, before);
      });
    }),
    { numRuns },
  );

test("all that waits says what text and room read now, and any first answer can be given", () => {
  law(({ before: { text }, after }, waiting) => {
    for (const { ask } of waiting) {
      const is = text.find(({ id }) => id === ask.paragraph);
      const own = after.find(({ id }) => id === ask.paragraph);
      const made = answerAsk(after, ask, "theirs");
      if (!made.ok) throw new Error(made.sentence);
      const room = applyOperations(after, made.value);
      if (ask.kind === "wording") {
        const { from, to } = ask.at;
        expect(own!.runs).toEqual(ask.within);
        expectSame(slice(ask.within, from, to), ask.ours);
        expect(plainText(is!.runs)).toContain(plainText(ask.theirs));
        const { runs } = room.find(({ id }) => id === ask.paragraph)!;
        const start = plainText(ask.within).slice(0, from) + plainText(ask.theirs);
        expect(plainText(runs).startsWith(start)).toBe(true);
      } else if (ask.kind === "replaced") expectSame(is?.runs ?? [], ask.theirs);
      else if (ask.kind === "reworded") expectSame(is!.runs, ask.theirs);
      else {
        expect(is).toBe(undefined);
        if (own) expectSame(own.runs, ask.ours);
      }
    }
  });
});

test("what was written besides an alternative waits as it was written, until text or room read so", () => {
  law(({ before: { text }, after }, waiting, before) => {
    for (const { id, ask } of before) {
      if (ask.kind !== "replaced") continue;
      const now = waiting.find((one) => one.id === id);
      if (now) expectSame(now.ask.ours, ask.ours);
      else expect([...text, ...after].map(({ runs }) => runs)).toContainEqual(ask.ours);
    }
  });
});

test("brought forward to the same text again, what waits stays as it is", () => {
  law(({ before: { text }, after }, waiting) => {
    const step = { base: text, text, after, operations: [], asks: [] };
    expectSame(openAsks(waiting, step), { open: waiting, fresh: [] });
  });
});
