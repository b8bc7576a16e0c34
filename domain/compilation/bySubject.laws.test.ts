import fc from "fast-check";
import { expect, test } from "vitest";
import type { AmendmentId, ParagraphId } from "../ids";
import { bySubject } from "./bySubject";
import type { CompilableAmendment } from "./compileText";

const amendment = fc
  .record({
    kind: fc.constantFrom("comment" as const, "delete" as const, "move" as const),
    paragraph: fc.constantFrom("1", "2", "3") as fc.Arbitrary<ParagraphId>,
    whole: fc.boolean(),
  })
  .map(({ kind, paragraph, whole }): CompilableAmendment => {
    const changes = {
      comment: { kind: "comment", paragraph: whole ? null : paragraph },
      delete: { kind: "delete", paragraph },
      move: { kind: "move", paragraph, after: null },
    } as const;
    const proposal = { base: [], change: changes[kind], rationale: "" };
    return { id: "" as AmendmentId, proposal, holders: [], opposed: [] };
  });
const change = fc.tuple(fc.array(amendment, { maxLength: 3 }), fc.nat(10), fc.nat(3));
/** Amendments, and what they are after some were taken out, put in, or both, at one place or two. */
const steps = fc
  .tuple(fc.array(amendment), fc.array(change, { maxLength: 2 }))
  .map(([before, changes]) => {
    const after = changes.reduce((now, [come, at, out]) => now.toSpliced(at, out, ...come), before);
    return [before, after] as const;
  });

test("what was known changes nothing but which objects are the same", () => {
  fc.assert(
    fc.property(steps, ([before, after]) => {
      const known = bySubject(before);
      const { groups } = bySubject(after, known);
      const anew = bySubject(after).groups;
      expect(new Set(groups.keys())).toEqual(new Set(anew.keys()));
      for (const [subject, group] of groups) {
        const [same, was] = [anew.get(subject)!, known.groups.get(subject)];
        expect(group.length).toBe(same.length);
        expect(group.every((one, i) => one === same[i])).toBe(true);
        const kept = was?.length === group.length && was.every((one, i) => one === group[i]);
        if (kept) expect(group).toBe(was);
      }
    }),
    { numRuns: 10_000 },
  );
});
