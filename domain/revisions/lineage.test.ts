import { describe, expect, test } from "vitest";
import { note, para } from "../testing/builders";
import type { Paragraph } from "../text/paragraph";
import { fatesOf, newFates, type TextFlow } from "./lineage";
import { formerLabels, type NumberedText, resolveReference } from "./resolve";

/** `text("a=1 b=2 fn=*")`: paragraphs by id and label. */
const text = (names: string): Paragraph[] =>
  names
    .split(/,\s*/)
    .filter(Boolean)
    .map((name) => {
      const [id = "", label = ""] = name.split("=");
      const make = id.startsWith("fn") ? note : para;
      return { ...make(label, ""), id: id as Paragraph["id"] };
    });

const flow = (names: string): TextFlow[] =>
  names
    .split(", ")
    .filter(Boolean)
    .map((name) => {
      const [from, to] = name.split(">");
      return { from, to } as TextFlow;
    });

describe("what became of the paragraphs", () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    ["nothing", "a=1, b=2", "a=1, b=2", "", []],
    ["added", "a=1, b=2", "a=1, x=2, b=3", "", ["x added null->2", "b renumbered 2->3"]],
    ["removed", "a=1, b=2", "b=1", "", ["b renumbered 2->1", "a removed 1->null"]],
    [
      "moved",
      "a=1, b=2, c=3",
      "c=1, a=2, b=3",
      "",
      ["c moved 3->1", "a renumbered 1->2", "b renumbered 2->3"],
    ],
    ["moved under its old label", "a=1, b=, c=2", "b=, a=1, c=2", "", ["b moved ->"]],
    [
      "split",
      "a=1, b=2",
      "a=1, x=2, b=3",
      "a>x",
      ["a split 1->1 (2)", "x added null->2 (1)", "b renumbered 2->3"],
    ],
    ["merged", "a=1, b=2, c=3", "a=1, c=2", "b>a", ["c renumbered 3->2", "b merged 2->null (1)"]],
    [
      "merged on",
      "a=1, b=2, c=3",
      "a=1",
      "c>b, b>a",
      ["b merged 2->null (1)", "c merged 3->null (1)"],
    ],
    [
      "split, and the first part deleted",
      "a=1",
      "x=1, y=2",
      "a>x, a>y",
      ["x added null->1 (1)", "y added null->2 (1)", "a split 1->null (1, 2)"],
    ],
    [
      "merged, and all of it deleted",
      "a=1, b=2, c=3",
      "c=1",
      "b>a",
      ["c renumbered 3->1", "a removed 1->null", "b removed 2->null"],
    ],
    [
      "a circle of flows ends",
      "a=1, b=2",
      "c=1",
      "a>b, b>a",
      ["c added null->1", "a removed 1->null", "b removed 2->null"],
    ],
  ])("%s", (_, before, after, flows, expected) => {
    const fates = fatesOf(text(before), text(after), flow(flows));
    expect(
      fates.map(({ id, change, from, to, others }) => {
        const which = others ? ` (${others.map(({ label }) => label).join(", ")})` : "";
        return `${id} ${change} ${from}->${to}${which}`;
      }),
    ).toEqual(expected);
  });

  test("what the list of renamed paragraphs tells is not told twice", () => {
    const fates = fatesOf(text("a=1, b=2"), text("x=1, a=2, b=3"));
    const left = newFates(fates, [{ id: "a" as Paragraph["id"], from: "1" }]);
    expect(left.map(({ id }) => id)).toEqual(["x", "b"]);
  });
});

describe("old references", () => {
  const named = (paragraphs: string, flows = "", before?: NumberedText) => {
    const number = (before?.number ?? 0) + 1;
    const own = text(paragraphs);
    return {
      number,
      label: number === 1 ? "Zero draft" : `Rev.${number - 1}`,
      paragraphs: own,
      ...(before ? { fates: fatesOf(before.paragraphs, own, flow(flows)) } : {}),
    };
  };
  const zero = named("a=OP6, b=OP7, c=OP8, fn1=1");
  const rev1 = {
    ...named("a=OP6, t=OP7, b=OP8, c=OP9, fn1=1", "", zero),
    renamed: [{ id: "t" as Paragraph["id"], from: "OP7 ter", to: "OP7" }],
  };
  const rev2 = named("a=OP6, t=OP7, x=OP8, c=OP9", "b>t, t>x", rev1);
  const rev3 = named("c=OP1, a=OP2", "", rev2);
  const rev4 = named("c=OP1, a=OP2, t=OP3", "", rev3);
  const all = [zero, rev1, rev2, rev3, rev4];

  const answer = (from: number, label: string, to: number) => {
    const found = resolveReference(all, from, label, to);
    if (!found) return null;
    const now = found.now.map((one) => one.label).join(", ");
    const steps = found.steps.map(({ version, labels }) => `${version}: ${labels.join(", ")}`);
    return [now, found.gone ?? "there", ...steps].join(" | ");
  };

  test.each<readonly [string, number, string, number, string | null]>([
    ["stays", 1, "OP6", 3, "OP6 | there"],
    ["is renumbered", 1, "OP7", 2, "OP8 | there | Rev.1: OP8"],
    ["as one writes it", 1, "para. op 7", 2, "OP8 | there | Rev.1: OP8"],
    ["through several versions, moved", 1, "OP8", 4, "OP1 | there | Rev.1: OP9 | Rev.3: OP1"],
    ["a label of the live text", 1, "op7ter", 2, "OP7 | there | Rev.1: OP7"],
    [
      "merged: its text stands elsewhere",
      1,
      "OP7",
      3,
      "OP7, OP8 | Rev.2 | Rev.1: OP8 | Rev.2: OP7, OP8",
    ],
    ["gone without a trace", 3, "OP8", 4, " | Rev.3"],
    ["gone, and put back", 3, "OP7", 5, "OP3 | there | Rev.4: OP3"],
    ["no such paragraph", 1, "OP70", 3, null],
    ["a footnote is no paragraph", 1, "1", 2, null],
    ["no such version", 9, "OP6", 3, null],
    ["backwards", 3, "OP6", 1, null],
  ])("%s", (_, from, label, to, expected) => {
    expect(answer(from, label, to)).toBe(expected);
  });

  test("each paragraph tells the label it had in the version before", () => {
    expect([...formerLabels(zero.paragraphs, rev1.paragraphs)]).toEqual([
      ["b", "OP7"],
      ["c", "OP8"],
    ]);
  });
});
