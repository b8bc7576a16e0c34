import type { ParagraphId } from "../ids";
import { nextBisLabel, parseLabel } from "../text/labels";
import { subparagraphMark } from "../text/marks";
import type { Paragraph } from "../text/paragraph";
import { positionOf } from "../text/position";
import { equalRuns } from "../text/runs";
import type { ProposedParagraph } from "./amendment";

/**
 * Where paragraphs, the first like `first`, that are asked for after `after` come to stand: behind
 * the subparagraphs there, unless they are such themselves, and behind what was inserted there before
 * ("3 bis" of "3"), so that additions at one point stand in the order in which they were accepted.
 * Gives the index in `text` at which they begin, or null when the paragraph is gone. `leaving` are
 * the places of paragraphs that are to come from elsewhere in the text, looked at as if they were
 * gone. O(paragraphs passed over).
 */
export function newPlace(
  text: readonly Paragraph[],
  after: ParagraphId | null,
  first: Pick<ProposedParagraph, "kind" | "level"> | undefined,
  leaving: readonly [from: number, end: number] = [-1, -1],
): number | null {
  const anchor = after === null ? -1 : positionOf(text, after);
  const [from, end] = leaving;
  if (after !== null && (anchor < 0 || (from <= anchor && anchor < end))) return null;
  const { label, level: depth } = text[anchor] ?? { label: "0", level: 0 };
  let index = anchor + 1;
  while (index < text.length) {
    if (index === from) index = end;
    else if (belongsTo(text[index]!, label, depth, first)) index++;
    else break;
  }
  return index;
}

function belongsTo(
  paragraph: Paragraph,
  label: string,
  depth: number,
  { kind, level }: Pick<ProposedParagraph, "kind" | "level"> = { kind: "operative", level: 0 },
): boolean {
  if (paragraph.kind === "footnote") return false;
  if (level <= depth && paragraph.level > level) return true;
  const alike = (paragraph.kind === "preambular") === (kind === "preambular");
  return alike && paragraph.level === level && level === depth && isBisOf(paragraph.label, label);
}

/** Whether a label was given to what was inserted after another: "3 ter" after "3" or "3 bis". */
function isBisOf(label: string, of: string): boolean {
  const later = parseLabel(label);
  // Nothing has the number 0 but what was inserted before all others of its series.
  if (later?.number === 0 && later.bis > 0) return true;
  const earlier = parseLabel(of === "" ? "0" : of);
  if (!later || !earlier || later.series !== earlier.series) return false;
  if (later.number !== earlier.number || later.parts.length !== earlier.parts.length) return false;
  const rank = ({ bis, parts }: typeof later) => parts.at(-1)?.bis ?? bis;
  const stem = ({ parts }: typeof later) => parts.map(({ mark }) => mark).join();
  return stem(later) === stem(earlier) && rank(later) > rank(earlier);
}

/**
 * Where the paragraphs stand in the text already, among those between `after` and the place they
 * would come to; null when they do not. O(paragraphs there · proposed).
 */
export function alreadyThere(
  text: readonly Paragraph[],
  after: ParagraphId | null,
  proposed: readonly ProposedParagraph[],
): number | null {
  const end = newPlace(text, after, proposed[0]);
  if (end === null) return null;
  const start = after === null ? 0 : positionOf(text, after) + 1;
  for (let at = start; at <= end; at++)
    if (proposed.every(({ runs }, i) => text[at + i] && equalRuns(text[at + i]!.runs, runs)))
      return at;
  return null;
}

/**
 * Labels for paragraphs that come to stand at `index`: "3 bis" after 3, "13(a) bis" after 13(a),
 * "13(a)" for the first under 13; none for titles and headings. Never one of `taken`, to which the
 * new ones are added. A renumbered revision makes plain numbers of them.
 */
export function newLabels(
  text: readonly Paragraph[],
  index: number,
  proposed: readonly ProposedParagraph[],
  taken: Set<string>,
): string[] {
  const above: Named[] = text.slice(0, index);
  return proposed.map(({ kind, level }) => {
    const label = labelBelow(text, above, kind, level, taken);
    above.push({ kind, level, label });
    if (label !== "") taken.add(label);
    return label;
  });
}

type Named = Pick<Paragraph, "kind" | "level" | "label">;

function labelBelow(
  text: readonly Named[],
  above: readonly Named[],
  kind: Paragraph["kind"],
  level: number,
  taken: ReadonlySet<string>,
): string {
  // A revision numbers footnotes by where they are cited; until then a new one has no number.
  if (kind === "title" || kind === "heading" || kind === "footnote") return "";
  const before = above.findLast(
    (one) => one.label !== "" && one.kind !== "footnote" && one.level <= level,
  );
  if (!before || isOtherSeries(before.label, kind))
    return nextBisLabel(lastOfSeries(text, above, kind), taken);
  // Nothing stands above the highest level: no need to look through the whole text for it.
  const parent =
    level > 0 ? above.findLast((one) => one.label !== "" && one.level < level) : undefined;
  const children = parent ? above.filter(({ label }) => isUnder(label, parent.label)) : [];
  if (!parent || children.some((child) => text.includes(child)))
    return nextBisLabel(before.label, taken);
  const next = `${parent.label}(${subparagraphMark(children.length + 1, level)})`;
  return taken.has(next) ? nextBisLabel(next, taken) : next;
}

type Series = "PP" | "OP" | "";

const seriesOf = (label: string): Series => parseLabel(label)?.series ?? "";

const isOtherSeries = (label: string, kind: Paragraph["kind"]): boolean =>
  (kind === "preambular" ? ["OP"] : kind === "subparagraph" ? [] : ["PP"]).includes(
    seriesOf(label),
  );

/** Where the series of a kind stands so far: "OP3", or "OP0" before the first. */
function lastOfSeries(
  text: readonly Named[],
  above: readonly Named[],
  kind: Paragraph["kind"],
): string {
  const series = kind === "preambular" ? "PP" : "OP";
  const inSeries = (one: Named) => one.level === 0 && seriesOf(one.label) === series;
  const used = text.some(inSeries);
  return above.findLast(inSeries)?.label ?? (used ? `${series}0` : "0");
}

const isUnder = (label: string, parent: string): boolean =>
  label.startsWith(`${parent}(`) && !label.slice(parent.length + 1).includes("(");

/** The labels of a text's paragraphs, which new ones have to keep free of; footnotes apart. */
export const labelsOf = (text: readonly Paragraph[]): Set<string> =>
  new Set(
    text.filter(({ kind, label }) => kind !== "footnote" && label !== "").map(({ label }) => label),
  );
