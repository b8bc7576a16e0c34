import fc from "fast-check";
import { expect, test } from "vitest";
import { applying, rebase } from "../amendments/rebase";
import { cases } from "../laws";
import * as arbitrary from "../testing/arbitraries";
import type { Run } from "../text/paragraph";
import { concat, lengthOf, slice } from "../text/runs";
import { compile } from "./compile";
import { type Part, partWithin, withPart } from "./part";
import type { ParagraphAmendment } from "./span";

const numRuns = cases(10_000);

const compiled = (over: "text" | "older") =>
  fc
    .oneof(arbitrary.runs(), arbitrary.runs(40))
    .chain((text) => fc.tuple(fc.constant(text), arbitrary.paragraphAmendments(text, over)));

interface Shown {
  readonly amendment: ParagraphAmendment;
  readonly part: Part | null;
  readonly wanted: Run[];
}

/** Each amendment with each of its readings, and the text that would read so there alone. */
function shown(text: readonly Run[], amendments: readonly ParagraphAmendment[]): Shown[] {
  const byId = new Map(amendments.map((one) => [one.id, one]));
  return compile(text, amendments).spans.flatMap((span) => {
    if (span.type === "text") return [];
    const before = slice(text, 0, span.from);
    const after = slice(text, span.to, lengthOf(text));
    return span.alternatives.flatMap(({ amendments: ids, runs }) =>
      ids.map((id) => {
        const amendment = byId.get(id)!;
        const wanted = concat(before, runs, after);
        return { amendment, part: partWithin(text, amendment, span), wanted };
      }),
    );
  });
}

test("the part of an amendment in a cluster gives its reading there and the base elsewhere", () => {
  fc.assert(
    fc.property(compiled("text"), ([text, amendments]) => {
      for (const { amendment, part, wanted } of shown(text, amendments))
        expect(withPart(text, amendment, part!)).toEqual(wanted);
    }),
    { numRuns },
  );
});

test("its parts in all clusters are all that it still asks for", () => {
  fc.assert(
    fc.property(fc.oneof(compiled("text"), compiled("older")), ([text, amendments]) => {
      const all = shown(text, amendments);
      for (const amendment of new Set(all.map((one) => one.amendment))) {
        const parts = all.filter((one) => one.amendment === amendment);
        const chosen = new Set(parts.flatMap(({ part }) => part!.edits));
        const { base, edits } = amendment;
        expect(chosen.size).toBe(applying(rebase(text, base, edits)).length);
        if (parts.length === 1) expect(parts[0]!.part!.whole).toBe(true);
      }
    }),
    { numRuns },
  );
});
