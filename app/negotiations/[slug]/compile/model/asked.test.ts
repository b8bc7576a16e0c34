/** What has to be known before something is accepted, agreed or given a reason for. */
import { expect, test } from "vitest";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { deletion, edit, para } from "@/domain/testing/builders";
import { plainText } from "@/domain/text/runs";
import { SETTING } from "../../text/brackets/testing";
import { focusOn } from "./focus";
import { openAt } from "./openAt";
import { type Place, placeCompiler } from "./places";
import { queueOf } from "./queue";
import { reasonKey } from "./reasonKey";
import { othersOf, partlyAccepted, type Target, targetsOf } from "./targets";
import { decision, nameOf, proposalOf } from "./testing";
import { beyondWords, togetherAt } from "./together";

const p = para("1", "We decide to meet on a quadrennial basis, in New York.");
const wants = (...pairs: [string, string][]) =>
  edit(
    p,
    pairs.reduce((text, [from, to]) => text.replace(from, to), plainText(p.runs)),
  );
const A = proposalOf("A", wants(["quadrennial", "biennial"]));
const B = proposalOf("B", wants(["quadrennial", "biennial"], ["New York", "Geneva"]));
const C = proposalOf("C", wants(["quadrennial", "yearly"]));

const placeOf = (amendments: AmendmentView[], paragraph = p): Place =>
  placeCompiler()({ paragraphs: [paragraph], amendments, nameOf, setting: SETTING })[0]!;
const targetsAt = (amendments: AmendmentView[], stop: number, reading: number, runs = p.runs) => {
  const place = placeOf(amendments, { ...p, runs });
  const find = (id: string) => amendments.find((one) => one.id === id);
  return targetsOf(runs, place.stops[stop]!, place.stops[stop]!.readings[reading]!, find);
};
const left = (runs: typeof p.runs, target: Target | null): string =>
  target
    ? othersOf(runs, target)
        .map(({ edit, removed }) => `${plainText(removed)}>${plainText(edit.insert)}`)
        .join()
    : "nothing";

test("what accepting one reading leaves out of its amendment", () => {
  expect(left(p.runs, partlyAccepted(targetsAt([B], 0, 1)))).toBe("New York>Geneva");
  expect(left(p.runs, partlyAccepted(targetsAt([B], 1, 1)))).toBe("quadrennial>biennial");
  // Another asks for nothing else: that one is accepted, as a whole.
  expect(left(p.runs, partlyAccepted(targetsAt([B, A], 0, 1)))).toBe("nothing");
  // The other change is in the text already.
  const now = para("1", "We decide to meet on a quadrennial basis, in Geneva.").runs;
  expect(left(now, partlyAccepted(targetsAt([B], 0, 1, now)))).toBe("nothing");
});

test("what is open in a paragraph that is to be agreed: undecided and deferred", () => {
  const later = { ...A, decisions: [decision("defer")] };
  const queue = queueOf([placeOf([later, C, proposalOf("D", wants(), { status: "rejected" })])]);
  expect(openAt(queue, p.id).map(({ amendment }) => amendment.id)).toEqual(["c", "a"]);
  expect(openAt(queue, para("2", "Other.").id)).toEqual([]);
});

test("what would be accepted besides words is told apart", () => {
  const { accepted } = togetherAt([p], placeOf([proposalOf("D", deletion(p))]));
  expect(beyondWords(accepted).map(({ amendment }) => amendment.id)).toEqual(["d"]);
  expect(beyondWords(togetherAt([p], placeOf([A])).accepted)).toEqual([]);
});

test("a reason stays with the reading it was written for", () => {
  const alone = placeOf([B]);
  const [first, second] = [0, 1].map((stop) => reasonKey(alone, focusOn(alone, stop, 1)));
  expect(first).not.toBe(second);
  // Somebody joins the reading, another competes with it.
  const joined = placeOf([B, A, C]);
  expect(reasonKey(joined, focusOn(joined, 0, 1))).toBe(first);
  expect(reasonKey(joined, focusOn(joined, 0, 2))).not.toBe(first);
  expect(reasonKey(joined, focusOn(joined, 1, 1))).toBe(second);
});
