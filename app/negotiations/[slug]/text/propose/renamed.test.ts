import { expect, test } from "vitest";
import { footnoteId } from "@/domain/contract/values";
import type { FootnoteId } from "@/domain/ids";
import { refuse } from "@/domain/refusal";
import { rich } from "@/domain/testing/builders";
import { newFootnoteName, renamed } from "./renamed";

const change = {
  ...({ kind: "add", after: null } as const),
  paragraphs: [
    { kind: "operative", level: 0, runs: rich("We recall[^fn-a] and[^fn-b].") },
  ] as const,
  footnotes: [
    { id: "fn-a" as FootnoteId, runs: rich("Resolution 1.") },
    { id: "fn-b" as FootnoteId, runs: rich("Resolution 2, fn-a.") },
  ],
};

test("a footnote whose name is in use gets another one, where it is cited and with its body", () => {
  const refusal = refuse("already-exists", "In use.", { footnotes: ["fn-a"] });
  expect(renamed({ change }, refusal, () => "fn-new" as FootnoteId)?.change).toEqual({
    ...change,
    paragraphs: [{ ...change.paragraphs[0], runs: rich("We recall[^fn-new] and[^fn-b].") }],
    footnotes: [{ ...change.footnotes[0], id: "fn-new" }, change.footnotes[1]],
  });
});

test("nothing is renamed for another refusal", () => {
  expect(renamed({ change }, refuse("already-exists", "There."))).toBeNull();
  expect(renamed({ change }, refuse("stale", "Old.", { footnotes: ["fn-a"] }))).toBeNull();
});

test("a new name is one that the server takes, and another each time", () => {
  const [first, second] = [newFootnoteName(), newFootnoteName()];
  expect(footnoteId.safeParse(first).success).toBe(true);
  expect(first).not.toBe(second);
});
