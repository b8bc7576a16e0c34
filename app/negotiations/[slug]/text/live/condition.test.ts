import { expect, test } from "vitest";
import { CLOSE } from "@/domain/contract/realtime";
import { type Condition, conditionOf, type Facts } from "./condition";

const on: Facts = {
  status: { state: "connected" },
  saved: "saved",
  unsavedFor: 0,
  storing: true,
  mayWrite: true,
};
const offline = { state: "offline" } as const;
const closed = (code: number) => ({ state: "closed", code }) as const;

test.each<[Condition, Partial<Facts>]>([
  ["saved", {}],
  ["saving", { saved: "saving" }],
  ["saving", { saved: "saving", unsavedFor: 4 }],
  ["slow", { saved: "saving", unsavedFor: 5 }],
  ["held", { storing: false }],
  ["unstored", { saved: "unstored", storing: false, unsavedFor: 9 }],
  ["offline", { status: offline }],
  ["unsaved", { status: offline, saved: "unsaved" }],
  ["unsaved", { status: { state: "connecting" }, saved: "unsaved", unsavedFor: 60 }],
  ["connecting", { status: { state: "connecting" } }],
  ["live", { mayWrite: false }],
  ["live", { mayWrite: false, storing: false }],
  ["reconnecting", { mayWrite: false, status: offline }],
  ["signedOut", { status: closed(CLOSE.notSignedIn), saved: "unsaved" }],
  ["noAccess", { status: closed(CLOSE.notAllowed) }],
  ["closed", { status: closed(CLOSE.schemaVersion) }],
])("%s: %j", (condition, facts) => {
  expect(conditionOf({ ...on, ...facts })).toBe(condition);
});
