import type { AmendmentId, ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import { keyOf } from "../text/runs";
import { type Change, isStructural, type Proposal } from "./amendment";
import type { Edit } from "./edit";
import { type JudgedOutcome, judge } from "./judge";
import { applying } from "./rebase";
import { subjectsOf } from "./subjects";

/** An amendment by the revision that is looked at. */
export interface Candidate {
  readonly id: AmendmentId;
  readonly proposal: Proposal;
}

/** Why an amendment is not accepted together with the others. */
export type SetAside =
  /** It cannot be accepted by itself, either. */
  | { readonly id: AmendmentId; readonly because: Exclude<JudgedOutcome, "applies"> }
  /**
   * It asks for something else than these at the same place, and each of them is set aside too; or it
   * rearranges paragraphs while these add, remove or rearrange others: then it alone is set aside.
   */
  | {
      readonly id: AmendmentId;
      readonly because: "conflicting";
      readonly with: readonly AmendmentId[];
    };

export interface Together {
  /** In the order given. Those that ask for exactly the same are one unit. */
  readonly acceptable: readonly Unit[];
  readonly setAside: readonly SetAside[];
}

/** An amendment, and the first among those that ask for exactly the same: itself, or an earlier one. */
export interface Unit {
  readonly id: AmendmentId;
  readonly like: AmendmentId;
  /** Its edits in offsets of the text as it stands; none of a change of whole paragraphs. */
  readonly edits: readonly Edit[];
}

/**
 * Which of these amendments can be accepted together: those that apply to the text as it stands and
 * conflict with nothing else among them (`conflicts`; of two that do, neither is chosen). What asks
 * for exactly the same does not conflict, nor do additions at one place, which stand in the order
 * given. What replaces, deletes, splits or merges a paragraph conflicts with all else at it; what moves
 * it or changes its level does not with edits of its words. Moves, splits, merges and changes of level
 * are decided on by themselves where anything else adds, removes or rearranges paragraphs. O(n log n)
 * in the number of edits, besides a judgement for each amendment.
 */
export function acceptableTogether(
  text: readonly Paragraph[],
  candidates: readonly Candidate[],
): Together {
  const rivals = new Rivals();
  const places = new Places();
  const first = new Map<string, AmendmentId>();
  const structural = new Set<AmendmentId>();
  /** The first of each that do more than edit words. */
  const others: AmendmentId[] = [];
  const judged = candidates.map(({ id, proposal }) => {
    const { outcome, edits } = judge(text, proposal);
    const current = applying(edits);
    if (outcome !== "applies") return { id, like: id, outcome, edits: current };
    const key = sameness(proposal.change, current);
    const like = first.get(key) ?? id;
    first.set(key, like);
    if (like === id) places.claim(id, proposal.change, current);
    if (like === id && proposal.change.kind !== "edit") others.push(id);
    if (isStructural(proposal.change)) structural.add(id);
    return { id, like, outcome, edits: current };
  });
  places.clashes((a, b) => rivals.add(a, b));
  return sorted(judged, (like) => {
    const against = rivals.of(like);
    if (against) return [...against];
    const beside = structural.has(like) ? others.find((other) => other !== like) : undefined;
    return beside === undefined ? [] : [beside];
  });
}

/** Those that nothing is against, and the others with the reason. */
function sorted(
  judged: readonly (Unit & { readonly outcome: JudgedOutcome })[],
  against: (like: AmendmentId) => readonly AmendmentId[],
): Together {
  const acceptable: Unit[] = [];
  const setAside: SetAside[] = [];
  for (const { id, like, outcome, edits } of judged) {
    const rivals = outcome === "applies" ? against(like) : [];
    if (outcome !== "applies") setAside.push({ id, because: outcome });
    else if (rivals.length > 0) setAside.push({ id, because: "conflicting", with: rivals });
    else acceptable.push({ id, like, edits });
  }
  return { acceptable, setAside };
}

/** Equal for amendments that do exactly the same to the text as it stands. */
function sameness(change: Change, edits: readonly Edit[]): string {
  if (change.kind !== "edit") return JSON.stringify(change);
  const exact = edits.map(({ from, to, insert }) => [from, to, keyOf(insert)]);
  return JSON.stringify([change.paragraph, exact]);
}

/** Which amendments conflict with which. */
class Rivals {
  readonly #of = new Map<AmendmentId, Set<AmendmentId>>();

  of(id: AmendmentId): ReadonlySet<AmendmentId> | undefined {
    return this.#of.get(id);
  }

  add(a: AmendmentId, b: AmendmentId): void {
    if (a === b) return;
    this.#note(a, b);
    this.#note(b, a);
  }

  #note(id: AmendmentId, rival: AmendmentId): void {
    const known = this.#of.get(id);
    if (known) known.add(rival);
    else this.#of.set(id, new Set([rival]));
  }
}

/** An edit by the amendment that makes it, in offsets of the text as it stands. */
interface Claim {
  readonly by: AmendmentId;
  readonly edit: Edit;
}

/** What is asked for at one paragraph. */
interface Place {
  readonly edits: Claim[];
  /** Those that replace, delete, split or merge the paragraph. */
  readonly whole: AmendmentId[];
  /** Those that move it or change its level, which take its words along as they are. */
  readonly arranged: AmendmentId[];
  /** Those that put something after it. */
  readonly beside: AmendmentId[];
}

class Places {
  readonly #places = new Map<ParagraphId, Place>();

  claim(by: AmendmentId, change: Change, edits: readonly Edit[]): void {
    switch (change.kind) {
      case "comment":
        return;
      case "edit":
        this.#at(change.paragraph).edits.push(...edits.map((edit) => ({ by, edit })));
        return;
      case "add":
        if (change.after !== null) this.#at(change.after).beside.push(by);
        return;
      case "move":
      case "level":
        this.#at(change.paragraph).arranged.push(by);
        return;
      case "delete":
      case "alternative":
      case "split":
      case "merge":
        for (const id of subjectsOf(change)) this.#at(id).whole.push(by);
    }
  }

  /** Tells of conflicts, so that everyone who has one is told of at least once. */
  clashes(tell: (a: AmendmentId, b: AmendmentId) => void): void {
    for (const { edits, whole, arranged, beside } of this.#places.values()) {
      clashingEdits(edits, tell);
      const [first, ...others] = [...whole, ...arranged];
      if (first === undefined) continue;
      for (const by of others) tell(first, by);
      if (whole.length === 0) continue;
      for (const by of [...edits.map((claim) => claim.by), ...beside]) tell(first, by);
    }
  }

  #at(id: ParagraphId): Place {
    const known = this.#places.get(id);
    if (known) return known;
    const place: Place = { edits: [], whole: [], arranged: [], beside: [] };
    this.#places.set(id, place);
    return place;
  }
}

/**
 * In the order of the text, an edit conflicts with an earlier one exactly if it does with that which
 * reaches furthest, and with a later one exactly if the next one does with it; insertions at one
 * point stand next to each other. So each that conflicts is told of. O(n log n).
 */
function clashingEdits(
  claims: readonly Claim[],
  tell: (a: AmendmentId, b: AmendmentId) => void,
): void {
  const inOrder = claims.toSorted((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to);
  let furthest: Claim | undefined;
  inOrder.forEach((claim, i) => {
    const { from, to } = claim.edit;
    const before = inOrder[i - 1];
    if (furthest && furthest.edit.to > from) tell(furthest.by, claim.by);
    if (from === to && before?.edit.from === from && before.edit.to === from)
      tell(before.by, claim.by);
    if (!furthest || to > furthest.edit.to) furthest = claim;
  });
}
