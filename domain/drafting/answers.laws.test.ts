import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cases, patience } from "../laws";
import { takenOutBy } from "../testing/acceptances";
import * as drafting from "../testing/drafting";
import * as life from "../testing/draftingLife";
import { expectSame } from "../testing/expectSame";
import * as living from "../testing/livingText";
import { applyOperations } from "../text/apply";
import { citable } from "../text/citations";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import { answerAsk } from "./answers";
import type { Ask } from "./draft";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

const happenings = fc.tuple(living.text, fc.array(life.happening, { maxLength: 16, size: "max" }));
const runsIn = (text: readonly Paragraph[]) => text.map(({ runs }) => runs);

/** Every step forward that asked something. */
const law = (holds: (step: life.Step) => void) =>
  fc.assert(
    fc.property(happenings, ([base, all]) => {
      life.live(base, [...all, { to: "forward" }], (step) => {
        if (step.asks.length > 0) holds(step);
      });
    }),
    { numRuns },
  );

test("the first answer to any ask can be given, and theirs makes the room read as the text there", () => {
  law(({ before: { text }, after, asks }) => {
    for (const ask of asks) {
      const made = answerAsk(after, ask, "theirs");
      if (!made.ok) throw new Error(made.sentence);
      const room = applyOperations(after, made.value);
      if (ask.kind === "wording") {
        const { runs } = room.find(({ id }) => id === ask.paragraph)!;
        const start = plainText(ask.within).slice(0, ask.at.from) + plainText(ask.theirs);
        expect(plainText(runs).startsWith(start)).toBe(true);
      } else expectSame(open(room, text, ask), []);
    }
  });
});

/** What still stands against the text after an ask about a whole paragraph. */
const open = (room: readonly DraftedParagraph[], text: readonly Paragraph[], ask: Ask) =>
  room.filter(({ id, struck, alternativeTo }) =>
    ask.kind === "gone"
      ? id === ask.paragraph && text.every((one) => one.id !== id)
      : (id === ask.paragraph && struck) || alternativeTo === ask.paragraph,
  );

test("ours of what was written besides an alternative comes in its place, and cites nothing that is gone", () => {
  law(({ after, asks }) => {
    for (const ask of asks) {
      if (ask.kind !== "replaced") continue;
      const made = answerAsk(after, ask, "ours");
      const own = after.find(({ id }) => id === ask.paragraph)!;
      if (!made.ok) {
        expect([made.code, own.runs]).not.toEqual(["stale", ask.theirs]);
        continue;
      }
      const room = applyOperations(after, made.value);
      const { runs } = room.find(({ id }) => id === ask.paragraph)!;
      expect(plainText(runs)).toBe(plainText(citable(ask.ours, after)));
      const there = new Set<string>(room.map(({ id }) => id));
      for (const { marks } of runs) if (marks.footnote) expect(there).toContain(marks.footnote);
    }
  });
});

test("theirs as the answer to all leaves no word of the text out, unless an answer met another", () => {
  law(({ before: { copy, text, takenBack }, after, asks }) => {
    let room: readonly DraftedParagraph[] = after;
    for (const ask of asks) {
      const made = answerAsk(room, ask, "theirs");
      if (!made.ok) return;
      room = applyOperations(room, made.value);
    }
    const known = living.markedIn("t", ...runsIn(copy.base));
    // What taking back returns is proposed to be taken out again: that was never asked about.
    known.push(...takenBack.flatMap(takenOutBy));
    for (const word of living.markedIn("t", ...runsIn(text)))
      expect([...known, ...living.markedIn("t", ...runsIn(room))]).toContain(word);
  });
});

test("an answer leaves all words alone that were written since, or is refused", () => {
  const acts = fc.array(drafting.draftAct, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(happenings, acts, ([base, all], since) => {
      life.live(base, [...all, { to: "forward" }], ({ before, after, asks }) => {
        const left = { base: before.text, room: after };
        const { room } = since.reduce((copy, act, i) => drafting.drafted(copy, act, 100 + i), left);
        const known = living.markedIn("r", ...runsIn(after));
        for (const ask of asks)
          for (const take of ["theirs", "ours"] as const) {
            const made = answerAsk(room, ask, take);
            if (!made.ok) continue;
            const words = living.markedIn("r", ...runsIn(applyOperations(room, made.value)));
            for (const word of living.markedIn("r", ...runsIn(room)))
              if (!known.includes(word)) expect(words).toContain(word);
          }
      });
    }),
    { numRuns },
  );
});
