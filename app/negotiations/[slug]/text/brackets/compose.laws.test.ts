import fc from "fast-check";
import { expect, test } from "vitest";
import { compileText } from "@/domain/compilation/compileText";
import { cases } from "@/domain/laws";
import { amendments, paragraphs } from "@/domain/testing/arbitraries";
import { lengthOf } from "@/domain/text/runs";
import { displayer } from "./compose";
import type { ParagraphDisplay } from "./display";
import type { Markup } from "./markup";
import { SETTING } from "./testing";

const idsIn = ({ attributes, children }: Markup): string[] => [
  ...(attributes?.["data-amendments"]?.split(" ") ?? []),
  ...children.flatMap((child) => (typeof child === "string" ? [] : idsIn(child))),
];
const idsShown = ({ marks, widgets, before = [], after }: ParagraphDisplay): string[] => [
  ...marks.flatMap(({ attributes }) => attributes?.["data-amendments"]?.split(" ") ?? []),
  ...[...widgets.map(({ item }) => item), ...before, ...after].flatMap(idsIn),
];

const texts = paragraphs.chain((text) => fc.tuple(fc.constant(text), amendments(text)));

test("nothing that is proposed for a paragraph is invisible", () => {
  fc.assert(
    fc.property(texts, ([text, proposed]) => {
      const displayOf = displayer({ amendments: proposed, text, setting: SETTING });
      const shown = new Set(text.flatMap((paragraph) => idsShown(displayOf(paragraph))));
      // The panel tells of what belongs to no paragraph, and of comments.
      const elsewhere = new Set(
        compileText(text, proposed).unplaced.map(({ amendment }): string => amendment),
      );
      const missing = proposed.filter(
        ({ id, proposal }) =>
          proposal.change.kind !== "comment" && !shown.has(id) && !elsewhere.has(id),
      );
      expect(missing).toEqual([]);
    }),
    { numRuns: cases(150) },
  );
});

test("everything drawn lies within the paragraph", () => {
  fc.assert(
    fc.property(texts, ([text, proposed]) => {
      const displayOf = displayer({ amendments: proposed, text, setting: SETTING });
      for (const paragraph of text) {
        const length = lengthOf(paragraph.runs);
        const { marks, widgets } = displayOf(paragraph);
        for (const { from, to } of marks) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(length);
        }
        for (const { at } of widgets) expect(at).toBeLessThanOrEqual(length);
      }
    }),
    { numRuns: cases(150) },
  );
});
