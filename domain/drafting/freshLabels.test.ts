import { expect, test } from "vitest";
import { para } from "../testing/builders";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";
import { freshLabels } from "./freshLabels";

const three = para("3", "We recall.");
const four = para("4", "We decide.");
const own = (id: string, label: string, of?: Paragraph): DraftedParagraph => ({
  ...para(label, "Ours."),
  id: id as Paragraph["id"],
  ...(of ? { alternativeTo: of.id } : {}),
});
const renamed = (paragraph: Paragraph, label: string): Paragraph => ({ ...paragraph, label });

type Row = readonly [string, order: readonly DraftedParagraph[], expected: readonly string[]];

/** The text was 3 and 4; what of `order` has their ids is the text as it is now. */
test.each<Row>([
  ["what fits", [three, own("x", "3 alt", three), own("y", "3 bis"), four], []],
  ["an alternative under an addition's label", [three, own("x", "3 bis", three)], ["x 3 alt"]],
  [
    "all of an alternative when its paragraph is renamed",
    [renamed(three, "5"), own("x", "3 alt", three), own("y", "3 alt bis", three)],
    ["x 5 alt", "y 5 alt bis"],
  ],
  [
    "an addition behind an alternative takes nothing of its label",
    [renamed(three, "5"), own("x", "5 alt", three), own("y", "3 bis")],
    ["y 5 bis"],
  ],
  ["an alternative whose paragraph is gone", [three, own("x", "4 alt", four)], ["x 3 bis"]],
  [
    "an alternative of the same label as the text's",
    [three, own("x", "4", three), four],
    ["x 3 alt"],
  ],
])("%s", (_, order, expected) => {
  const text = new Map(order.filter(({ id }) => id.startsWith("p-")).map((one) => [one.id, one]));
  const old = new Map([three, four].map(({ id, label }) => [id, label]));
  expect([...freshLabels(order, text, old)].map((pair) => pair.join(" "))).toEqual(expected);
});
