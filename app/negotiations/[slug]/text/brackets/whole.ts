/** A paragraph with what could stand in its place, as one choice around its own brackets. */
import type { CompiledParagraph } from "@/domain/compilation/compiledText";
import { wholeReadings } from "@/domain/compilation/whole";
import type { Paragraph } from "@/domain/text/paragraph";
import { lengthOf } from "@/domain/text/runs";
import { alternativeBlock } from "./blocks";
import type { InlineMark, InlineWidget } from "./display";
import { holdersMarkup } from "./holders";
import { type Markup, markup } from "./markup";
import type { Setting } from "./setting";

/** Outside of the brackets of a cluster at the same point. */
const OPEN = -11;
const CLOSE = 11;

export interface WholeDisplay {
  readonly marks: readonly InlineMark[];
  readonly widgets: readonly InlineWidget[];
  /** Other paragraphs in its place; the last one closes the bracket. */
  readonly after: readonly Markup[];
}

/**
 * `[text (retain) / – (delete)` in the line, `/ 3 alt …]` below it. The text is struck when somebody
 * wants it gone and nobody is seen to retain it.
 */
export function wholeDisplay(
  paragraph: Paragraph,
  compiled: CompiledParagraph,
  setting: Setting,
): WholeDisplay {
  const [text] = wholeReadings(compiled);
  if (text?.type !== "text") return { marks: [], widgets: [], after: [] };
  const length = lengthOf(paragraph.runs);
  const { alternatives, deletions } = compiled;
  const [deletion] = deletions;
  const retained = text.holders.length > 0;
  const name = retained || !deletion ? "base-reading" : "base-reading base-struck";
  const ids = deletion ? { "data-amendments": deletion.amendments.join(" ") } : undefined;
  const close = markup("span", "cluster-rest", [
    holdersMarkup({ runs: paragraph.runs, holders: text.holders, base: true }, setting),
    retained && deletion ? markup("span", "reading-slash", [" / "]) : null,
    retained && deletion ? markup("span", "reading-nothing", ["–"]) : null,
    deletion
      ? markup("span", "reading", [holdersMarkup({ runs: [], ...deletion }, setting)], ids)
      : null,
    alternatives.length === 0 ? markup("span", "bracket", ["]"]) : null,
  ]);
  return {
    marks: length > 0 ? [{ from: 0, to: length, class: name, attributes: ids }] : [],
    widgets: [
      { at: 0, side: OPEN, item: markup("span", "bracket", ["["]) },
      { at: length, side: CLOSE, item: close },
    ],
    after: alternatives.map((one, i) =>
      alternativeBlock(one, paragraph, setting, i === alternatives.length - 1),
    ),
  };
}
