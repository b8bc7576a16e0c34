import { describe, expect, test } from "vitest";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { AmendmentId } from "@/domain/ids";
import { edit, para } from "@/domain/testing/builders";
import { plainText } from "@/domain/text/runs";
import { SETTING } from "../../text/brackets/testing";
import { decidedIn, decisionOf, lastActOf, ownActs } from "./history";
import { mergeableAt } from "./mergeable";
import { type Place, placeCompiler } from "./places";
import { queueOf } from "./queue";
import { acceptance, acceptedTogether, targetsOf } from "./targets";
import { decision, nameOf, proposalOf } from "./testing";
import { togetherAt } from "./together";

const p = para("1", "We decide to meet on a quadrennial basis, in New York.");
const wants = (from: string, to: string, more?: [string, string]) => {
  const text = plainText(p.runs).replace(from, to);
  return edit(p, more ? text.replace(...more) : text);
};
const A = proposalOf("A", wants("quadrennial", "biennial"));
const B = proposalOf("B", wants("quadrennial", "biennial", ["New York", "Geneva"]));
const C = proposalOf("C", wants("quadrennial", "yearly"));
const D = proposalOf("D", wants("decide", "agree"));

const placeOf = (...amendments: AmendmentView[]): Place =>
  placeCompiler()({ paragraphs: [p], amendments, nameOf, setting: SETTING })[0]!;

describe("accepting one reading of one place", () => {
  const requests = (stop: number, reading: number, ...amendments: AmendmentView[]) => {
    const place = placeOf(...amendments);
    const { stops } = place;
    const find = (id: AmendmentId) => amendments.find((one) => one.id === id);
    const targets = targetsOf(p.runs, stops[stop]!, stops[stop]!.readings[reading]!, find);
    return acceptedTogether(targets).map((target) => acceptance(target, "so"));
  };

  test("the whole of an amendment that asks for nothing else", () => {
    expect(requests(0, 2, A, C)).toEqual([{ kind: "accept", revision: "r-C", reason: "so" }]);
  });
  test("in part where it asks for more", () => {
    expect(requests(0, 1, B)).toEqual([
      { kind: "accept-in-part", revision: "r-B", edits: [0], reason: "so" },
    ]);
    expect(requests(1, 1, B)).toMatchObject([{ kind: "accept-in-part", edits: [1] }]);
  });
  test("of two that share a reading, the one that asks for nothing else", () => {
    expect(requests(0, 1, B, A)).toMatchObject([{ kind: "accept", revision: "r-A" }]);
  });
  test("the text as it stands is nobody's proposal", () => {
    expect(requests(0, 0, A, C)).toEqual([]);
  });
});

describe("accepting all that does not conflict", () => {
  test("what competes stays open, and the preview reads as the text would", () => {
    const { accepted, left, result } = togetherAt([p], placeOf(A, C, D));
    expect(accepted.map(({ amendment }) => amendment.id)).toEqual(["d"]);
    expect(left.map(({ amendment, because }) => [amendment.id, because])).toEqual([
      ["a", "conflicting"],
      ["c", "conflicting"],
    ]);
    expect(plainText(result!)).toBe("We agree to meet on a quadrennial basis, in New York.");
  });
  test("those deferred and those that nobody has seen are left out", () => {
    const deferred = { ...A, decisions: [decision("defer")] };
    const hidden = proposalOf("D", wants("decide", "agree"), { disclosed: false });
    const { accepted, left } = togetherAt([p], placeOf(deferred, hidden));
    expect(accepted).toEqual([]);
    expect(left.map(({ because }) => because)).toEqual(["undisclosed"]);
  });
});

test("a bridging text begins with what competes at the place in focus", () => {
  const place = placeOf(A, C, D);
  const near = (stop: number) =>
    mergeableAt(place, { place: p.id, stop, reading: 0, holds: [] })
      .filter((one) => one.near)
      .map(({ amendment }) => amendment.id);
  expect(near(0)).toEqual(["d"]);
  expect(near(1)).toEqual(["a", "c"]);
  expect(near(-1)).toEqual(["a", "c", "d"]);
});

test("undecided before deferred, and what cannot be decided yet is marked", () => {
  const deferred = { ...A, decisions: [decision("defer")] };
  const hidden = proposalOf("D", wants("decide", "agree"), { disclosed: false });
  const { undecided, deferred: later } = queueOf([placeOf(deferred, C, hidden)]);
  expect(undecided.map(({ amendment, undisclosed }) => [amendment.id, undisclosed])).toEqual([
    ["c", false],
    ["d", true],
  ]);
  expect(later.map(({ amendment }) => amendment.id)).toEqual(["a"]);
});

test("what the text reflects already waits for nobody", () => {
  const now = edit(para("1", "We decide to meet."), plainText(p.runs));
  const { undecided, reflected } = queueOf([placeOf(C, proposalOf("E", now))]);
  expect(undecided.map(({ amendment }) => amendment.id)).toEqual(["c"]);
  expect(reflected.map(({ amendment }) => amendment.id)).toEqual(["e"]);
});

describe("undoing", () => {
  /** Co-facilitators of one name: only the server knows which of them is "me". */
  const accepted = (view: AmendmentView, at: string, act: string, mine = true) => ({
    ...view,
    status: "accepted" as const,
    decisions: [decision("accept", { at, act, mine })],
  });
  const list = [
    accepted(A, "2026-03-02T10:00:00Z", "one"),
    accepted(B, "2026-03-02T11:00:00Z", "two"),
    accepted(C, "2026-03-02T11:00:00Z", "two"),
    accepted(D, "2026-03-02T12:00:00Z", "three", false),
  ];
  const idsOf = (views: readonly AmendmentView[]) => views.map(({ id }) => id);
  test("the last act of this very person, with all that was decided in it", () => {
    expect(idsOf(lastActOf(list)?.amendments ?? [])).toEqual(["b", "c"]);
    expect(lastActOf(list.slice(3))).toBe(null);
  });
  test("of what was decided here the last act first, nothing that another has decided since", () => {
    expect(ownActs(list, idsOf(list))).toEqual(["two", "one"]);
    expect(ownActs(list, idsOf([D]))).toEqual([]);
    expect(idsOf(decidedIn(list, ["two"]))).toEqual(["b", "c"]);
  });
  test("a deferral can be undone, what was taken back cannot", () => {
    const takenBack = { at: "2026-03-03T10:00:00Z", actorName: "Co-facilitator 2", reason: "" };
    expect(decisionOf({ ...A, decisions: [decision("defer")] })?.kind).toBe("defer");
    expect(decisionOf({ ...A, decisions: [decision("accept", { takenBack })] })).toBe(null);
  });
});
