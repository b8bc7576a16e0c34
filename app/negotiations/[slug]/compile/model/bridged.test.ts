import { describe, expect, test } from "vitest";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { AmendmentId, DecisionId, ParagraphId } from "@/domain/ids";
import { edit, para } from "@/domain/testing/builders";
import { bridgingOf, bridgingTakenBack, countOf } from "./bridged";
import { decision, proposalOf } from "./testing";

const p = para("1", "We meet.");
const merged = {
  paragraph: "p-1" as ParagraphId,
  amendments: ["a", "b"] as AmendmentId[],
};
/** A proposal merged into one bridging text with another; taken back by somebody, perhaps. */
const bridged = (by: string, takenBackBy?: string): AmendmentView =>
  proposalOf(by, edit(p, "We met."), {
    status: takenBackBy ? "submitted" : "merged",
    decisions: [
      decision("merge", {
        id: `d-${by}` as DecisionId,
        merged,
        takenBack: takenBackBy
          ? { at: "2026-03-03T10:00:00Z", actorName: takenBackBy, reason: "" }
          : null,
      }),
    ],
  });

test("a bridging text in force, and of how many proposals", () => {
  const decided = bridgingOf(bridged("A"))!;
  expect(countOf(decided)).toBe(2);
  expect(bridgingOf(bridged("A", "Me"))).toBe(null);
});

describe("with one decision on a bridging text go all the others", () => {
  const both = [bridged("A"), bridged("B")];
  test.each<[string, AmendmentView[], AmendmentView[], number]>([
    ["nothing has changed", both, both, 0],
    ["it was taken back", both, [bridged("A", "Me"), bridged("B", "Me")], 2],
    ["somebody else took it back", both, [bridged("A", "You"), bridged("B", "You")], 0],
    ["it had been taken back before", [bridged("A", "Me")], [bridged("A", "Me")], 0],
  ])("%s", (_, before, now, count) => {
    expect(bridgingTakenBack(before, now, "Me")).toBe(count);
  });
});
