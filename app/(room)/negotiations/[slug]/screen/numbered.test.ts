import { expect, test } from "vitest";
import { placeCompiler } from "@/app/negotiations/[slug]/compile/model/places";
import { nameOf, proposalOf } from "@/app/negotiations/[slug]/compile/model/testing";
import { SETTING } from "@/app/negotiations/[slug]/text/brackets/testing";
import type { Proposal } from "@/domain/amendments/amendment";
import type { BracketPositionView } from "@/domain/contract/positionViews";
import type { DelegationId } from "@/domain/ids";
import { addition, edit, para } from "@/domain/testing/builders";
import { markedInText, numbered } from "./numbered";

const p1 = para("1", "We meet on a [quadrennial] basis [in [New York]].");

const held = (bracket: string): BracketPositionView => ({
  ...{ delegation: "A" as DelegationId, stance: "oppose", note: "", actorName: "A" },
  ...{ at: "2026-03-01T10:00:00Z", paragraph: p1.id, bracket, nth: 0, gone: false, history: [] },
});

/** What the room is shown below the text, and what is marked in it. */
function shown(brackets: readonly string[], ...proposals: readonly Proposal[]) {
  const [place] = placeCompiler()({
    paragraphs: [p1],
    amendments: proposals.map((proposal, i) => proposalOf("BCD"[i]!, proposal)),
    brackets: brackets.map(held),
    ...{ nameOf, setting: SETTING },
  });
  const groups = numbered(place!.stops);
  const print = (all: typeof groups) => all.map(({ stop, number }) => `${number} ${stop.kind}`);
  return [print(groups), print(markedInText(groups))];
}

test.each<
  readonly [string, readonly string[], readonly Proposal[], readonly string[], readonly string[]]
>([
  ["a bracket on which nobody has a position", [], [], [], []],
  ["one, alone", ["[quadrennial]"], [], [" bracket"], [" bracket"]],
  [
    "one after what competes, and what stands below",
    ["[in [New York]]"],
    [edit(p1, "We gather on a [quadrennial] basis [in [New York]]."), addition(p1, "New.")],
    ["1 cluster", "2 bracket", "3 addition"],
    ["1 cluster", "2 bracket"],
  ],
  [
    "one in another: the outer is marked",
    ["[in [New York]]", "[New York]"],
    [],
    ["1 bracket", "2 bracket"],
    ["1 bracket"],
  ],
  [
    "one around what competes",
    ["[in [New York]]"],
    [edit(p1, "We meet on a [quadrennial] basis [in [Geneva]].")],
    ["1 bracket", "2 cluster"],
    ["2 cluster"],
  ],
])("%s", (_, brackets, proposals, below, inText) => {
  expect(shown(brackets, ...proposals)).toEqual([below, inText]);
});
