import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { RequestedChange } from "../../domain/contract/amendmentRequests";
import type { FootnoteId } from "../../domain/ids";
import { concat, runsOf } from "../../domain/text/runs";
import { describeDatabases } from "../testing/databases";
import {
  codeOf,
  type Delegation,
  must,
  SLUG,
  type TestWorkspace,
  testWorkspace,
  type Who,
} from "../testing/workspace";

describeDatabases("the name of a footnote that an amendment brings", (fresh) => {
  let w: TestWorkspace;
  let name: FootnoteId;
  const begin = async (disclosure: "on-compilation" | "on-submission") => {
    w = await testWorkspace(await fresh(), { disclosure });
    name = `fn-${randomUUID()}` as FootnoteId;
  };
  beforeEach(() => () => w.close());

  const cite = async (label: string, words: string, id: FootnoteId) => {
    const base = await w.paragraph(label);
    const cited = [{ text: "\uFFFC", marks: { footnote: id } }];
    const change: RequestedChange = {
      ...{ kind: "edit", paragraph: base.id, result: concat(base.runs, cited) },
      footnotes: [{ id, runs: runsOf(words) }],
    };
    return { base: [base], change, rationale: "" };
  };
  const propose = async (
    who: Who,
    delegation: Delegation,
    { words = "Resolution 1.", label = "1", submit = true, id = name } = {},
  ) =>
    w.app.commands.proposeAmendment(w.people[who], SLUG, {
      ...(await cite(label, words, id)),
      ...{ delegation: w.delegations[delegation], submit },
    });
  const revise = async (who: Who, amendment: string, words: string, id = name) =>
    w.app.commands.reviseAmendment(w.people[who], SLUG, amendment, {
      ...(await cite("1", words, id)),
      submit: true,
    });

  test.each<readonly [string, "on-compilation" | "on-submission", boolean]>([
    ["that all may see", "on-submission", true],
    ["that is not disclosed", "on-compilation", true],
    ["that is a draft", "on-compilation", false],
  ])("is that of an amendment %s, and no other delegation's", async (_, disclosure, submit) => {
    await begin(disclosure);
    must(await propose("a", "A", { submit }));
    for (const words of ["Resolution 2.", "Resolution 1."])
      for (const submitted of [true, false])
        expect(await propose("b", "B", { words, submit: submitted })).toEqual({
          ...{ ok: false, code: "already-exists", details: { footnotes: [name] } },
          sentence: expect.stringContaining("in use already"),
        });
    expect((await w.seen("b")).filter(({ delegation }) => delegation === w.delegations.B)).toEqual(
      [],
    );
    const other = `fn-${randomUUID()}` as FootnoteId;
    const own = must(await propose("b", "B", { id: other }));
    expect(codeOf(await revise("b", own.id, "Resolution 2."))).toBe("already-exists");
    must(await revise("b", own.id, "Resolution 2.", other));
  });

  test("stays its delegation's, in its other wordings and amendments, and when it has withdrawn", async () => {
    await begin("on-compilation");
    const { id } = must(await propose("a", "A"));
    must(await revise("a", id, "Resolution 1, annex."));
    must(await propose("a", "A", { label: "4" }));
    must(await propose("chair", "A", { label: "2" }));
    expect(codeOf(await propose("chair", "B"))).toBe("already-exists");
    must(await w.app.commands.withdrawAmendment(w.people.a, SLUG, id, { reason: "" }));
    expect(codeOf(await propose("b", "B"))).toBe("already-exists");
  });
});
