import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { applyEdits } from "../amendments/apply";
import { diffRuns } from "../amendments/diff";
import { cases, patience } from "../laws";
import * as drafting from "../testing/drafting";
import { expectSame } from "../testing/expectSame";
import { applyOperations } from "../text/apply";
import { isBlank } from "./blocks";
import { changesOf } from "./changes";
import type { DraftKey, WorkingCopy } from "./draft";
import { dropChange } from "./drops";

const numRuns = cases(10_000);
vi.setConfig({ testTimeout: patience(numRuns) });

function dropped(copy: WorkingCopy, key: DraftKey, edit?: number): WorkingCopy {
  const made = dropChange(copy, key, edit);
  if (!made.ok) throw new Error(made.sentence);
  return { base: copy.base, room: applyOperations(copy.room, made.value) };
}

test("a change that is taken back is gone, and the words of all others stay", () => {
  fc.assert(
    fc.property(drafting.room, fc.nat(), (copy, n) => {
      const changes = changesOf(copy);
      fc.pre(changes.length > 0);
      const change = changes[n % changes.length]!;
      const left = changesOf(dropped(copy, change.key));
      expect(left.map(({ key }) => key)).not.toContain(change.key);
      const wordsOf = (all: typeof changes) =>
        all.flatMap(({ proposal }) => JSON.stringify(proposal.change).match(/r\d+x/g) ?? []);
      const others = changes.filter((one) => one !== change);
      for (const word of wordsOf(others)) expect(wordsOf(left)).toContain(word);
    }),
    { numRuns },
  );
});

test("when all is taken back, in whatever order, the room is its base again", () => {
  fc.assert(
    fc.property(drafting.room, fc.nat(), (copy, n) => {
      let now = copy;
      for (let all = changesOf(now); all.length > 0; all = changesOf(now))
        now = dropped(now, all[n % all.length]!.key);
      expectSame(
        now.room.filter(({ id, runs }) => !isBlank(runs) || now.base.some((one) => one.id === id)),
        now.base,
      );
    }),
    { numRuns },
  );
});

test("one place of an edit is taken back alone", () => {
  fc.assert(
    fc.property(drafting.room, fc.nat(), (copy, n) => {
      const change = changesOf(copy).find(({ kind }) => kind === "edit");
      fc.pre(change !== undefined);
      const runsIn = ({ room }: WorkingCopy) =>
        room.find(({ id }) => id === change!.paragraph)!.runs;
      const was = copy.base.find(({ id }) => id === change!.paragraph)!.runs;
      const edits = diffRuns(was, runsIn(copy));
      const nth = n % edits.length;
      const now = dropped(copy, change!.key, nth);
      expectSame(runsIn(now), applyEdits(was, edits.toSpliced(nth, 1)));
      expect(dropChange(copy, change!.key, edits.length)).toMatchObject({ code: "stale" });
    }),
    { numRuns },
  );
});
