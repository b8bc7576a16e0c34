import { expect, test } from "vitest";
import type { Holder } from "@/domain/compilation/span";
import type { AmendmentId, DelegationId } from "@/domain/ids";
import { holderInWords } from "./holders";

const words = {
  stance: (stance: Holder["stance"]) => (stance === "oppose" ? "retain" : stance),
  against: (names: string) => `against ${names}`,
  unconfirmed: "unconfirmed",
};
const holder = (stance: Holder["stance"], rest: Partial<Holder> = {}): Holder => ({
  delegation: "b" as DelegationId,
  name: "Delegation B",
  stance,
  ...rest,
});
const against = (...names: string[]): Partial<Holder> => ({
  against: names.map((name, i) => ({ amendment: `${i}` as AmendmentId, name })),
});

test.each([
  [holder("propose"), "Delegation B"],
  [holder("support"), "Delegation B: support"],
  [holder("oppose"), "Delegation B: retain"],
  [holder("oppose", against("Delegation A")), "Delegation B: retain, against Delegation A"],
  [holder("oppose", against("A", "C", "A")), "Delegation B: retain, against A, C"],
  [holder("propose", { unconfirmed: true }), "Delegation B, unconfirmed"],
])("%o", (given, expected) => {
  expect(holderInWords(given, words)).toBe(expected);
});
