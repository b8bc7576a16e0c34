import type { ParagraphId } from "../ids";
import { applyOperations } from "../text/apply";
import { subparagraphMark } from "../text/marks";
import type { TextOperation } from "../text/operations";
import type { Paragraph, ParagraphKind } from "../text/paragraph";
import { footnoteOrder, orderFootnotes } from "./footnoteOrder";

/** A paragraph that got another label, so that old references still resolve. */
export interface Renamed {
  readonly id: ParagraphId;
  readonly from: string;
  readonly to: string;
}

export interface Renumbered {
  readonly paragraphs: readonly Paragraph[];
  /** What makes them of the text that was given: `relabel`, and a `move` of footnotes out of order. */
  readonly operations: readonly Extract<TextOperation, { type: "relabel" | "move" }>[];
  readonly lineage: readonly Renamed[];
}

type Named = Pick<Paragraph, "label" | "kind">;

/**
 * The labels of a revision, each paragraph in the series it is in: PP1, PP2 …, OP1, OP2 …, or plain
 * numbers, one count through the whole text for each; subparagraphs (a), (b) … again under
 * each paragraph, (i), (ii) … under those; footnotes in the order in which they are first cited, those
 * never cited last, and so they stand. An operative paragraph that introduces subparagraphs is a chapeau, and only such
 * a one. What has no number (titles, headings, unnumbered paragraphs) and signs such as "*" stay.
 * Linear.
 */
export function renumber(given: readonly Paragraph[]): Renumbered {
  const operations: Extract<TextOperation, { type: "relabel" | "move" }>[] = orderFootnotes(given);
  const paragraphs = applyOperations(given, operations);
  const names = [...bodyNames(paragraphs), ...footnoteNames(paragraphs)];
  const byId = new Map(names);
  const lineage: Renamed[] = [];
  const renumbered = paragraphs.map((paragraph) => {
    const { label, kind } = byId.get(paragraph.id) ?? paragraph;
    if (label === paragraph.label && kind === paragraph.kind) return paragraph;
    operations.push({ type: "relabel", paragraph: paragraph.id, label, kind });
    if (label !== paragraph.label)
      lineage.push({ id: paragraph.id, from: paragraph.label, to: label });
    return { ...paragraph, label, kind };
  });
  return { paragraphs: renumbered, operations, lineage };
}

function bodyNames(paragraphs: readonly Paragraph[]): [ParagraphId, Named][] {
  const body = paragraphs.filter(({ kind }) => kind !== "footnote");
  const numbers = { PP: 0, OP: 0, "": 0 };
  /** The labels of the paragraphs above, by level, and how many each has below it so far. */
  const above: { label: string; count: number }[] = [];
  const numberOf = ({ label, kind, level }: Paragraph): string => {
    const parent = above[level - 1];
    if (level > 0 || kind === "subparagraph")
      return parent ? `${parent.label}(${subparagraphMark(++parent.count, level)})` : label;
    const series = seriesOf(label);
    return series === null ? label : `${series}${++numbers[series]}`;
  };
  return body.map((paragraph, i) => {
    const { id, label, kind, level } = paragraph;
    if (kind === "title" || kind === "heading") {
      above.length = 0;
      return [id, { label, kind }];
    }
    const next = label === "" ? "" : numberOf(paragraph);
    above.length = level;
    above[level] = { label: next, count: 0 };
    return [id, { label: next, kind: kindOf(kind, level, body[i + 1]) }];
  });
}

/** The series that a label is of: it keeps it, so that an annex may count for itself. */
const seriesOf = (label: string): "PP" | "OP" | "" | null =>
  /\d/.test(label) ? ((/^(?:PP|OP)/.exec(label)?.[0] ?? "") as "PP" | "OP" | "") : null;

function kindOf(kind: ParagraphKind, level: number, next: Paragraph | undefined): ParagraphKind {
  if (kind !== "operative" && kind !== "chapeau") return kind;
  return next && next.level > level && next.kind !== "heading" ? "chapeau" : "operative";
}

function footnoteNames(paragraphs: readonly Paragraph[]): [ParagraphId, Named][] {
  const footnotes = paragraphs.filter(({ kind }) => kind === "footnote");
  const known = new Map(footnotes.map((footnote) => [footnote.id, footnote]));
  let number = 0;
  return footnoteOrder(paragraphs).flatMap((id): [ParagraphId, Named][] => {
    const footnote = known.get(id);
    if (!footnote) return [];
    const numbered = footnote.label === "" || /^\d/.test(footnote.label);
    return [[id, { label: numbered ? String(++number) : footnote.label, kind: "footnote" }]];
  });
}
