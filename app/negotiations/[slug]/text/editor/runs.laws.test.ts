import { getSchema } from "@tiptap/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cases } from "@/domain/laws";
import { paragraphs } from "@/domain/testing/arbitraries";
import { contentOf, paragraphsOf } from "./runs";
import { TEXT_EXTENSIONS } from "./schema";

const schema = getSchema(TEXT_EXTENSIONS);

test("a text that goes into the editor comes out the same", () => {
  fc.assert(
    fc.property(paragraphs, (text) => {
      const doc = schema.nodeFromJSON({
        type: "doc",
        content: text.map(({ runs, ...attrs }) => ({
          type: "paragraph",
          attrs,
          content: contentOf(runs),
        })),
      });
      doc.check();
      const read = paragraphsOf(doc, new Map());
      expect([...read.values()].map(({ paragraph }) => paragraph)).toEqual(text);
      const again = paragraphsOf(schema.nodeFromJSON(doc.toJSON()), read);
      for (const [id, { paragraph }] of again) expect(paragraph).toBe(read.get(id)?.paragraph);
    }),
    { numRuns: cases(200) },
  );
});
