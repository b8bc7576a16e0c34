import { expect, test } from "vitest";
import type { DelegationId } from "../ids";
import type { Stance } from "./amendment";
import { standingsOf, type Voice, withdrawnOf } from "./standings";

const id = (name: string) => name as DelegationId;
/** `says("A support", "C oppose")`. */
const says = (...words: string[]): Voice[] =>
  words.map((word) => {
    const [name, ...stance] = word.split(" ");
    return { delegation: id(name!), stance: stance.join(" ") as Stance };
  });
/** `{ C: "B D" }`: Group C has the members B and D. */
const groups = (all: Record<string, string>) => [
  ...["A", "B", "D", "E"].map((name) => ({ id: id(name), members: [] })),
  ...Object.entries(all).map(([name, members]) => ({
    id: id(name),
    members: members.split(" ").map(id),
  })),
];
/** `support 2/3`: two said so themselves, it counts for three. */
const counts = (voices: Voice[], all: Record<string, string>) =>
  Object.entries(standingsOf(voices, groups(all)).counts)
    .filter(([, { said, members }]) => said + members > 0)
    .map(([stance, { said, members }]) => `${stance} ${said}/${members}`)
    .join(", ");

test.each([
  ["nobody says anything", says(), {}, ""],
  ["two States", says("A support", "B support"), {}, "support 2/2"],
  [
    "a group speaks for its members",
    says("A propose", "C support"),
    { C: "B D" },
    "propose 1/1, support 1/2",
  ],
  ["a member differs", says("C support", "B oppose"), { C: "B D" }, "support 1/1, oppose 1/1"],
  ["a member says the same", says("C support", "B support"), { C: "B D" }, "support 2/2"],
  [
    "a group of a group, the nearer counts",
    says("C support", "F reserve"),
    { F: "B D", C: "F E" },
    "support 1/1, reserve 1/2",
  ],
  ["a group of a silent group", says("C support"), { F: "B D", C: "F E" }, "support 1/3"],
  [
    "two groups are divided: the firmest stance counts once",
    says("C flexible", "F support"),
    { C: "B", F: "B" },
    "support 1/1, flexible 1/0",
  ],
  [
    "a group whose members are not known counts as one",
    says("E awaiting instructions"),
    {},
    "awaiting instructions 1/1",
  ],
  ["groups in a circle", says("C support"), { C: "F B", F: "C D" }, "support 1/2"],
])("%s", (_, voices, all, expected) => {
  expect(counts(voices, all as Record<string, string>)).toBe(expected);
});

test("both are shown: what the group says, and who differs", () => {
  const { said, through } = standingsOf(says("C support", "B oppose"), groups({ C: "B D" }));
  expect(said).toEqual([
    {
      delegation: "C",
      stance: "support",
      countsFor: ["D"],
      differing: [{ delegation: "B", stance: "oppose" }],
    },
    { delegation: "B", stance: "oppose", countsFor: [], differing: [] },
  ]);
  expect(through).toEqual([
    { delegation: "D", stance: "support", groups: [{ delegation: "C", stance: "support" }] },
  ]);
});

test("of what was taken back it is known what it was, by whom and when", () => {
  const word = (delegation: string, stance: Stance | null, at: string) => ({
    delegation: id(delegation),
    stance,
    actorName: `Delegate of ${delegation}`,
    at,
  });
  expect(
    withdrawnOf([
      word("A", "support", "1"),
      word("B", "support", "2"),
      word("A", null, "3"),
      word("B", null, "4"),
      word("B", "oppose", "5"),
    ]),
  ).toEqual([{ delegation: "A", stance: "support", actorName: "Delegate of A", at: "3" }]);
});
