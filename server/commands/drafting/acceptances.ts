import type { AcceptedSending } from "../../../domain/drafting/accepted";
import * as amendments from "../../db/amendments";
import * as submissions from "../../db/draftSubmissions";
import type { Tx } from "../../db/open";
import type { LiveText } from "../../world";
import type { EnteredDraft } from "./changeDraft";

/** What became of what was sent of a room, against the text that the room is a copy of. */
export interface Acceptances {
  /** Accepted into the text since. */
  readonly since: readonly AcceptedSending[];
  /** In that text, and taken back since: the last acceptance first. */
  readonly takenBack: readonly AcceptedSending[];
}

interface Decided extends AcceptedSending {
  readonly roomSeq: number;
  readonly takenBackAt: Date | null;
}

/** Reads all that was sent of a room, and its amendments. */
export async function acceptances(
  tx: Tx,
  entered: EnteredDraft,
  text: LiveText,
): Promise<Acceptances> {
  const { baseSeq, baseAt } = entered.drafting;
  const all = await decidedOf(tx, entered);
  const isLater = (at: Date) => at.getTime() > baseAt.getTime() - DELAY;
  return {
    since: all.filter(
      ({ roomSeq, takenBackAt }) => roomSeq >= baseSeq && roomSeq < text.seq && !takenBackAt,
    ),
    takenBack: all
      .filter(
        ({ roomSeq, takenBackAt }) => roomSeq < baseSeq && takenBackAt && isLater(takenBackAt),
      )
      .sort((a, b) => b.roomSeq - a.roomSeq),
  };
}

/**
 * A moment is read before what happens then is stored, and the text before the moment of a step: what
 * happened at once can have an earlier one. What the base is without already is taken out of it to no
 * effect, so too much does no harm.
 */
const DELAY = 60_000;

async function decidedOf(tx: Tx, { drafting, negotiation }: EnteredDraft): Promise<Decided[]> {
  const all = await submissions.list(tx, drafting.room);
  const ids = [...new Set(all.map(({ amendment }) => amendment))];
  const stored = ids.length === 0 ? [] : await amendments.byIds(tx, negotiation.id, ids);
  const known = new Map(stored.map((amendment) => [amendment.id, amendment]));
  return all.flatMap(({ amendment, revision: number, brings }) => {
    const { decisions = [], revisions = [] } = known.get(amendment) ?? {};
    const proposal = revisions.find((one) => one.number === number);
    return decisions.flatMap(({ revision, kind, applied, undo, edits, roomSeq, takenBackAt }) => {
      const isAccepted = kind === "accept" || kind === "accept-in-part";
      if (proposal?.id !== revision || !isAccepted || roomSeq === null || !applied) return [];
      return [{ brings, proposal, edits, applied, undo: undo ?? [], roomSeq, takenBackAt }];
    });
  });
}
