/** How the text reads compared with an earlier state of it: a redline in the live text. */

import { diffRuns } from "@/domain/amendments/diff";
import { readableEdits } from "@/domain/amendments/readable";
import type { ParagraphId } from "@/domain/ids";
import { changedParagraphs } from "@/domain/revisions/changed";
import { printedLabel } from "@/domain/text/labels";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { lengthOf, slice } from "@/domain/text/runs";
import { runsMarkup } from "./cluster";
import type { InlineMark, InlineWidget, ParagraphDisplay } from "./display";
import { type Markup, markup } from "./markup";
import type { DisplayOf } from "./plugin";
import type { Setting } from "./setting";

/** What is struck stands before what was put in its place, and before any bracket. */
const STRUCK = -20;

/**
 * Draws over `displayOf` what was added and struck since `before`. `text` is for its order alone;
 * each paragraph's words are given when it is drawn, and cost one diff of that paragraph.
 */
export function sinceDisplayer(
  displayOf: DisplayOf,
  {
    before,
    text,
    setting,
  }: {
    readonly before: readonly Paragraph[];
    readonly text: readonly Paragraph[];
    readonly setting: Setting;
  },
): DisplayOf {
  const known = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
  const gone = goneAfter(before, text);
  const first = text[0]?.id;
  const blocks = (after: ParagraphId | null) =>
    (gone.get(after) ?? []).map((paragraph) => goneBlock(paragraph, setting));
  return (paragraph) => {
    const display = displayOf(paragraph);
    const { marks, widgets } = wordsChanged(known.get(paragraph.id)?.runs, paragraph.runs, {
      ...{ added: "since-added", struck: "since-struck", setting },
    });
    const start = paragraph.id === first ? blocks(null) : [];
    return {
      ...display,
      marks: [...display.marks, ...marks],
      widgets: [...display.widgets, ...widgets],
      before: [...start, ...(display.before ?? [])],
      after: [...display.after, ...blocks(paragraph.id)],
    };
  };
}

/**
 * One paragraph as a redline: the words that came, and before what took their place those that went.
 * Without `before` all of it has come. Costs a diff of the paragraph.
 */
export function wordsChanged(
  before: readonly Run[] | undefined,
  runs: readonly Run[],
  {
    added: addedClass,
    struck: struckClass,
    setting,
  }: { readonly added: string; readonly struck: string; readonly setting: Setting },
): Pick<ParagraphDisplay, "marks" | "widgets"> {
  const length = lengthOf(runs);
  const added = (from: number, to: number): InlineMark => ({ from, to, class: addedClass });
  if (!before) return { marks: length > 0 ? [added(0, length)] : [], widgets: [] };
  const marks: InlineMark[] = [];
  const widgets: InlineWidget[] = [];
  let shift = 0;
  for (const { from, to, insert } of readableEdits(before, diffRuns(before, runs))) {
    const at = from + shift;
    const put = lengthOf(insert);
    if (put > 0) marks.push(added(at, at + put));
    if (to > from) {
      const struck = runsMarkup(slice(before, from, to), setting);
      widgets.push({ at, side: STRUCK, item: markup("del", struckClass, struck) });
    }
    shift += put - (to - from);
  }
  return { marks, widgets };
}

/** The paragraphs that are gone, by the one that they followed and that still stands. */
function goneAfter(before: readonly Paragraph[], text: readonly Paragraph[]) {
  const gone = new Map<ParagraphId | null, Paragraph[]>();
  for (const change of changedParagraphs(before, text)) {
    if (change.kind !== "removed") continue;
    gone.set(change.after, [...(gone.get(change.after) ?? []), change.paragraph]);
  }
  return gone;
}

const goneBlock = ({ label, level, kind, runs }: Paragraph, setting: Setting): Markup =>
  markup(
    "div",
    "paragraph gone-block",
    [markup("del", "since-struck", runsMarkup(runs, setting))],
    {
      "data-label": printedLabel(label, level),
      "data-kind": kind,
      "data-level": String(level),
    },
  );
