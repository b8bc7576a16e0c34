import { expect, test } from "vitest";
import type { ChangesView, Happening } from "@/domain/contract/changes";
import { seenUntil } from "./useChanges";

const issued = (number: number): Happening => ({
  ...{ what: "version", number, label: `Rev.${number}`, actorName: "Co-facilitator 1" },
  at: `2026-03-02T10:0${number}:00.000Z`,
});
const read = (at: string, ...happenings: Happening[]): ChangesView => ({
  ...{ since: null, before: null, now: null, happenings },
  until: { at, seq: 3 },
});
const SHOWN = read("2026-03-02T10:35:00.000Z", issued(1));

test.each<[string, ChangesView, string]>([
  ["up to now, though it was read before", read("2026-03-02T10:42:00.000Z", issued(1)), "10:42"],
  [
    "up to when it was read, where more has happened since",
    read("2026-03-02T10:42:00.000Z", issued(1), issued(2)),
    "10:35",
  ],
])("what is shown is marked as seen %s", (_, now, at) => {
  expect(seenUntil(SHOWN, now)).toBe(`2026-03-02T${at}:00.000Z`);
});
