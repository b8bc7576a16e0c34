import { isEmptyEdit } from "../amendments/apply";
import type { Edit } from "../amendments/edit";
import {
  applying,
  type RebasedEdit,
  readingsOf,
  rebaser,
  worstOutcome,
} from "../amendments/rebase";
import { canonicalEdits, type Tokenized, tokenized } from "../amendments/retokenize";
import type { Run } from "../text/paragraph";
import { equalRuns, keyOf } from "../text/runs";
import type { ParagraphAmendment, Unplaced } from "./span";

/** An amendment that stands in the text, its edits in offsets of that text. */
export interface Placed {
  readonly amendment: ParagraphAmendment;
  readonly edits: readonly Edit[];
}

/**
 * Carries every amendment to the text as it stands. One whose author is needed for any of its edits
 * is unplaced as a whole, as is one that asks for nothing that is not there already: half of a
 * proposal shown in the text would be a proposal that nobody made.
 */
export function place(
  amendments: readonly ParagraphAmendment[],
  carry: Carrier,
): { placed: Placed[]; unplaced: Unplaced[] } {
  const placed: Placed[] = [];
  const unplaced: Unplaced[] = [];
  for (const amendment of amendments) {
    const { rebased, edits } = carry(amendment);
    if (edits.length > 0) placed.push({ amendment, edits });
    else unplaced.push(unplacedOf(amendment, rebased));
  }
  return { placed, unplaced };
}

function unplacedOf(
  { id, base, edits, holders, opposed }: ParagraphAmendment,
  rebased: readonly RebasedEdit[],
): Unplaced {
  const readings = rebased.map((edit, i) => ({
    ...readingsOf(edit, base, edits[i]!),
    outcome: edit.outcome,
  }));
  const needed = worstOutcome(rebased) === "needs-author";
  const outcome = needed ? "needs-author" : "already-reflected";
  return { amendment: id, outcome, holders, opposed, readings };
}

interface Carried {
  readonly rebased: readonly RebasedEdit[];
  /** Those to be made in the text; none when it is unplaced. */
  readonly edits: readonly Edit[];
}

export type Carrier = (amendment: ParagraphAmendment) => Carried;

/**
 * What carries amendments to a text. Many are written over few bases: each of these is compared with
 * the text once. Edits found over another base may not be canonical over this text (another place to
 * slide to), and equal proposals must have equal edits to be seen as equal. For who keeps it: the same
 * values, known by identity, are carried once.
 */
export function carrier(text: readonly Run[]): Carrier {
  const carry = carrierOnce(text);
  const known = new WeakMap<readonly Edit[], Carried & { readonly base: readonly Run[] }>();
  return (amendment) => {
    const { base, edits } = amendment;
    const last = known.get(edits);
    if (last?.base === base) return last;
    const carried = { ...carry(amendment), base };
    known.set(edits, carried);
    return carried;
  };
}

function carrierOnce(text: readonly Run[]): Carrier {
  const carriers = new Map<string, ReturnType<typeof rebaser>>();
  let now: Tokenized | undefined;
  return ({ base, edits }) => {
    if (equalRuns(text, base))
      return {
        rebased: edits.map((edit) => ({ outcome: "applies", edit })),
        edits: edits.filter((edit) => !isEmptyEdit(text, edit)),
      };
    now ??= tokenized(text);
    const key = keyOf(base);
    const carry = carriers.get(key) ?? rebaser(now, tokenized(base));
    carriers.set(key, carry);
    const rebased = carry(edits);
    const applies = worstOutcome(rebased) === "applies";
    return { rebased, edits: applies ? canonicalEdits(now, applying(rebased)) : [] };
  };
}

/**
 * Edits that apply to `text`, written over `base`, as they are canonical over the text itself: what
 * `compile` shows of them.
 */
export const canonical = (
  text: readonly Run[],
  base: readonly Run[],
  edits: readonly Edit[],
): readonly Edit[] =>
  equalRuns(text, base)
    ? edits.filter((edit) => !isEmptyEdit(text, edit))
    : canonicalEdits(tokenized(text), edits);
