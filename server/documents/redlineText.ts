import type { Redline, RedlineEntry } from "../../domain/revisions/redline";
import { redlineWords } from "../../domain/revisions/redlineText";
import {
  type ComparedText,
  countsOf,
  footnoteNumbers,
  type RedlineView,
} from "../../domain/revisions/redlineView";
import { printedLabel as labelBeside } from "../../domain/text/labels";
import type { Paragraph } from "../../domain/text/paragraph";
import { plainText } from "../../domain/text/runs";
import { withCitations } from "./citations";
import { capitalised, nameOf } from "./words";
import { centred, hang, WIDTH, wrap } from "./wrap";

const HOW_TO_READ =
  "How to read it: [-words between these signs-] were taken out, {+words between these signs+} put in; ¶ is the end of a paragraph that was joined to another or divided. Paragraphs stand in the order and under the labels of the second text.";
const COLUMN = 8;

/** A redline as plain text in lines of 88 characters, ending in a line break. Linear. */
export function redlineText({ before, after, redline }: RedlineView): string {
  const numbers = footnoteNumbers(redline);
  const words = (entry: RedlineEntry) =>
    redlineWords(entry, (runs) =>
      withCitations(plainText(runs), runs, (id) => (id && numbers[id]) || "?"),
    );
  const entryText = (entry: RedlineEntry): string => {
    const shown = entry.after[0] ?? entry.before[0]!;
    const said = whatBecame(entry);
    const line = hang(labelBeside(shown.label, shown.level), words(entry), 0, COLUMN);
    return said ? `${hang("", `(${said})`, 0, COLUMN)}\n${line}` : line;
  };
  return `${[headingPart(before, after, redline), ...redline.entries.map(entryText)].join(
    "\n\n",
  )}\n`;
}

const called = ({ title, label }: ComparedText): string =>
  label === title ? label : `${label} (${title})`;

function headingPart(before: ComparedText, after: ComparedText, redline: Redline): string {
  const { unchanged, changed, merged, split, gone, moved, new: added } = countsOf(redline);
  return [
    centred(`From ${called(before)}`),
    centred(`to ${called(after)}`),
    "",
    wrap(
      `Paragraphs: ${changed} changed, ${added} new, ${gone} gone, ${moved} moved, ${merged} merged, ${split} split, ${unchanged} unchanged.`,
      "",
    ),
    "",
    wrap(HOW_TO_READ, ""),
    "=".repeat(WIDTH),
  ].join("\n");
}

const named = (paragraphs: readonly Paragraph[]): string => paragraphs.map(nameOf).join(" and ");

/** "Was paragraph 6, moved"; "" for what kept its words, its place and its number. */
function whatBecame({ kind, moved, before, after }: RedlineEntry): string {
  if (kind === "new") return "new";
  if (kind === "gone") return `${named(before)} is gone`;
  const parts = [
    kind === "merged" ? `merged from ${named(before)}` : "",
    kind === "split" ? `${named(before)} split into ${named(after)}` : "",
    before.length + after.length === 2 && before[0]!.label !== after[0]!.label
      ? `was ${nameOf(before[0]!)}`
      : "",
    moved ? "moved" : "",
  ].filter(Boolean);
  return capitalised(parts.join(", "));
}
