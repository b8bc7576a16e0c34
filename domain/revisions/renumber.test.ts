import { describe, expect, test } from "vitest";
import { note, para } from "../testing/builders";
import { applyOperations } from "../text/apply";
import type { Paragraph } from "../text/paragraph";
import { renumber } from "./renumber";

const heading = para("", "Follow-up", { kind: "heading" });
const sub = (label: string) => para(label, "x");
const level2 = (label: string) => para(label, "x", { level: 2, kind: "subparagraph" });
const preambular = (label: string) => para(label, "x", { kind: "preambular" });
const unique = (text: readonly Paragraph[]) =>
  text.map((one, i) => (one.kind === "footnote" ? one : { ...one, id: `p-${i}` as typeof one.id }));

describe("labels of a revision", () => {
  test.each<readonly [string, readonly Paragraph[], string]>([
    ["plain numbers", [para("1", ""), para("1 bis", ""), para("2", "")], "1 2 3"],
    ["a gap closes", [para("1", ""), para("3", ""), para("7", "")], "1 2 3"],
    ["headings have none", [para("1", ""), heading, para("2 bis", "")], "1  2"],
    [
      "a resolution",
      [preambular("PP1"), preambular("PP1 bis"), para("OP1", ""), para("OP3", "")],
      "PP1 PP2 OP1 OP2",
    ],
    [
      "a declaration numbers its preamble too",
      [preambular("1"), preambular("1 bis"), para("2", "")],
      "1 2 3",
    ],
    ["unnumbered stays so", [preambular(""), para("1", ""), para("1 bis", "")], " 1 2"],
    [
      "subparagraphs begin again",
      [para("1 bis", ""), sub("1 bis(a)"), sub("1 bis(a) bis"), para("2", ""), sub("2(c)")],
      "1 1(a) 1(b) 2 2(a)",
    ],
    [
      "and those below them",
      [
        para("1", ""),
        sub("1(a)"),
        level2("1(a)(i)"),
        level2("1(a)(i) bis"),
        sub("1(b)"),
        level2("1(b)(iv)"),
      ],
      "1 1(a) 1(a)(i) 1(a)(ii) 1(b) 1(b)(i)",
    ],
    [
      "under the preamble",
      [preambular("PP2"), para("PP2(b)", "", { kind: "subparagraph" })],
      "PP1 PP1(a)",
    ],
    [
      "an annex counts for itself",
      [preambular("PP1"), para("OP2", ""), para("1 bis", ""), para("2", "")],
      "PP1 OP1 1 2",
    ],
    ["before everything", [para("0 bis", ""), para("1", "")], "1 2"],
  ])("%s", (_, text, expected) => {
    expect(
      renumber(unique(text))
        .paragraphs.map(({ label }) => label)
        .join(" "),
    ).toBe(expected);
  });

  test("after (z) comes (aa)", () => {
    const text = [para("1", ""), ...Array.from({ length: 28 }, () => sub("1(a)"))];
    expect(
      renumber(unique(text))
        .paragraphs.slice(26)
        .map(({ label }) => label),
    ).toEqual(["1(z)", "1(aa)", "1(bb)"]);
  });
});

test("an operative paragraph is a chapeau when subparagraphs follow it, and only then", () => {
  const text = unique([para("1", ""), sub("1(a)"), para("2", "", { kind: "chapeau" }), heading]);
  expect(renumber(text).paragraphs.map(({ kind }) => kind)).toEqual([
    "chapeau",
    "subparagraph",
    "operative",
    "heading",
  ]);
});

test("footnotes are numbered and stand as they are first cited; signs stay, the uncited come last", () => {
  const text = [
    para("1", "a[^fn-3] b[^fn-1]"),
    para("2", "c[^fn-3] d[^fn-9]"),
    note("1", "one"),
    note("2", "never cited"),
    note("3", "three"),
    note("*", "star"),
  ];
  const { paragraphs, operations, lineage } = renumber(text);
  expect(paragraphs.slice(2).map(({ label, id }) => `${id}=${label}`)).toEqual([
    "fn-3=1",
    "fn-1=2",
    "fn-2=3",
    "fn-*=*",
  ]);
  expect(applyOperations(text, operations)).toEqual(paragraphs);
  expect(lineage.map(({ from, to }) => `${from} -> ${to}`)).toEqual(["3 -> 1", "1 -> 2", "2 -> 3"]);
});

test("the operations make the same text, lineage tells every change, and twice changes nothing", () => {
  const text = unique([para("1", ""), para("1 bis", ""), sub("1 bis(a)"), para("2", "")]);
  const { paragraphs, operations, lineage } = renumber(text);
  expect(applyOperations(text, operations)).toEqual(paragraphs);
  expect(lineage.map(({ from, to }) => `${from} -> ${to}`)).toEqual([
    "1 bis -> 2",
    "1 bis(a) -> 2(a)",
    "2 -> 3",
  ]);
  expect(renumber(paragraphs)).toEqual({ paragraphs, operations: [], lineage: [] });
});
