/** What each paragraph shows in a view: brackets in its words, proposed paragraphs around it. */

import type { CompiledProposal, CompiledText } from "@/domain/compilation/compiledText";
import { type CompilableAmendment, compileText } from "@/domain/compilation/compileText";
import type { Span } from "@/domain/compilation/span";
import type { ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { lengthOf } from "@/domain/text/runs";
import { additionBlocks, alternativeBlock, unplacedBlock } from "./blocks";
import { clusterMarkup } from "./cluster";
import type { InlineMark, InlineWidget, ParagraphDisplay } from "./display";
import { holdersMarkup } from "./holders";
import { markup } from "./markup";
import { drafterMarks, footnoteMarks } from "./own";
import type { Setting } from "./setting";

export interface Composition {
  /** The amendments that stand in this view, in order of submission. */
  readonly amendments: readonly CompilableAmendment[];
  /** For its order and labels alone; each paragraph's words are given when it is drawn. */
  readonly text: readonly Paragraph[];
  readonly setting: Setting;
}

const OPEN = -10;
const CLOSE = 10;

const isAddition = ({ proposal }: CompilableAmendment) => proposal.change.kind === "add";

function byParagraph(amendments: readonly CompilableAmendment[]) {
  const groups = new Map<ParagraphId, CompilableAmendment[]>();
  for (const amendment of amendments) {
    const { change } = amendment.proposal;
    if (change.kind === "add" || change.paragraph === null) continue;
    const group = groups.get(change.paragraph);
    if (group) group.push(amendment);
    else groups.set(change.paragraph, [amendment]);
  }
  return groups;
}

/**
 * The function that draws one paragraph. Additions depend on their neighbours' labels and are
 * compiled once, here; all else at each call, for that paragraph alone, so that typing in one
 * paragraph costs one paragraph's compilation.
 */
export function displayer(composition: Composition): (paragraph: Paragraph) => ParagraphDisplay {
  const { amendments, text, setting } = composition;
  const touching = byParagraph(amendments);
  const additions = compileText(text, amendments.filter(isAddition));
  const around = new Map(additions.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  return (paragraph) => {
    const compiled = compileText([paragraph], touching.get(paragraph.id) ?? []).paragraphs[0]!;
    const inline = clusterDisplay(compiled.spans, setting);
    const deletion = deletionDisplay(paragraph, compiled.deletions, setting);
    const added = around.get(paragraph.id);
    return {
      class: compiled.deletions.length > 0 ? "deletion-proposed" : undefined,
      marks: [
        ...footnoteMarks(paragraph.runs, (id) => setting.footnote(id as ParagraphId)),
        ...drafterMarks(paragraph.runs),
        ...inline.marks,
        ...deletion.marks,
      ],
      widgets: [...inline.widgets, ...deletion.widgets],
      before: startBlocks(additions, paragraph, setting),
      after: [
        ...compiled.alternatives.map((one) => alternativeBlock(one, paragraph, setting)),
        ...[...compiled.unplaced, ...(added?.unplaced ?? [])].map((one) =>
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

/** A paragraph that somebody wants deleted: bracketed as a whole, struck unless it is retained. */
function deletionDisplay(
  paragraph: Paragraph,
  [deletion]: readonly CompiledProposal[],
  setting: Setting,
): Inline {
  if (!deletion) return { marks: [], widgets: [] };
  const length = lengthOf(paragraph.runs);
  const { holders, opposed, amendments } = deletion;
  const ids = { "data-amendments": amendments.join(" ") };
  const retained = opposed.length > 0;
  const close = markup("span", "cluster-rest", [
    holdersMarkup({ runs: paragraph.runs, holders: opposed, base: true }, setting),
    retained ? markup("span", "reading-slash", [" / "]) : null,
    retained ? markup("span", "reading-nothing", ["–"]) : null,
    markup("span", "reading", [holdersMarkup({ runs: [], holders }, setting)], ids),
    markup("span", "bracket", ["]"]),
  ]);
  const name = retained ? "base-reading" : "base-reading base-struck";
  return {
    marks: length > 0 ? [{ from: 0, to: length, class: name, attributes: ids }] : [],
    widgets: [
      { at: 0, side: OPEN - 1, item: markup("span", "bracket", ["["]) },
      { at: length, side: CLOSE + 1, item: close },
    ],
  };
}
