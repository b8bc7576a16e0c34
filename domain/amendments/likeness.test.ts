import { expect, test } from "vitest";
import type { AmendmentId, ParagraphId } from "../ids";
import {
  addition,
  alternative,
  comment,
  deletion,
  edit,
  note,
  para,
  rich,
} from "../testing/builders";
import type { Proposal } from "./amendment";
import { likeGroups } from "./likeGroups";
import { likenessKey } from "./likeness";

const p7 = para("7", "We meet every year in New York.");
const p8 = para("8", "*Calls upon* States[^fn-1] to report.");

const to = (wanted: string) => edit(p7, wanted);

test.each([
  [
    "word for word",
    to("We meet every month in New York."),
    to("We meet every month in New York."),
    true,
  ],
  [
    "quotation marks",
    to("We meet every “year” in New York."),
    to('We meet every "year" in New York.'),
    true,
  ],
  [
    "an apostrophe",
    to("We meet every year in Person’s Hall."),
    to("We meet every year in Person's Hall."),
    true,
  ],
  [
    "a dash",
    to("We meet – every year – in New York."),
    to("We meet - every year — in New York."),
    true,
  ],
  [
    "kinds of spaces",
    to("We meet every\u00a0leap  year in New York."),
    to("We meet every leap year in New York."),
    true,
  ],
  ["composed letters", to("We meet in the caf\u00e9."), to("We meet in the cafe\u0301."), true],
  [
    "the first letter of what is put in",
    to("We meet every year in New York. And we rest."),
    to("We meet every year in New York. and we rest."),
    true,
  ],
  [
    "the first letter of a new paragraph",
    addition(p7, "*Decides* to rest."),
    addition(p7, "decides to rest."),
    true,
  ],
  [
    "italics",
    alternative(p8, "*Urges* States to report."),
    alternative(p8, "Urges States to report."),
    true,
  ],
  ["deletion of the same", deletion(p7), deletion(p7), true],
  [
    "other words",
    to("We meet every month in New York."),
    to("We meet every week in New York."),
    false,
  ],
  [
    "a capital inside of the words",
    to("We meet the States every year in New York."),
    to("We meet the states every year in New York."),
    false,
  ],
  [
    "another sign",
    to("We meet every year in New York;"),
    to("We meet every year in New York,"),
    false,
  ],
  ["another paragraph", deletion(p7), deletion(p8), false],
  ["an addition and an alternative", addition(p7, "We rest."), alternative(p7, "We rest."), false],
  ["an addition elsewhere", addition(p7, "We rest."), addition(p8, "We rest."), false],
  [
    "a citation more",
    edit(p8, "*Calls upon* all States[^fn-1] to report."),
    edit(p8, "*Calls upon* all States to report."),
    false,
  ],
  [
    "another level",
    addition(p7, "We rest."),
    addition(p7, { kind: "subparagraph", level: 1, runs: p7.runs }),
    false,
  ],
] as [string, Proposal, Proposal, boolean][])("%s", (_, a, b, alike) => {
  expect(likenessKey(a) === likenessKey(b)).toBe(alike);
});

test("a footnote that two bring is known by its words", () => {
  const citing = (id: string, body: string): Proposal => {
    const proposal = edit(p7, `We meet every year in New York.[^${id}]`);
    const footnotes = [{ id: id as ParagraphId, runs: rich(body) }];
    return { ...proposal, change: { ...proposal.change, footnotes } };
  };
  const key = likenessKey(citing("fn-a", "Resolution 64/293."));
  expect(likenessKey(citing("fn-b", "Resolution 64/293."))).toBe(key);
  expect(likenessKey(citing("fn-b", "Resolution 71/319."))).not.toBe(key);
});

test("a comment is like nothing, not even itself", () => {
  expect(likenessKey(comment(p7, "Hm."))).toBeNull();
  const twice = ["a", "b"].map((id) => ({ id: id as AmendmentId, proposal: comment(p7, "Hm.") }));
  expect(likeGroups([p7], twice)).toEqual([]);
});

test("proposals of different days compare over the text as it stands", () => {
  const now = { ...p7, runs: para("7", "We all meet every year in New York.").runs };
  const groups = likeGroups(
    [now, note("1", "Resolution 64/293.")],
    [
      { id: "a" as AmendmentId, proposal: to("We meet every month in New York.") },
      { id: "b" as AmendmentId, proposal: deletion(p7) },
      { id: "c" as AmendmentId, proposal: edit(now, "We all meet every month in New York.") },
      { id: "d" as AmendmentId, proposal: edit(now, "We all meet every month in Geneva.") },
    ],
  );
  expect(groups).toEqual([["a", "c"]]);
});
