import type { AmendmentId, ParagraphId } from "../ids";
import { done, type Result, refuse } from "../refusal";
import type { TextOperation } from "../text/operations";
import type { Paragraph } from "../text/paragraph";
import { lengthOf } from "../text/runs";
import { isStructural, type Proposal } from "./amendment";
import { type UndoStep, undoOf } from "./decision";
import type { Edit } from "./edit";
import { operationsOf, REFUSED } from "./judge";
import { withNewFootnotes } from "./newFootnotes";
import { inOrder, type Order, placesBefore, plainOrder } from "./order";
import { assessStructure } from "./structure";
import { acceptableTogether, type Candidate, type SetAside } from "./together";

/** What accepting one amendment among several does, after those before it, and how to undo it. */
export interface Acceptance {
  readonly id: AmendmentId;
  /** The first among those that ask for exactly the same; its operations are theirs too. */
  readonly like: AmendmentId;
  readonly operations: readonly TextOperation[];
  readonly undo: readonly UndoStep[];
}

/**
 * Accepts all of these amendments, in the order given. Exact: every edit is made where it stands in
 * the text as it is, moved by what the others put in before it, and nothing is guessed anew. `order`
 * knows the places of what earlier decisions took out (see `undoOf`).
 * Refuses, naming which, `conflicting` when two ask for different things, and otherwise what the
 * first that does not apply would be refused with. Cost as `acceptableTogether`, and
 * O(edits · edits) within one paragraph.
 */
export function acceptTogether(
  text: readonly Paragraph[],
  candidates: readonly Candidate[],
  newId: () => ParagraphId,
  order: Order = plainOrder(text),
): Result<Acceptance[]> {
  const { acceptable, setAside } = acceptableTogether(text, candidates);
  if (setAside.length > 0) return refusalFor(setAside);
  const proposals = new Map(candidates.map(({ id, proposal }) => [id, proposal]));
  const made = new Map<AmendmentId, Acceptance>();
  const edits = new Map<ParagraphId, Edit[]>();
  let present = text;
  let known = order;
  for (const { id, like, edits: current } of acceptable) {
    const earlier = made.get(like);
    if (earlier) {
      made.set(id, { ...earlier, id });
      continue;
    }
    const proposal = proposals.get(id)!;
    const { change } = proposal;
    const own = change.kind === "edit" ? shifted(change.paragraph, current, edits) : [];
    const outcome = exactly(present, proposal, own, newId);
    if (!outcome.ok) return { ...outcome, details: { amendment: id } };
    const operations = outcome.value;
    made.set(id, { id, like, operations, undo: undoOf(present, operations, known) });
    ({ text: present, order: known } = inOrder(present, known, operations));
  }
  return done([...made.values()].map((one) => placed(one, present, known)));
}

/** What goes comes back between all that the act put there, also what it put there later. */
const placed = (one: Acceptance, text: readonly Paragraph[], order: Order): Acceptance => ({
  ...one,
  undo: one.undo.map((step) =>
    step.type === "restore"
      ? { ...step, after: placesBefore(order, text, step.paragraph.id) }
      : step,
  ),
});

/**
 * What one of them does, with its edits in offsets of this text. Not judged again: what the others do
 * could be taken for what this one asks for. Refuses a change of structure that has lost its place.
 */
function exactly(
  text: readonly Paragraph[],
  proposal: Proposal,
  edits: readonly Edit[],
  newId: () => ParagraphId,
): Result<TextOperation[]> {
  const { change } = proposal;
  if (!isStructural(change))
    return withNewFootnotes(text, change, operationsOf(text, change, [...edits], newId));
  const { outcome, operations } = assessStructure(text, proposal, change);
  return outcome === "applies"
    ? withNewFootnotes(text, change, operations(newId))
    : REFUSED[outcome];
}

/** Edits of the text as it stood, in a paragraph in which those of `made` were made since. */
function shifted(
  paragraph: ParagraphId,
  edits: readonly Edit[],
  made: Map<ParagraphId, Edit[]>,
): Edit[] {
  const before = made.get(paragraph) ?? [];
  made.set(paragraph, [...before, ...edits]);
  return edits.map(({ from, to, insert }) => {
    const shift = before.reduce(
      (sum, edit) => (edit.to <= from ? sum + lengthOf(edit.insert) - (edit.to - edit.from) : sum),
      0,
    );
    return { from: from + shift, to: to + shift, insert };
  });
}

function refusalFor(setAside: readonly SetAside[]) {
  const details = { setAside };
  const conflict = setAside.find(({ because }) => because === "conflicting");
  if (conflict)
    return refuse(
      "conflicting",
      "Some of these amendments cannot be accepted together: they ask for different things at one place, or rearrange what others change. Decide on those one by one.",
      details,
    );
  const [first] = setAside as readonly Exclude<SetAside, { because: "conflicting" }>[];
  const { code, sentence } = REFUSED[first!.because];
  return refuse(code, sentence, details);
}
