import { expect, test } from "vitest";
import { diffRuns } from "../amendments/diff";
import type { AmendmentId, DelegationId } from "../ids";
import { rich } from "../testing/builders";
import { compile } from "./compile";
import { printAttributed } from "./notation";

/** A text, what Delegation A, B, … would have it read, and how that is printed. */
test.each<[string, readonly string[], string]>([
  ["It may occur.", ["It may occur. BETA."], "It may occur.[– ( ) /  BETA. (A)]"],
  ["It may occur. BETA.", ["It may occur."], "It may occur.[ BETA. ( ) / – (A: delete)]"],
  ["We agree. We act.", ["We agree. We see. We act."], "We agree.[– ( ) /  We see. (A)] We act."],
  [
    "It occurs.",
    ["It occurs. One.", "It occurs. Two."],
    "It occurs.[– ( ) /  One. (A) /  Two. (B)]",
  ],
  ["It occurs.", ["It occurs. One.", "It occurs now."], "It occurs[– ( ) / . One (A) /  now (B)]."],
])("%s, proposed: %s", (text, proposed, expected) => {
  const base = rich(text);
  const amendments = proposed.map((words, index) => {
    const name = "AB"[index]!;
    const holders = [{ delegation: name as DelegationId, name, stance: "propose" as const }];
    const edits = diffRuns(base, rich(words));
    return { id: name as AmendmentId, base, edits, holders, opposed: [] };
  });
  expect(printAttributed(compile(base, amendments).spans)).toBe(expected);
});
