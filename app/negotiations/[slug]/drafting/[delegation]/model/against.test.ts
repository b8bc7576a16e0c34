import { expect, test } from "vitest";
import type { DraftChange } from "@/domain/drafting/draft";
import { para } from "@/domain/testing/builders";
import { againstOriginal } from "./against";

const p3 = para("3", "We meet on a quadrennial basis.");
const alternative = (...texts: readonly string[]): DraftChange => ({
  ...{ key: "alternative:x", kind: "alternative", paragraph: p3.id, brings: [] },
  proposal: {
    base: [p3],
    change: {
      kind: "alternative",
      paragraph: p3.id,
      paragraphs: texts.map((text) => {
        const { kind, level, runs } = para("x", text);
        return { kind, level, runs };
      }),
    },
  },
});

test.each([
  ["a few words of it", ["We meet on a biennial basis, in turn."], 2],
  ["other words altogether", ["Resources permitting, the Secretary-General reports."], null],
  ["several paragraphs", ["We meet on a quadrennial basis.", "We report."], null],
])("an alternative of %s is read against its original, or by itself", (_, texts, edits) => {
  expect(againstOriginal(alternative(...texts))?.edits.length ?? null).toBe(edits);
});
