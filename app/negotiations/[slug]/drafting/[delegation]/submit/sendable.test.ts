import { expect, test } from "vitest";
import type { AmendmentStatus } from "@/domain/amendments/amendment";
import type { SentView } from "@/domain/contract/draftingViews";
import { changesOf } from "@/domain/drafting/changes";
import { para, rich } from "@/domain/testing/builders";
import type { ShownChange } from "../model/changes";
import { chooseAll, chosenKeys, isStanding, waitsForAuthors } from "./sendable";

const one = para("1", "We reaffirm this.");
const [change] = changesOf({ base: [one], room: [{ ...one, runs: rich("We stress this.") }] });

/** The change, sent as it says; null: never. */
const shown = (status: AmendmentStatus | null, changedSince = false): ShownChange => {
  const by = { revision: 1, byName: "Delegate of Delegation A", at: "2026-01-01T00:00:00.000Z" };
  const sent = status && ({ amendment: "a", status, changedSince, ...by } as unknown as SentView);
  const kept = {
    wording: "w",
    rationale: "",
    settledByName: null,
    settledOtherwiseByName: null,
    sent,
  };
  return { ...change!, kept: { ...change!, ...kept }, fresh: true };
};

test("what was never sent and what waits in other words is chosen at first", () => {
  expect(chosenKeys([shown(null)], [], new Map())).toHaveLength(1);
  expect(chosenKeys([shown("submitted", true)], [], new Map())).toHaveLength(1);
});

test("what stands as it is worded cannot be sent again", () => {
  const standing = shown("submitted");
  expect(isStanding(standing)).toBe(true);
  expect(chosenKeys([standing], [], new Map([[standing.key, true]]))).toEqual([]);
});

test.each(["rejected", "withdrawn", "accepted-in-part", "accepted", "merged"] as const)(
  "what was %s is proposed anew by those alone who choose it, reworded or not",
  (status) => {
    for (const changedSince of [false, true]) {
      const decided = shown(status, changedSince);
      expect(chosenKeys([decided], [], new Map())).toEqual([]);
      expect(chosenKeys([decided], [], new Map([[decided.key, true]]))).toEqual([decided.key]);
    }
  },
);

/** Three changes that were never sent, those of `accepted` accepted. */
const three = (...accepted: readonly number[]): readonly ShownChange[] =>
  [1, 2, 3].map((nth) => {
    const base = para(`${nth}`, "We reaffirm this.");
    const room = [{ ...base, runs: rich("We stress this.") }];
    const [change] = changesOf({ base: [base], room });
    const settledByName = accepted.includes(nth) ? "Delegate of Delegation A" : null;
    const kept = {
      ...change!,
      wording: "w",
      rationale: "",
      settledByName,
      settledOtherwiseByName: null,
      sent: null,
    };
    return { ...change!, kept, fresh: true };
  });
const ask = (nth: number, answer: "ours" | null = null) =>
  ({ paragraph: para(`${nth}`, "").id, answer }) as const;

test.each<[string, readonly ShownChange[], readonly ReturnType<typeof ask>[], readonly number[]]>([
  ["none accepted", three(), [], [1, 2, 3]],
  ["none accepted, one waits", three(), [ask(2)], [1, 3]],
  ["one was answered", three(), [ask(2, "ours")], [1, 2, 3]],
  ["some accepted", three(1, 3), [], [1, 3]],
  ["some accepted, one of them waits", three(1, 3), [ask(3)], [1]],
  ["all accepted", three(1, 2, 3), [ask(1)], [2, 3]],
])("chosen at first, %s", (_, changes, asks, expected) => {
  const keys = expected.map((nth) => changes[nth - 1]!.key);
  expect(chosenKeys(changes, asks, new Map())).toEqual(keys);
});

test("what waits for its authors can be chosen all the same, and a reworded one is not accepted", () => {
  const [first, second, third] = three(1, 2);
  const chosen = new Map([[first!.key, true]]);
  expect(chosenKeys([first!], [ask(1)], chosen)).toEqual([first!.key]);
  const reworded = { ...second!, fresh: false };
  expect(chosenKeys([first!, reworded, third!], [], new Map())).toEqual([first!.key]);
  const brought = { paragraph: para("9", "").id, brings: [para("1", "").id] };
  expect(waitsForAuthors(brought, [ask(1)])).toBe(true);
});

test("of all that are chosen together, what needs a look of its own is left as it was", () => {
  const changes = [...three(1), { ...shown("rejected"), key: "decided" as ShownChange["key"] }];
  const [first, second] = changes.map(({ key }) => key);
  const all = (before: Parameters<typeof chooseAll>[0], chosen: boolean) =>
    chosenKeys(changes, [ask(3)], chooseAll(before, changes, [ask(3)], chosen));
  expect(all(new Map(), true)).toEqual([first, second]);
  expect(all(new Map([["decided" as ShownChange["key"], true]]), true)).toHaveLength(3);
  expect(all(new Map([[first!, true]]), false)).toEqual([]);
});
