import { expect, test } from "vitest";
import type { Stance } from "@/domain/amendments/amendment";
import type { BracketPositionView } from "@/domain/contract/positionViews";
import type { DelegationId } from "@/domain/ids";
import {
  addition,
  alternative,
  comment,
  deletion,
  edit,
  move,
  note,
  para,
} from "@/domain/testing/builders";
import type { Paragraph } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import { SETTING } from "../../text/brackets/testing";
import { GONE, type Place, placeCompiler } from "./places";
import { queueOf } from "./queue";
import type { Stop } from "./stops";
import { decision, nameOf, proposalOf } from "./testing";

const p1 = para("1", "We meet on a [quadrennial] basis in New York.");
const p2 = para("2", "We decide to do so.");
const fn1 = note("1", "Resolution 64/293.");
const TEXT: readonly Paragraph[] = [p1, p2, fn1];

const said = ({ kind, readings }: Stop): string =>
  `${kind}: ${readings
    .map(({ runs, paragraphs, structure, amendments }) => {
      const words = structure?.kind ?? (plainText(paragraphs[0]?.runs ?? runs) || "–");
      return amendments.length > 0 ? `${words} (${amendments})` : words;
    })
    .join(" / ")}`;
const stopsAt = (places: readonly Place[], paragraph: { id: string }) =>
  places.find(({ id }) => id === paragraph.id)?.stops.map(said);

const compileAll = (amendments: Parameters<ReturnType<typeof placeCompiler>>[0]["amendments"]) =>
  placeCompiler()({ paragraphs: TEXT, amendments, nameOf, setting: SETTING });

test("the stops of a paragraph stand in the order in which one reads them", () => {
  const places = compileAll([
    proposalOf("A", edit(p1, "We meet on a [quadrennial] basis in Geneva.")),
    proposalOf("B", deletion(p1)),
    proposalOf("C", addition(p1, "A new paragraph.")),
    proposalOf("D", alternative(p1, "Another paragraph.")),
    proposalOf("E", comment(p1, "Too long.")),
    proposalOf("F", edit(para("1", "We meet weekly in New York."), "We meet daily in New York.")),
    proposalOf("G", addition(null, "At the start.")),
    proposalOf("H", move(p1, p2)),
  ]);
  expect(stopsAt(places, p1)).toEqual([
    "whole: We meet on a [quadrennial] basis in New York. / Another paragraph. (d) / – (b)",
    "bracket: [quadrennial]",
    "cluster: New York / Geneva (a)",
    "structure: We meet on a [quadrennial] basis in New York. / move (h)",
    expect.stringMatching(/^unplaced: .*\(f\)$/),
    "addition: – / At the start. (g)",
    "addition: – / A new paragraph. (c)",
  ]);
  expect(stopsAt(places, p2)).toEqual([]);
});

test("a bracket of the text is held by those who took a position on that very one", () => {
  const position = (by: string, stance: Stance | null, nth = 0): BracketPositionView => ({
    delegation: by as DelegationId,
    stance,
    note: "",
    actorName: by,
    at: "2026-03-01T10:00:00Z",
    paragraph: p1.id,
    bracket: "[quadrennial]",
    nth,
    gone: false,
    history: [],
  });
  const brackets = [position("A", "oppose"), position("B", null), position("C", "support", 1)];
  const input = { paragraphs: TEXT, amendments: [], nameOf, setting: SETTING, brackets };
  const [stop] = placeCompiler()(input)[0]!.stops;
  expect(stop?.readings[0]?.holders).toEqual([{ delegation: "A", name: "A", stance: "oppose" }]);
});

test("what is decided, withdrawn or a draft is no stop", () => {
  const places = compileAll([
    proposalOf("A", edit(p2, "We agree to do so."), { status: "accepted" }),
    proposalOf("B", edit(p2, "We refuse to do so."), { status: "withdrawn" }),
    proposalOf("C", edit(p2, "We hope to do so."), { status: "draft" }),
  ]);
  expect(stopsAt(places, p2)).toEqual([]);
});

test("a proposal whose paragraph has left the text is kept at the end", () => {
  const lost = para("9", "Gone.");
  const places = compileAll([proposalOf("A", edit(lost, "Gone away."))]);
  expect(places.at(-1)?.id).toBe(GONE);
  expect(stopsAt(places, { id: GONE })).toEqual(["unplaced: – / Gone away. (a)"]);
  expect(queueOf(places).undecided).toMatchObject([{ place: GONE, needsAuthor: true }]);
});

test("so is what was decided or said of it, so that a deletion can be taken back", () => {
  const lost = para("9", "Gone.");
  const places = compileAll([
    proposalOf("A", deletion(lost), { status: "accepted", decisions: [decision("accept")] }),
    proposalOf("B", comment(lost, "A pity.")),
    proposalOf("C", edit(lost, "Gone away."), { status: "withdrawn" }),
    proposalOf("D", edit(lost, "Going."), { status: "draft" }),
  ]);
  expect(places.at(-1)?.amendments.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(stopsAt(places, { id: GONE })).toEqual([]);
  expect(queueOf(places).undecided).toEqual([]);
});

test("a comment on the text as a whole stands at its beginning", () => {
  const places = compileAll([proposalOf("A", comment(null, "Too long."))]);
  expect(places.map(({ amendments }) => amendments.length)).toEqual([1, 0, 0]);
});

test("one new amendment compiles its paragraph alone, typing the one typed in", () => {
  const compile = placeCompiler();
  const a = proposalOf("A", edit(p1, "We meet on a [quadrennial] basis in Geneva."));
  const added = proposalOf("C", addition(p1, "A new paragraph."));
  const input = { paragraphs: TEXT, amendments: [a, added], nameOf, setting: SETTING };
  const before = compile(input);
  const same = (places: readonly Place[]) => places.map((place, i) => place === before[i]);
  expect(same(compile(input))).toEqual([true, true, true]);
  const b = proposalOf("B", edit(p2, "We agree to do so."));
  expect(same(compile({ ...input, amendments: [a, added, b] }))).toEqual([true, false, true]);
  const typed = [p1, p2, { ...fn1, runs: para("x", "Resolution 64/293, annex.").runs }];
  const after = compile({ ...input, amendments: [a, added, b], paragraphs: typed });
  expect(same(after)).toEqual([true, false, false]);
});
