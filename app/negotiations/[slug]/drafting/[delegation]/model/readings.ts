/** Both readings of what a step forward could not settle, each in the words around it. */
import { type Excerpted, excerpt } from "@/app/components/excerpt";
import { applyEdits } from "@/domain/amendments/apply";
import { diffRuns } from "@/domain/amendments/diff";
import { type Segment, segmentsOf } from "@/domain/amendments/segments";
import type { Ask } from "@/domain/drafting/draft";
import type { Run } from "@/domain/text/paragraph";
import { equalRuns, lengthOf, slice, slicer } from "@/domain/text/runs";

export interface Readings {
  /** As the text reads; nothing: it does not have it. */
  readonly theirs: readonly Excerpted[];
  readonly ours: readonly Excerpted[];
}

/** Units of words shown on either side. */
const CONTEXT = 48;

/**
 * Words that both have changed stand in their sentence, as each side has it; of a paragraph that was
 * reworded what has changed in it, of one that was replaced all that was written in it; whole paragraphs
 * by themselves. `text` is the paragraph as the text has it. One token diff.
 */
export function readingsOf(ask: Ask, text: readonly Run[] | undefined): Readings {
  if (ask.kind === "gone") return { theirs: [], ours: whole(ask.ours) };
  if (ask.kind === "reworded") {
    const changed = segmentsOf(ask.base, diffRuns(ask.base, ask.theirs));
    return { theirs: excerpt(changed, CONTEXT), ours: whole(ask.ours) };
  }
  if (ask.kind === "replaced") {
    // All of it: this alone holds it.
    return { theirs: whole(ask.theirs), ours: segmentsOf(ask.base, diffRuns(ask.base, ask.ours)) };
  }
  const { within, at, theirs, ours } = ask;
  return {
    theirs: (text && inText(ask, text)) ?? inPlace(within, at, theirs),
    ours: inPlace(within, at, ours),
  };
}

type Wording = Extract<Ask, { kind: "wording" }>;

/** Their words where the text has them; null: they stand otherwise there by now. */
function inText(
  { within, at, theirs }: Wording,
  text: readonly Run[],
): readonly Excerpted[] | null {
  const edits = diffRuns(inRoom({ within, at, theirs }), text);
  const before = edits.filter(({ to }) => to <= at.from);
  const from = before.reduce(
    (sum, edit) => sum + lengthOf(edit.insert) - (edit.to - edit.from),
    at.from,
  );
  const to = from + lengthOf(theirs);
  return equalRuns(slice(text, from, to), theirs) ? inPlace(text, { from, to }, theirs) : null;
}

/** The room's paragraph, had it their words. */
const inRoom = ({ within, at, theirs }: Pick<Wording, "within" | "at" | "theirs">): Run[] =>
  applyEdits(within, [{ ...at, insert: theirs }]);

function inPlace(
  within: readonly Run[],
  at: Wording["at"],
  reading: readonly Run[],
): readonly Excerpted[] {
  const part = slicer(within);
  const [before, after] = [part(0, at.from), part(at.to, lengthOf(within))];
  return excerpt(segments(before, reading, after), CONTEXT);
}

const whole = (runs: readonly Run[]): Excerpted[] =>
  runs.length > 0 ? [{ at: 0, kind: "kept", runs }] : [];

/** The reading counts as inserted, so that it is seen in its sentence. */
function segments(...[before, runs, after]: readonly (readonly Run[])[]): Segment[] {
  const [start, length] = [lengthOf(before!), lengthOf(runs!)];
  const all: Segment[] = [
    { at: 0, kind: "kept", runs: before! },
    { at: start, kind: "inserted", runs: runs! },
    { at: start + length, kind: "kept", runs: after! },
  ];
  return all.filter((one) => one.runs.length > 0);
}
