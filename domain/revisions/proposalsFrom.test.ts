import { expect, test } from "vitest";
import { operationsFor } from "../amendments/judge";
import { changeWithFootnotes } from "../amendments/newFootnotes";
import type { FootnoteId, ParagraphId } from "../ids";
import { note, para } from "../testing/builders";
import { adoptedAnnex2017, zeroDraft2017 } from "../testing/realPair";
import { applyOperations } from "../text/apply";
import { FOOTNOTE_PLACEHOLDER, type Paragraph } from "../text/paragraph";
import { plainText } from "../text/runs";
import { type ProposalFrom, proposalsFrom } from "./proposalsFrom";
import { redline } from "./redline";
import { renumber } from "./renumber";

const names = () => {
  let count = 0;
  return {
    footnote: () => `fn-new-${++count}` as FootnoteId,
    paragraph: () => `p-new-${++count}` as ParagraphId,
  };
};

function acceptAll(text: readonly Paragraph[], proposals: readonly ProposalFrom[]): Paragraph[] {
  const { paragraph } = names();
  return proposals.reduce((now, { base, change }) => {
    const canonical = changeWithFootnotes(base, change);
    if (!canonical.ok) throw new Error(canonical.sentence);
    const made = operationsFor(now, { base, change: canonical.value, rationale: "" }, paragraph);
    if (!made.ok) throw new Error(`${made.sentence} ${JSON.stringify(change)}`);
    return applyOperations(now, made.value);
  }, text as Paragraph[]);
}

/** Kind, level and words of every paragraph, footnotes where they are cited. */
const words = (text: readonly Paragraph[]) => {
  const bodies = new Map(text.map(({ id, runs }) => [id, plainText(runs)]));
  return text.map(({ kind, level, runs }) => ({
    kind,
    level,
    words: runs
      .map(({ text: part, marks }) =>
        part === FOOTNOTE_PLACEHOLDER
          ? `[^${bodies.get(marks.footnote!)}]`
          : marks.italic
            ? `*${part}*`
            : part,
      )
      .join(""),
  }));
};

const short = ({ change }: ProposalFrom): string => {
  const brought = "footnotes" in change ? (change.footnotes?.length ?? 0) : 0;
  const what = change.kind === "add" ? change.paragraphs.length : change.paragraph;
  const others = change.kind === "merge" ? ` and ${change.others.join(" and ")}` : "";
  const where = "after" in change ? ` after ${change.after}` : "";
  const notes = brought === 0 ? "" : brought === 1 ? ", 1 footnote" : `, ${brought} footnotes`;
  return `${change.kind} ${what}${others}${where}${notes}`;
};

test("the zero draft of 2017 becomes the adopted text, word for word", () => {
  const [before, after] = [zeroDraft2017(), adoptedAnnex2017()];
  const proposals = proposalsFrom(redline(before, after), names().footnote);
  expect(proposals.map(short)).toEqual([
    "delete p-7",
    "delete p-23",
    "move p-6 after p-1",
    "add 1 after p-1, 1 footnote",
    "add 1 after p-3",
    "add 1 after p-8",
    "add 1 after p-8",
    "add 1 after p-8",
    "level p-9",
    "add 1 after p-9",
    "add 1 after p-11",
    "add 1 after p-11",
    "move p-13 after p-11",
    "add 1 after p-14",
    "move p-16 after p-17",
    "edit title",
    "merge p-1 and p-5, 1 footnote",
    "edit p-6, 1 footnote",
    "edit p-2",
    "edit p-3, 2 footnotes",
    "edit p-4",
    "edit p-8",
    "edit p-9",
    "edit p-10",
    "edit p-11",
    "edit p-13",
    "edit p-12",
    "merge p-14 and p-15, 1 footnote",
    "merge p-17 and p-18",
    "edit p-16",
    "edit p-19",
    "edit p-20",
    "edit p-21, 1 footnote",
    "edit p-22",
    "edit p-24",
  ]);
  const { paragraphs } = renumber(acceptAll(before, proposals));
  expect(words(paragraphs)).toEqual(words(after));
  const labels = (text: readonly Paragraph[]) =>
    text.filter(({ kind }) => kind !== "footnote").map(({ label }) => label);
  expect(labels(paragraphs)).toEqual(labels(after));
});

test("of one text: what moved cites what it cited, footnotes are reworded, brought and taken out", () => {
  const [title, p1, p2, p3] = [
    para("", "On records", { id: "title" as ParagraphId, kind: "title" }),
    para("1", "We recall the Plan[^fn-1] and the Agenda."),
    para("2", "We decide to meet, as in the annex[^fn-2], on a quadrennial basis in New York."),
    para("3", "We thank the Secretary-General for the report[^fn-3]."),
  ];
  const before = [
    title,
    p1,
    p2,
    p3,
    note("1", "Resolution 1."),
    note("2", "Annex."),
    note("3", "A/72/1."),
  ];
  const after = [
    title,
    p2,
    { ...para("1", "We recall the Plan[^fn-1] and the Agenda[^fn-9]."), level: 0 },
    note("2", "Annex."),
    note("1", "Resolution 64/293."),
    note("9", "Resolution 70/1."),
  ];
  const proposals = proposalsFrom(redline(before, after), names().footnote);
  expect(proposals.map(short)).toEqual([
    "delete p-3",
    "move p-1 after p-2",
    "edit p-1, 1 footnote",
    "edit fn-1",
    "delete fn-3",
  ]);
  const { paragraphs } = renumber(acceptAll(before, proposals));
  const body = (text: readonly Paragraph[]) =>
    words(text).filter(({ kind }) => kind !== "footnote");
  expect(body(paragraphs)).toEqual(body(after));
  const notes = (text: readonly Paragraph[]) =>
    words(text)
      .filter(({ kind }) => kind === "footnote")
      .map((one) => one.words)
      .sort();
  expect(notes(paragraphs)).toEqual(notes(after));
});
