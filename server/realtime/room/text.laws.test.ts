import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Edit } from "../../../domain/amendments/edit";
import type { ParagraphId } from "../../../domain/ids";
import { cases } from "../../../domain/laws";
import { applyOperations } from "../../../domain/text/apply";
import type { TextOperation } from "../../../domain/text/operations";
import type { DraftedParagraph } from "../../../domain/text/paragraph";
import { normalize, plainText } from "../../../domain/text/runs";
import { anyRun, SAMPLE } from "../testing/texts";
import { applyOperationsToDoc, readParagraphs, seedUpdate } from "./text";

const docOf = (paragraphs: readonly DraftedParagraph[]): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedUpdate(paragraphs));
  return doc;
};

const normal = (paragraphs: readonly DraftedParagraph[]): DraftedParagraph[] =>
  paragraphs.map((paragraph) => ({ ...paragraph, runs: normalize(paragraph.runs) }));

/** Choices that become operations only when the text they meet is known. */
const choice = fc.record({
  type: fc.constantFrom(
    ...(["edit", "edit", "edit", "insert", "remove", "relabel", "agree", "move"] as const),
    ...(["strike", "adopt", "adopt"] as const),
  ),
  at: fc.nat(),
  cuts: fc.array(fc.nat(), { minLength: 2, maxLength: 6 }),
  inserts: fc.array(fc.array(anyRun, { maxLength: 3 }), { minLength: 3, maxLength: 3 }),
});
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never;

/** Edits between cuts of the text: sorted, not overlapping, also touching; never within a pair. */
function editsOf({ cuts, inserts }: Choice, text: string): Edit[] {
  const inPair = (at: number) => /[\uD800-\uDBFF]/.test(text[at - 1] ?? "");
  const points = cuts
    .map((cut) => cut % (text.length + 1))
    .map((at) => (inPair(at) ? at - 1 : at))
    .sort((a, b) => a - b);
  return inserts.flatMap((insert, i) => {
    const [from, to] = [points[2 * i], points[2 * i + 1]];
    return from === undefined || to === undefined ? [] : [{ from, to, insert }];
  });
}

function operationOf(
  made: Choice,
  text: readonly DraftedParagraph[],
  n: number,
): TextOperation | null {
  const target = text[made.at % Math.max(1, text.length)];
  const runs = normalize(made.inserts.flat());
  if (made.type === "insert" || !target) {
    const added = {
      id: `new-${n}` as ParagraphId,
      label: "bis",
      kind: "operative",
      level: 1,
    } as const;
    const drafted = {
      ...(made.cuts.length % 2 === 0 ? { struck: true as const } : {}),
      ...(made.cuts.length > 4 && target ? { alternativeTo: target.id } : {}),
    };
    const paragraphs = [{ ...added, runs, ...drafted }];
    return { type: "insert", after: target?.id ?? null, paragraphs };
  }
  const paragraph = target.id;
  if (made.type === "remove") return { type: "remove", paragraph };
  if (made.type === "agree") return { type: "agree", paragraph, agreed: made.cuts.length > 3 };
  if (made.type === "strike") return { type: "strike", paragraph, struck: made.cuts.length > 3 };
  if (made.type === "adopt") {
    const as = made.cuts.length % 2 === 0 ? paragraph : (`adopted-${n}` as ParagraphId);
    const of = made.cuts.length > 4 ? { alternativeTo: text[0]!.id } : {};
    return { type: "adopt", paragraph, as, ...of };
  }
  if (made.type === "relabel") {
    const level = made.cuts.length > 3 ? { level: made.cuts.length } : {};
    return { type: "relabel", paragraph, label: "9", kind: "chapeau", ...level };
  }
  if (made.type === "move") {
    const moved = text
      .slice(made.at % text.length)
      .slice(0, 2)
      .map(({ id }) => id);
    const rest = text.filter(({ id }) => !moved.includes(id));
    const after = rest[made.cuts[0]! % (rest.length + 1)]?.id ?? null;
    return { type: "move", paragraphs: moved, after };
  }
  return { type: "edit", paragraph, edits: editsOf(made, plainText(target.runs)) };
}

describe("the live text", () => {
  test("operations on the Yjs document do what they do to plain paragraphs", () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 8 }), (choices) => {
        const doc = docOf(SAMPLE);
        let text = normal(SAMPLE);
        choices.forEach((made, n) => {
          const operation = operationOf(made, text, n);
          if (!operation) return;
          text = normal(applyOperations(text, [operation]));
          applyOperationsToDoc(doc, [operation]);
        });
        expect(readParagraphs(doc)).toEqual(text);
      }),
      { numRuns: cases(300) },
    );
  });

  test("several operations at once are one Yjs transaction", () => {
    fc.assert(
      fc.property(fc.array(choice, { minLength: 1, maxLength: 5 }), (choices) => {
        const doc = docOf(SAMPLE);
        const operations: TextOperation[] = [];
        let text = normal(SAMPLE);
        choices.forEach((made, n) => {
          const operation = operationOf(made, text, n);
          if (!operation) return;
          operations.push(operation);
          text = normal(applyOperations(text, [operation]));
        });
        let transactions = 0;
        doc.on("afterTransaction", () => {
          transactions += 1;
        });
        applyOperationsToDoc(doc, operations);
        expect(transactions).toBe(1);
        expect(readParagraphs(doc)).toEqual(text);
      }),
      { numRuns: cases(100) },
    );
  });

  test("what is written is read again", () => {
    const state = fc.constantFrom(true as const, undefined);
    const original = fc.constantFrom("p-3" as ParagraphId, undefined);
    const anyText = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9]{1,8}$/).map((id) => id as ParagraphId),
        label: fc.constantFrom("", "3", "3 bis", "13(a)"),
        kind: fc.constantFrom("operative" as const, "heading" as const, "footnote" as const),
        level: fc.nat(2),
        runs: fc.array(anyRun, { maxLength: 5 }),
        ...{ agreed: state, struck: state, alternativeTo: original },
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readParagraphs(docOf(text))).toEqual(normal(text));
      }),
      { numRuns: cases(200) },
    );
  });
});
