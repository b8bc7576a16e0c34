/** What each paragraph shows in a view: brackets in its words, proposed paragraphs around it. */

import { isStructural } from "@/domain/amendments/amendment";
import { subjectOf } from "@/domain/amendments/subjects";
import type { CompiledText } from "@/domain/compilation/compiledText";
import {
  type CompilableAmendment,
  compileText as compileOnce,
  compiler,
} from "@/domain/compilation/compileText";
import type { Span } from "@/domain/compilation/span";
import type { ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { positionOf } from "@/domain/text/position";
import { equalRuns } from "@/domain/text/runs";
import { additionBlocks, joinBlock, structureBlock, unplacedBlock } from "./blocks";
import { clusterMarkup } from "./cluster";
import type { InlineMark, InlineWidget, ParagraphDisplay } from "./display";
import { agreedMark, drafterMarks, footnoteMarks } from "./own";
import type { Setting } from "./setting";
import { wholeDisplay } from "./whole";

export interface Composition {
  /** The amendments that stand in this view, in order of submission. */
  readonly amendments: readonly CompilableAmendment[];
  /** For its order and labels alone; each paragraph's words are given when it is drawn. */
  readonly text: readonly Paragraph[];
  readonly setting: Setting;
}

/** Remember what they made: a new amendment composes its own paragraph, or what stands around them all. */
const compileAround = compiler();
const compileParagraph = compiler();

const OPEN = -10;
const CLOSE = 10;

/** What concerns other paragraphs than its own. */
const isAround = ({ proposal }: CompilableAmendment) =>
  proposal.change.kind === "add" || isStructural(proposal.change);

function byParagraph(amendments: readonly CompilableAmendment[]) {
  const groups = new Map<ParagraphId, CompilableAmendment[]>();
  for (const amendment of amendments) {
    const id = subjectOf(amendment.proposal.change);
    if (id === null) continue;
    const group = groups.get(id);
    if (group) group.push(amendment);
    else groups.set(id, [amendment]);
  }
  return groups;
}

/**
 * The function that draws one paragraph. Additions depend on their neighbours' labels and are
 * compiled once, here, as are moves, splits, merges and changes of level; all else at each call, for
 * that paragraph alone, so that typing in one paragraph costs one paragraph's compilation, and of
 * those in it that concern other paragraphs.
 */
export function displayer(composition: Composition): (paragraph: Paragraph) => ParagraphDisplay {
  const { amendments, text, setting } = composition;
  const touching = byParagraph(amendments.filter((one) => !isAround(one)));
  const structural = byParagraph(
    amendments.filter(({ proposal: { change } }) => isStructural(change)),
  );
  const additions = compileAround(text, amendments.filter(isAround));
  const around = new Map(additions.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const structures = (paragraph: Paragraph) => {
    const here = structural.get(paragraph.id);
    if (!here) return { structures: [], unplaced: [] };
    const at = positionOf(text, paragraph.id);
    const typed = at >= 0 && !equalRuns(text[at]!.runs, paragraph.runs);
    const compiled = typed
      ? compileOnce(text.with(at, paragraph), here).paragraphs[at]
      : around.get(paragraph.id);
    return {
      structures: compiled?.structures ?? [],
      unplaced: (compiled?.unplaced ?? []).filter(({ kind }) => kind !== "add"),
    };
  };
  return (paragraph) => {
    const compiled = compileParagraph([paragraph], touching.get(paragraph.id) ?? []).paragraphs[0]!;
    const inline = clusterDisplay(compiled.spans, setting);
    const choice = wholeDisplay(paragraph, compiled, setting);
    const added = around.get(paragraph.id);
    const whole = structures(paragraph);
    const unplacedAdditions = (added?.unplaced ?? []).filter(({ kind }) => kind === "add");
    return {
      class: compiled.deletions.length > 0 ? "deletion-proposed" : undefined,
      marks: [
        ...footnoteMarks(paragraph.runs, (id) => setting.footnote(id as ParagraphId)),
        ...drafterMarks(paragraph.runs),
        ...inline.marks,
        ...choice.marks,
      ],
      widgets: [
        ...inline.widgets,
        ...choice.widgets,
        ...(paragraph.agreed ? [agreedMark(paragraph, setting)] : []),
      ],
      before: startBlocks(additions, paragraph, setting),
      after: [
        ...choice.after,
        ...whole.structures.map((one) => structureBlock(one, paragraph, setting)),
        ...(added?.joins ?? []).map((one) => joinBlock(one, setting)),
        ...[...compiled.unplaced, ...whole.unplaced, ...unplacedAdditions].map((one) =>
          unplacedBlock(one, setting),
        ),
        ...additionBlocks(added?.additions ?? [], setting),
      ],
    };
  };
}

const startBlocks = (
  { start, paragraphs }: CompiledText,
  paragraph: Paragraph,
  setting: Setting,
) => (paragraphs[0]?.id === paragraph.id ? additionBlocks(start, setting) : []);

interface Inline {
  readonly marks: InlineMark[];
  readonly widgets: InlineWidget[];
}

function clusterDisplay(spans: readonly Span[], setting: Setting): Inline {
  const inline: Inline = { marks: [], widgets: [] };
  for (const span of spans) {
    if (span.type === "text") continue;
    const { to } = span;
    const cluster = clusterMarkup(span.alternatives, setting);
    const from = span.from + cluster.skip;
    // Around an empty base both brackets stand at one point: the sides keep them in order.
    inline.widgets.push({ at: from, side: from === to ? CLOSE - 1 : OPEN, item: cluster.open });
    inline.widgets.push({ at: to, side: from === to ? CLOSE : -1, item: cluster.close });
    if (from < to)
      inline.marks.push({
        from,
        to,
        class: cluster.baseClass,
        attributes: cluster.baseAmendments
          ? { "data-amendments": cluster.baseAmendments }
          : undefined,
      });
  }
  return inline;
}
