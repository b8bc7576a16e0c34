import { type Change, isStructural } from "../amendments/amendment";
import { judge } from "../amendments/judge";
import { labelsOf, newPlace } from "../amendments/newPlace";
import { assessStructure } from "../amendments/structure";
import type { ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import { positionOf } from "../text/position";
import type {
  CompiledAddition,
  CompiledJoin,
  CompiledStructure,
  UnplacedProposal,
} from "./compiledText";
import type { CompilableAmendment } from "./compileText";
import { withHolders } from "./holders";
import { type AmendmentOf, additions, isKind } from "./proposals";
import { joinsOf, type PlacedStructure, structures } from "./structures";
import { unplacedProposal } from "./unplaced";

/** What would add to the paragraphs of a text, or arrange them otherwise, by where it stands. */
export interface Arranged {
  /** Behind a paragraph, or before the first (null). */
  readonly additions: ReadonlyMap<ParagraphId | null, readonly CompiledAddition[]>;
  readonly structures: ReadonlyMap<ParagraphId, readonly CompiledStructure[]>;
  /** Merges, marked at the paragraphs that would go into another. */
  readonly joins: ReadonlyMap<ParagraphId, readonly CompiledJoin[]>;
  /** What a place's text cannot take, or has already. */
  readonly stuck: ReadonlyMap<ParagraphId | null, readonly UnplacedProposal[]>;
  /** Those whose place is gone. */
  readonly gone: readonly CompilableAmendment[];
}

/** Whether a change is about how paragraphs stand to each other: it depends on the whole text. */
export const isArranging = (change: Change): boolean =>
  change.kind === "add" || isStructural(change);

interface Here {
  readonly adding: AmendmentOf<"add">[];
  readonly structural: PlacedStructure[];
}

/**
 * Takes amendments that add paragraphs, each shown behind the paragraph behind which accepting it
 * would put it, and those that move, split, merge or change the level, each shown at its paragraph.
 * They come in order of submission; labels are given in order of the text, so that none is given
 * twice. Linear, and the cost of finding each place and labels.
 */
export function arranged(
  text: readonly Paragraph[],
  amendments: readonly CompilableAmendment[],
): Arranged {
  const places = new Map<number, Here>();
  const stuck = new Map<ParagraphId | null, UnplacedProposal[]>();
  const gone: CompilableAmendment[] = [];
  const sticks = (at: ParagraphId | null, amendment: CompilableAmendment) => {
    const there = stuck.get(at) ?? [];
    stuck.set(at, there);
    there.push(unplacedProposal(text, withHolders(amendment)));
  };
  for (const amendment of amendments) {
    const index = indexOf(text, amendment);
    if (index === null) gone.push(amendment);
    else if (!place(text, amendment, hereAt(places, index)))
      sticks(text[index - 1]?.id ?? null, amendment);
  }
  const taken = labelsOf(text);
  const added = new Map<ParagraphId | null, readonly CompiledAddition[]>();
  const restructured = new Map<ParagraphId, readonly CompiledStructure[]>();
  for (const [index, { adding, structural }] of [...places].sort(([a], [b]) => a - b)) {
    const at = text[index - 1]?.id ?? null;
    if (adding.length > 0) added.set(at, additions(text, index, adding.map(withHolders), taken));
    if (at !== null && structural.length > 0)
      restructured.set(at, structures(text, structural, taken));
  }
  const joins = joinsOf(
    text,
    [...places.values()].flatMap(({ structural }) => structural),
  );
  return { additions: added, structures: restructured, joins, stuck, gone };
}

function hereAt(places: Map<number, Here>, index: number): Here {
  const here = places.get(index) ?? { adding: [], structural: [] };
  places.set(index, here);
  return here;
}

/** How many paragraphs stand up to the place where it is shown; null when that is gone. */
function indexOf(text: readonly Paragraph[], { proposal }: CompilableAmendment): number | null {
  const { change } = proposal;
  if (change.kind === "add") return newPlace(text, change.after, change.paragraphs[0]);
  const at = change.paragraph === null ? -1 : positionOf(text, change.paragraph);
  return at < 0 ? null : at + 1;
}

/** Puts it among those that can be done; false when the text cannot take it. */
function place(
  text: readonly Paragraph[],
  amendment: CompilableAmendment,
  { adding, structural }: Here,
): boolean {
  const { change } = amendment.proposal;
  if (isStructural(change)) {
    const { outcome, parts } = assessStructure(text, amendment.proposal, change);
    if (outcome === "applies")
      structural.push({ amendment: withHolders(amendment), change, parts });
    return outcome === "applies";
  }
  if (!isKind(amendment, "add") || judge(text, amendment.proposal).outcome !== "applies")
    return false;
  adding.push(amendment);
  return true;
}
