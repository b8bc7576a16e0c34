/** How a cluster of competing readings is set: typographic brackets in the line of the text. */
import { diffRuns } from "@/domain/amendments/diff";
import { segmentsOf } from "@/domain/amendments/segments";
import type { Alternative } from "@/domain/compilation/span";
import type { Run } from "@/domain/text/paragraph";
import { lengthOf, slice } from "@/domain/text/runs";
import { holdersMarkup } from "./holders";
import { type Markup, markup } from "./markup";
import type { Setting } from "./setting";

/** What stands where a reading has no words. */
const NOTHING = "–";

/** Runs as markup: italics, footnote references as raised numbers. */
export function runsMarkup(runs: readonly Run[], setting: Setting): (Markup | string)[] {
  return runs.map(({ text, marks }) => {
    if (marks.footnote)
      return markup("sup", "footnote-reference", [setting.footnote(marks.footnote)]);
    return marks.italic ? markup("em", "", [text]) : text;
  });
}

/** A reading with what it adds to `base` underlined. */
export function readingMarkup(
  base: readonly Run[],
  runs: readonly Run[],
  setting: Setting,
): (Markup | string)[] {
  return segmentsOf(base, diffRuns(base, runs)).flatMap((segment) => {
    if (segment.kind === "deleted") return [];
    const words = runsMarkup(segment.runs, setting);
    return segment.kind === "inserted" ? [markup("ins", "", words)] : words;
  });
}

export interface ClusterMarkup {
  readonly open: Markup;
  /** How many units of the base stand before the bracket: a space that all readings begin with. */
  readonly skip: number;
  /** Set on the words of the base that stand in the text. */
  readonly baseClass: string;
  readonly baseAmendments: string;
  readonly close: Markup;
}

const ids = (reading: Alternative): string => reading.amendments.join(" ");
const nothing = () => markup("span", "reading-nothing", [NOTHING]);

function alternativeMarkup(reading: Alternative, base: Alternative, setting: Setting): Markup {
  const words =
    reading.runs.length === 0 ? [nothing()] : readingMarkup(base.runs, reading.runs, setting);
  return markup("span", "reading", [...words, holdersMarkup(reading, setting)], {
    "data-amendments": ids(reading),
  });
}

/** White space that every reading begins with belongs before the bracket, not in it. */
function outdent(readings: readonly Alternative[]): {
  readonly readings: readonly Alternative[];
  readonly space: boolean;
} {
  const worded = readings.filter((reading) => reading.runs.length > 0);
  const space = worded.every(({ runs }) => runs[0]?.text.startsWith(" ") && lengthOf(runs) > 1);
  if (!space || worded.length === 0) return { readings, space: false };
  const rest = (reading: Alternative): Alternative => ({
    ...reading,
    runs: slice(reading.runs, 1, lengthOf(reading.runs)),
  });
  return { readings: readings.map(rest), space: true };
}

/**
 * The brackets of one cluster. The base reading is the text itself, so it stands between `open`
 * and `close`: struck when nobody is seen to retain it, with its holders at the start of `close`.
 * A lone deletion needs no second reading: the struck words and who wants them gone say it all.
 */
export function clusterMarkup(
  alternatives: readonly Alternative[],
  setting: Setting,
): ClusterMarkup {
  const { readings, space } = outdent(alternatives);
  const [base, ...others] = readings;
  if (!base) throw new Error("A choice has its base among its readings");
  const retained = base.holders.length > 0;
  const empty = base.runs.length === 0;
  const [only] = others;
  const lone =
    others.length === 1 && only && only.runs.length === 0 && !retained ? only : undefined;
  const rest = lone
    ? [markup("span", "reading", [holdersMarkup(lone, setting)], { "data-amendments": ids(lone) })]
    : others.flatMap((reading, index) => [
        index > 0 || !empty || retained ? markup("span", "reading-slash", [" / "]) : null,
        alternativeMarkup(reading, base, setting),
      ]);
  return {
    open: markup("span", "bracket", [space && empty ? " [" : "["]),
    skip: space && !empty ? 1 : 0,
    baseClass: `base-reading${retained || empty ? "" : " base-struck"}`,
    baseAmendments: [lone ? ids(lone) : "", ids(base)].join(" ").trim(),
    close: markup("span", "cluster-rest", [
      empty && retained ? nothing() : null,
      holdersMarkup(base, setting),
      ...rest,
      markup("span", "bracket", ["]"]),
    ]),
  };
}
