import { expect, test } from "vitest";
import { rich } from "../testing/builders";
import { plainText } from "../text/runs";
import { applyEdits } from "./apply";
import { diffRuns } from "./diff";
import { readableEdits } from "./readable";
import { segmentsOf } from "./segments";

test.each([
  ["It may occur.", "It may occur. BETA.", "It may occur.{+ BETA.+}"],
  ["It may occur. BETA.", "It may occur.", "It may occur.[- BETA.-]"],
  ["We agree. We act.", "We agree. We see. We act.", "We agree.{+ We see.+} We act."],
  ["We act now.", "We act now. They act now.", "We act now.{+ They act now.+}"],
  ["(a) x; (c) z.", "(a) x; (b) y; (c) z.", "(a) x;{+ (b) y;+} (c) z."],
  ["women, children", "women, men, children", "women,{+ men,+} children"],
  ["women and children", "women, men and children", "women{+, men+} and children"],
  ["see (a) above", "see (a) (b) above", "see (a){+ (b)+} above"],
  ["see No. 5", "see No. 4, No. 5", "see{+ No. 4,+} No. 5"],
  ["for Mr. Smith", "for Mr. Jones and Mr. Smith", "for{+ Mr. Jones and+} Mr. Smith"],
  ["on a basis", "on a regular basis", "on a{+ regular+} basis"],
  ["very very good", "very good", "[-very -]very good"],
  ["We act.", "We see. We act.", "{+We see. +}We act."],
  ["It occurs.", "It occurs*. BETA*.", "It occurs{+. BETA+}."],
  ["نؤكد ذلك.", "نؤكد ذلك. نرحب به.", "نؤكد ذلك.{+ نرحب به.+}"],
  ["We agree.", "They agree.", "[-We-]{+They+} agree."],
])("%s -> %s", (before, after, expected) => {
  const [base, result] = [rich(before), rich(after)];
  const edits = diffRuns(base, result);
  const shown = segmentsOf(base, edits).map(({ kind, runs }) => {
    const words = plainText(runs);
    return kind === "kept" ? words : kind === "deleted" ? `[-${words}-]` : `{+${words}+}`;
  });
  expect(shown.join("")).toBe(expected);
  expect(applyEdits(base, readableEdits(base, edits))).toEqual(result);
});
