import { expect, test } from "vitest";
import type { ParagraphId } from "@/domain/ids";
import { note, para } from "@/domain/testing/builders";
import { anchorsOf } from "./anchors";

const again = para("3", "Another", { id: "p-other" as ParagraphId });
const text = [
  para("3", "Three"),
  para("3 bis", "Added"),
  para("13(a)", "Sub"),
  again,
  note("1", "Ibid."),
];
const anchors = anchorsOf(text);

test.each([
  [text[0]!.id, "p-3"],
  [text[1]!.id, "p-3-bis"],
  [text[2]!.id, "p-13a"],
  [again.id, "p-p-other"],
  [text[4]!.id, "fn-1"],
])("%s is found at #%s", (id, anchor) => {
  expect(anchors.of(id)).toBe(anchor);
  expect(anchors.find(`#${anchor}`)).toBe(id);
});

test("an address of nothing finds nothing", () => {
  expect(anchors.find("#p-99")).toBeNull();
});
