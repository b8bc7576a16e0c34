import { expect, test } from "vitest";
import { compileText } from "../compilation/compileText";
import { provisionalNames } from "../compilation/provisionalNames";
import type { AmendmentId, DelegationId, ParagraphId } from "../ids";
import { para } from "../testing/builders";
import type { DraftedParagraph } from "../text/paragraph";
import { changesOf } from "./changes";
import { labelsBehindStruck } from "./labelsBehindStruck";

const base = [
  para("3", "We recall."),
  para("3(a)", "In time."),
  para("4", "We decide."),
  para("5", "We end."),
];
const [three, below, four, five] = base as [DraftedParagraph, ...typeof base];
const own = (id: string, label: string, alternativeTo?: ParagraphId): DraftedParagraph => ({
  ...para(label, `Ours ${id}.`),
  id: id as ParagraphId,
  ...(alternativeTo ? { alternativeTo } : {}),
});
const struck = (paragraph: DraftedParagraph | undefined) => ({
  ...paragraph!,
  struck: true as const,
});
const ofText = (id: ParagraphId) => base.some((one) => one.id === id);

type Row = readonly [string, room: readonly DraftedParagraph[], expected: readonly string[]];

const rows: readonly Row[] = [
  ["behind what stays", [three, below!, own("x", "3 bis"), four!, five!], []],
  ["behind what is struck", [three, below!, struck(four), own("x", "4 bis"), five!], ["x 3 bis"]],
  ["restored again", [three, below!, four!, own("x", "3 bis"), five!], ["x 4 bis"]],
  [
    "two behind two that are struck",
    [three, below!, struck(four), own("x", "4 bis"), struck(five), own("y", "5 bis")],
    ["x 3 bis", "y 3 ter"],
  ],
  [
    "beside one that has the name already",
    [three, below!, own("x", "3 bis"), struck(four), own("y", "4 bis"), five!],
    ["y 3 ter"],
  ],
  [
    "an alternative keeps its name, and gives it to nobody",
    [three, below!, four!, own("x", "4 alt", four!.id), struck(five), own("y", "5 bis")],
    ["y 4 bis"],
  ],
];

test.each(rows)("%s", (_, room, expected) => {
  expect([...labelsBehindStruck(room, ofText)].map((pair) => pair.join(" "))).toEqual(expected);
});

test.each(rows)("%s: under the labels that a compilation prints", (_, room) => {
  const fresh = labelsBehindStruck(room, ofText);
  const changes = changesOf({ base, room });
  const holders = [{ delegation: "a" as DelegationId, name: "A", stance: "propose" as const }];
  const printed = provisionalNames(
    compileText(
      base,
      changes.flatMap(({ key, proposal: { base: seen, change } }) =>
        change.kind === "edit"
          ? []
          : {
              id: key as string as AmendmentId,
              ...{ holders, opposed: [] },
              proposal: { base: seen, change, rationale: "" },
            },
      ),
    ),
  );
  const labelOf = (id: ParagraphId | undefined) =>
    room.flatMap((one) => (one.id === id ? [fresh.get(one.id) ?? one.label] : []))[0];
  const named = changes.filter(({ brings }) => brings.length > 0);
  expect(named.map(({ brings: [first] }) => labelOf(first))).toEqual(
    named.map(({ key }) => printed.get(key as string as AmendmentId)),
  );
});
