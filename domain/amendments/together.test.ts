import { expect, test } from "vitest";
import type { AmendmentId } from "../ids";
import {
  addition,
  alternative,
  comment,
  deletion,
  edit,
  move,
  para,
  split,
} from "../testing/builders";
import type { Proposal } from "./amendment";
import { acceptableTogether } from "./together";

const p7 = para("7", "We meet every year in New York.");
const p8 = para("8", "We report.");
const text = [p7, p8];

/** Who is acceptable, and who is set aside: `a b | c (conflicting: d)`. */
function together(...proposals: readonly Proposal[]): string {
  const candidates = proposals.map((proposal, i) => ({
    id: "abcdef"[i] as AmendmentId,
    proposal,
  }));
  const { acceptable, setAside } = acceptableTogether(text, candidates);
  const aside = setAside.map((one) =>
    one.because === "conflicting"
      ? `${one.id} against ${one.with.toSorted().join(" ")}`
      : `${one.id} ${one.because}`,
  );
  return [
    acceptable.map(({ id, like }) => (id === like ? id : `${id}=${like}`)).join(" "),
    ...aside,
  ].join(" | ");
}
const to = (wanted: string) => edit(p7, wanted);

test.each([
  [
    "elsewhere in the paragraph",
    [to("We meet every month in New York."), to("We meet every year in Geneva.")],
    "a b",
  ],
  [
    "the same words",
    [to("We meet every month in New York."), to("We meet every week in New York.")],
    " | a against b | b against a",
  ],
  [
    "exactly the same",
    [to("We meet every week in New York."), to("We meet every week in New York.")],
    "a b=a",
  ],
  [
    "equal to one that conflicts",
    [
      to("We meet every week in New York."),
      to("We meet every week in New York."),
      to("We meet every day in New York."),
    ],
    " | a against c | b against c | c against a",
  ],
  [
    "insertions at one point",
    [to("We all meet every year in New York."), to("We never meet every year in New York.")],
    " | a against b | b against a",
  ],
  [
    "an insertion inside of what another deletes",
    [to("We meet every year."), to("We meet every year in old New York.")],
    " | a against b | b against a",
  ],
  [
    "an insertion that touches what another replaces",
    [to("We meet every month in New York."), to("We meet every leap year in New York.")],
    "a b",
  ],
  [
    "three in a chain: the middle one conflicts with both",
    [
      to("We gather every year in New York."),
      to("We gather each month in New York."),
      to("We meet every month in New York."),
    ],
    " | a against b | b against a c | c against b",
  ],
  [
    "deletion of a paragraph that another amends",
    [deletion(p7), to("We meet every month in New York."), edit(p8, "We report back.")],
    "c | a against b | b against a",
  ],
  ["two that delete it", [deletion(p7), deletion(p7)], "a b=a"],
  [
    "an alternative, a deletion and an addition after it",
    [alternative(p7, "We do not meet."), deletion(p7), addition(p7, "We rest.")],
    " | a against b c | b against a | c against a",
  ],
  [
    "additions at one place",
    [addition(p7, "We rest."), addition(p7, "We sleep."), addition(null, "We begin.")],
    "a b c",
  ],
  ["a move, and edits of its words", [move(p7, p8), to("We meet every month in New York.")], "a b"],
  [
    "a split, and an edit of its words",
    [split(p7, "We meet every year.", "In New York."), to("We meet every month in New York.")],
    " | a against b | b against a",
  ],
  ["two moves of one paragraph", [move(p7, p8), move(p7, null)], "a | b already-reflected"],
  ["a move of what another deletes", [move(p7, p8), deletion(p7)], " | a against b | b against a"],
  [
    "a move where others add: the move alone is set aside",
    [move(p7, p8), addition(p8, "We rest."), edit(p8, "We report back.")],
    "b c | a against b",
  ],
  [
    "what does not apply by itself",
    [
      comment(p7, "Hm."),
      edit(para("9", "Gone."), "Gone for good."),
      to("We meet every month in New York."),
    ],
    "c | a comment | b paragraph-gone",
  ],
] as [string, Proposal[], string][])("%s", (_, proposals, expected) => {
  expect(together(...proposals)).toBe(expected);
});
