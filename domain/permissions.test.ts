import { expect, test } from "vitest";
import type { DelegationId, UserId } from "./ids";
import { type Actor, can, maySee, type Participation, PUBLIC } from "./permissions";

const A = "a" as DelegationId;
const as = (role: Participation["role"], delegation: DelegationId | null = null): Actor => ({
  user: "u" as UserId,
  name: "Somebody",
  secretariat: false,
  participations: [{ role, delegation }],
});

test.each([
  ["co-facilitator", true],
  ["secretariat", false],
  ["delegate", false],
  ["observer", false],
] as const)("%s compiles: %s", (role, compiles) => {
  expect(can(as(role, role === "delegate" ? A : null), "text.compile")).toBe(compiles);
});

test("what the room may be shown is what was disclosed, and no draft", () => {
  const seen = (status: "draft" | "submitted" | "accepted", disclosed: boolean) =>
    maySee(PUBLIC, { status, delegation: A, sponsors: [A], disclosed });
  expect([seen("submitted", true), seen("accepted", true)]).toEqual([true, true]);
  expect([seen("submitted", false), seen("draft", false), seen("draft", true)]).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  ["there is no room", {}, true],
  ["it has a drafter", { drafters: ["v"] }, false],
  ["oneself drafted in it", { former: ["u", "v"] }, true],
  ["another delegate drafted in it", { former: ["v"] }, false],
  ["nobody who drafted in it is a delegate", { former: [] }, true],
] as const)("a delegate opens the delegation's room where %s: %j %s", (_, given, may) => {
  const { drafters = [], former = [] } = given as Record<string, readonly UserId[]>;
  const subject = {
    delegation: A,
    drafters: drafters.map((user) => ({ user, mayClear: true })),
    former,
  };
  expect(can(as("delegate", A), "draft.open", subject)).toBe(may);
  for (const other of [as("delegate", "b" as DelegationId), as("secretariat"), as("observer", A)])
    expect(can(other, "draft.open", subject)).toBe(false);
});
