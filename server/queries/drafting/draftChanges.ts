import type { AmendmentStatus } from "../../../domain/amendments/amendment";
import type { AdriftView, DraftChangeView, SentView } from "../../../domain/contract/draftingViews";
import type { DraftChange, DraftKey } from "../../../domain/drafting/draft";
import { sendingsOf } from "../../../domain/drafting/sendings";
import type { AmendmentId, NegotiationId } from "../../../domain/ids";
import * as amendments from "../../db/amendments";
import * as submissions from "../../db/draftSubmissions";
import * as wordings from "../../db/draftWordings";
import type { Db } from "../../db/open";
import { canonicalHash } from "../../documents/canonical";

/** All that is kept of the changes of a room. */
export interface KeptOfChanges {
  readonly rationales: ReadonlyMap<DraftKey, string>;
  readonly settled: ReadonlyMap<DraftKey, wordings.StoredSettled>;
  /** Oldest first. */
  readonly sent: readonly submissions.StoredDraftSubmission[];
  /** Of what was sent. */
  readonly statuses: ReadonlyMap<AmendmentId, AmendmentStatus>;
}

export async function keptOfChanges(
  db: Db,
  negotiation: NegotiationId,
  room: string,
): Promise<KeptOfChanges> {
  const sent = await submissions.list(db, room);
  const ids = [...new Set(sent.map(({ amendment }) => amendment))];
  const known = ids.length > 0 ? await amendments.byIds(db, negotiation, ids) : [];
  return {
    rationales: await wordings.rationales(db, room),
    settled: await wordings.settled(db, room),
    sent,
    statuses: new Map(known.map(({ id, status }) => [id, status])),
  };
}

/** The changes of a room with all that is kept of them, in their order. Linear. */
export function changeViews(
  changes: readonly DraftChange[],
  kept: KeptOfChanges,
): DraftChangeView[] {
  const sendings = sendingsOf(changes, kept.sent);
  return changes.map((change) => {
    const wording = canonicalHash(change.proposal);
    const settled = kept.settled.get(change.key);
    const isSettled = settled?.wording === wording;
    const sending = sendings.get(change.key);
    return {
      ...change,
      wording,
      rationale: rationaleOf(change, kept.rationales),
      settledByName: isSettled ? settled.byName : null,
      settledOtherwiseByName: settled && !isSettled ? settled.byName : null,
      sent: sending ? sentView(sending, kept, wording) : null,
    };
  });
}

/** The keys under which a change may have a rationale: its own first, then what it has grown by. */
export const rationaleKeys = ({ key, kind, brings }: DraftChange): readonly DraftKey[] => [
  ...new Set([key, ...brings.map((id): DraftKey => `${kind}:${id}`)]),
];

/** Why a change is wanted, in the words of all under which it has been said. */
export const rationaleOf = (change: DraftChange, rationales: KeptOfChanges["rationales"]): string =>
  rationaleKeys(change)
    .flatMap((key) => rationales.get(key) ?? [])
    .join("\n\n");

/**
 * What was sent of the room, waits for a decision, and is none of these changes any more: taken back,
 * or turned into a change of another kind. Linear.
 */
export function adriftViews(
  changes: readonly DraftChangeView[],
  kept: KeptOfChanges,
): readonly AdriftView[] {
  const known = new Set(changes.flatMap(({ sent }) => sent?.amendment ?? []));
  const newest = new Map(kept.sent.map((one) => [one.amendment, one]));
  return [...newest.values()].flatMap((one) => {
    const sent = known.has(one.amendment) ? null : sentView(one, kept, null);
    const { key, kind, label } = one;
    return sent?.status === "submitted" ? [{ key, kind, label, sent }] : [];
  });
}

/** `now`: the wording of the change as it is; null: there is none. */
function sentView(
  { amendment, revision, wording, actorName, at }: submissions.StoredDraftSubmission,
  { statuses }: KeptOfChanges,
  now: string | null,
): SentView | null {
  const status = statuses.get(amendment);
  if (!status) return null;
  const changedSince = wording !== now;
  return { amendment, revision, status, changedSince, byName: actorName, at: at.toISOString() };
}

/** Names what changes and their rationales say: the same for the same, in the same order. */
export const wordingOfAll = (
  changes: readonly Pick<DraftChangeView, "key" | "wording" | "rationale">[],
): string =>
  canonicalHash(changes.map(({ key, wording, rationale }) => ({ key, wording, rationale })));
