import { expect, test } from "vitest";
import { textHref } from "@/app/components/paragraphAddress";
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
  [again.id, "id-p-other"],
  [text[4]!.id, "fn-1"],
])("%s is found at #%s", (id, anchor) => {
  expect(anchors.of(id)).toBe(anchor);
  expect(anchors.find(`#${anchor}`)).toBe(id);
});

test("an address from before its paragraph moved still finds it", () => {
  const moved = para("2 bis", "Three", { id: "p-3" as ParagraphId });
  expect(anchorsOf([moved]).find("#p-3")).toBe(moved.id);
  expect(anchorsOf([moved, para("3", "New", { id: "p-new" as ParagraphId })]).find("#p-3")).toBe(
    "p-new",
  );
});

const numbered = (id: string, label: string) => para(label, "We decide", { id: id as ParagraphId });
/** A revision numbered anew: what was 21 bis is 22, what was 22 is 23, and 23 left the text. */
const renumbered = anchorsOf([
  numbered("p-21", "21"),
  numbered("p-21-bis", "22"),
  numbered("p-22", "23"),
]);

test.each([
  ["#id-p-22", "p-22"],
  ["#id-p-21-bis", "p-21-bis"],
  ["#p-22", "p-21-bis"],
  ["#p-23", "p-22"],
  ["#p-21-bis", "p-21-bis"],
  ["#id-p-23", null],
])("in a text that was numbered anew, %s is %s", (address, id) => {
  expect(renumbered.find(address)).toBe(id);
});

test("what is named by its id is shown by the label of now", () => {
  const found = renumbered.find("#id-p-22")!;
  expect(renumbered.of(found)).toBe("p-23");
});

test("a way from another page names the id, so that no other paragraph can be meant", () => {
  const { id } = numbered("p-22", "23");
  const [, hash] = textHref("waste", id).split("/text");
  expect(renumbered.find(hash!)).toBe(id);
  expect(textHref("waste", id, "x")).toBe("/negotiations/waste/text?reword=x#id-p-22");
  expect(textHref("waste", null)).toBe("/negotiations/waste/text");
});

test("an address of nothing finds nothing", () => {
  expect(anchors.find("#p-99")).toBeNull();
});
