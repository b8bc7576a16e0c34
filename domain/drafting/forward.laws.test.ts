import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { cases, patience } from "../laws";
import { broughtBy, takenOutBy } from "../testing/acceptances";
import * as drafting from "../testing/drafting";
import * as life from "../testing/draftingLife";
import { expectSame } from "../testing/expectSame";
import * as living from "../testing/livingText";
import { applyOperations } from "../text/apply";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import type { Ask } from "./draft";
import { bringForward } from "./forward";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

const happenings = fc.tuple(living.text, fc.array(life.happening, { maxLength: 16, size: "max" }));

const law = (
  holds: (before: life.State, after: readonly DraftedParagraph[], asks: readonly Ask[]) => void,
) =>
  fc.assert(
    fc.property(happenings, ([base, all]) => {
      life.live(base, [...all, { to: "forward" }], ({ before, after, asks }) =>
        holds(before, after, asks),
      );
    }),
    { numRuns },
  );

const asked = (asks: readonly Ask[], side: "theirs" | "ours") => asks.map((ask) => ask[side] ?? []);
const runsIn = (text: readonly Paragraph[]) => text.map(({ runs }) => runs);

test("no word of the room's authors is lost: it is in the room, in the text, or asked about", () => {
  law((before, after, asks) => {
    const { copy, text, takenBack } = before;
    const { room } = copy;
    const held = living.markedIn("r", ...runsIn(after), ...runsIn(text), ...asked(asks, "ours"));
    const ofBase = living.markedIn("r", ...runsIn(copy.base));
    // What was accepted is the text's, and its to change, as long as that stands.
    const returned = living.markedIn("r", ...takenBack.flatMap(broughtBy));
    const accepted = ofBase.filter((word) => !returned.includes(word));
    const sent = living.markedIn("r", ...life.known(before).sent.values());
    // What they give up themselves, as the text has it, goes with it.
    const givenUp = copy.base.filter(({ id }) =>
      room.some((one) => one.id === id && drafting.isGivenUp(one, room)),
    );
    accepted.push(...living.markedIn("r", ...runsIn(givenUp)));
    for (const word of living.markedIn("r", ...runsIn(room)))
      expect([...held, ...accepted, ...sent]).toContain(word);
  });
});

test("no word that others brought into the text is lost: it is in the room, or asked about", () => {
  law(({ copy, text, takenBack }, after, asks) => {
    const held = living.markedIn("t", ...runsIn(after), ...asked(asks, "theirs"));
    const known = living.markedIn("t", ...runsIn(copy.base));
    // Words that taking back returns to the text are such as the room itself had proposed to take out.
    // It proposes that again, as before it was accepted: that is no new question, and they go with it.
    const proposed = takenBack.flatMap(takenOutBy);
    for (const word of living.markedIn("t", ...runsIn(text)))
      expect([...held, ...known, ...proposed]).toContain(word);
  });
});

test("no word stands twice in the room", () => {
  fc.assert(
    fc.property(happenings, ([base, all]) => {
      life.live(base, [...all.map(life.telling), { to: "forward" }], ({ before, after }) => {
        const { text, undone, copy } = before;
        // Where somebody changed the text meanwhile, taking back may leave words of ours in it.
        const left = living.markedIn("r", ...undone.flatMap(broughtBy));
        const inText = living.markedIn("r", ...runsIn(text));
        const inRoom = living.markedIn("r", ...runsIn(copy.room));
        const stoodTwice = (word: string) => inRoom.indexOf(word) !== inRoom.lastIndexOf(word);
        const isLeft = (word: string) =>
          left.includes(word) && (inText.includes(word) || stoodTwice(word));
        for (const by of ["r", "t"] as const) {
          const words = living.markedIn(by, ...runsIn(after)).filter((word) => !isLeft(word));
          expect(new Set(words).size).toBe(words.length);
        }
      });
    }),
    { numRuns },
  );
});

test("the room holds the text's paragraphs in their order, form and state, and ids once", () => {
  law(({ text }, after) => {
    expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    const ids = new Set(text.map(({ id }) => id));
    const form = ({ id, label, kind, level, agreed }: Paragraph) => [
      id,
      label,
      kind,
      level,
      agreed,
    ];
    expectSame(after.filter(({ id }) => ids.has(id)).map(form), text.map(form));
  });
});

test("labels of what the room proposes are its own", () => {
  law(({ text }, after) => {
    const ids = new Set(text.map(({ id }) => id));
    const taken = new Set(text.filter(({ kind }) => kind !== "footnote").map(({ label }) => label));
    const own = after.filter(({ id, kind, label }) => !ids.has(id) && kind !== "footnote" && label);
    for (const { label } of own) {
      expect(taken).not.toContain(label);
      taken.add(label);
    }
  });
});

test("alternatives stand for a paragraph of the text, and behind it alone", () => {
  law(({ text }, after) => {
    after.forEach(({ alternativeTo }, at) => {
      if (alternativeTo === undefined) return;
      const ids = new Set(text.map(({ id }) => id));
      const original = after.findIndex(({ id }) => id === alternativeTo);
      expect(ids).toContain(alternativeTo);
      expect(original).toBeLessThan(at);
      for (const { id } of after.slice(original + 1, at)) expect(ids).not.toContain(id);
    });
  });
});

test("footnotes come last, as in the text", () => {
  law((_, after) => {
    const first = after.findIndex(({ kind }) => kind === "footnote");
    expect(after.slice(first).every(({ kind }) => first < 0 || kind === "footnote")).toBe(true);
  });
});

test("a room without changes becomes the text, and nothing is asked", () => {
  const edits = fc.tuple(living.text, fc.array(living.textAct, { maxLength: 12 }));
  fc.assert(
    fc.property(edits, ([base, acts]) => {
      const text = acts.reduce(living.edited, base);
      const { operations, asks } = bringForward({ base, room: base }, text, new Map());
      expect(applyOperations(base, operations)).toEqual(text);
      expectSame(asks, []);
    }),
    { numRuns },
  );
});

test("brought forward to the same text again, a room stays as it is", () => {
  law((before, room) => {
    const { text } = before;
    const { adopted } = life.known(before);
    expectSame(bringForward({ base: text, room }, text, adopted), { operations: [], asks: [] });
  });
});
