import { expect, test } from "vitest";
import type { AskView, DraftChangeView, SentView } from "@/domain/contract/draftingViews";
import { changesOf } from "@/domain/drafting/changes";
import { note, para, rich } from "@/domain/testing/builders";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import { flagsOf } from "./flags";

const WORDS = {
  added: "New",
  struck: "Struck",
  alternative: (label: string) => `Instead of ${label}`,
  replaced: "Replaced",
  sent: "Sent",
  changedSince: "Changed since",
  settled: (name: string) => `By ${name}`,
  asks: "Needs you",
};
const [one, two, three] = [para("1", "One."), para("2", "Two."), para("3", "Three.")];
const base = [one, two, three];
const room: DraftedParagraph[] = [
  { ...one, runs: rich("One, changed.") },
  para("1 bis", "New."),
  { ...two, struck: true },
  three,
  { ...para("3 bis", "Other."), alternativeTo: three.id },
  { ...para("3 ter", "And more."), alternativeTo: three.id },
  note("1", "A note of our own."),
];
const kept = (more: Partial<DraftChangeView>): readonly DraftChangeView[] =>
  changesOf({ base, room }).map((change) => ({
    ...change,
    ...{
      wording: "",
      rationale: "",
      settledByName: null,
      settledOtherwiseByName: null,
      sent: null,
    },
    ...more,
  }));
const said = (changes: readonly DraftChangeView[], asks: readonly AskView[] = []) =>
  Object.fromEntries(
    [...flagsOf({ base, room, changes, asks }, WORDS)].map(([id, flags]) => [
      id,
      flags.map(({ words }) => words).join(", "),
    ]),
  );

test("what is proposed of whole paragraphs; a changed wording speaks for itself", () => {
  expect(said(kept({}))).toEqual({
    "p-1-bis": "New",
    "p-2": "Struck",
    "p-3": "Replaced",
    "p-3-bis": "Instead of 3",
    "p-3-ter": "Instead of 3",
  });
});

test("how far each has come, the sending before the acceptance", () => {
  expect(said(kept({ settledByName: "A" }))["p-1"]).toBe("By A");
  const sent = { changedSince: false } as SentView;
  expect(said(kept({ settledByName: "A", sent }))).toMatchObject({
    "p-1": "Sent",
    "p-1-bis": "New, Sent",
    "p-3-ter": "Instead of 3, Sent",
  });
  expect(said(kept({ sent: { ...sent, changedSince: true } }))["p-2"]).toBe(
    "Struck, Changed since",
  );
});

test("what waits for its authors, until it is answered", () => {
  const ask = { paragraph: one.id, answer: null } as AskView;
  expect(said(kept({}), [ask])["p-1"]).toBe("Needs you");
  expect(said(kept({}), [{ ...ask, answer: "ours" }])["p-1"]).toBeUndefined();
});
