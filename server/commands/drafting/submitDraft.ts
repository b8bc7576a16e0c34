import { randomUUID } from "node:crypto";
import type { DraftSubmissionRequest } from "../../../domain/contract/draftingRequests";
import type { SentReceiptView } from "../../../domain/contract/draftingViews";
import type { DelegationId } from "../../../domain/ids";
import { done, type Result, refuse } from "../../../domain/refusal";
import type { DraftedParagraph } from "../../../domain/text/paragraph";
import type { SignedIn } from "../../auth/auth";
import * as amendments from "../../db/amendments";
import * as clearances from "../../db/draftClearances";
import * as submissions from "../../db/draftSubmissions";
import type { Tx } from "../../db/open";
import { receiptViews, sentReceipt } from "../../queries/drafting/receipts";
import { type Entered, liveText, type World } from "../../world";
import { lateness } from "../deadline";
import type { Told } from "../enterDecision";
import { addRevision } from "../submitAmendment";
import { changeDraft, type DraftOutcome, type EnteredDraft, enterAsDrafter } from "./changeDraft";
import { workingCopy } from "./draftChanges";
import { type Prepared, prepare, type Sending } from "./sending";

/**
 * A drafter sends changes of the room: each becomes an amendment of the delegation, or the next
 * revision of the one as which it was sent before, if that waits for a decision. All of them, or none.
 * Refuses (`preview-changed`) what is worded otherwise than the preview showed, (`stale`) what the text
 * has moved on from, (`not-cleared`) what has to be cleared first, and what no amendment could be;
 * late ones as any submission.
 */
export async function submitDraft(
  world: World,
  user: SignedIn,
  slug: string,
  delegation: DelegationId,
  { keys, wording }: DraftSubmissionRequest,
): Promise<Result<SentReceiptView>> {
  const known = await enterAsDrafter(world.database.client, user, slug, delegation);
  if (!known.ok) return known;
  const { paragraphs: text } = await liveText(world, slug);
  const submit = async (
    tx: Tx,
    entered: EnteredDraft,
  ): Promise<Result<DraftOutcome<SentReceiptView>>> => {
    const { drafting } = entered;
    const copy = await workingCopy(tx, entered);
    const prepared = await prepare(tx, { drafting, copy, text }, keys);
    if (!prepared.ok) return prepared;
    const { changes, refusal, whole, sendings } = prepared.value;
    // Another was quicker, or the answer to the first try was lost.
    if (changes.length === 0 && refusal) return refusal;
    if (prepared.value.wording !== wording)
      return refuse(
        "preview-changed",
        "Somebody has changed the room since this preview. Look at it as it is now.",
      );
    const late = await lateness(tx, entered, world.now());
    if (!late.ok) return late;
    if (refusal) return refusal;
    const at = world.now();
    const sent = await sendAll(tx, world, user, entered, sendings, { late: late.value, at });
    await submissions.add(tx, drafting.room, sent.rows);
    if (drafting.wantsClearance) {
      const act = { actor: user.id, actorName: user.name, at };
      const submitted = { state: "submitted", wording: whole, note: "", ...act } as const;
      await clearances.add(tx, drafting.room, submitted);
    }
    const said = await clearances.list(tx, drafting.room);
    const [receipt] = receiptViews(sent.rows, said);
    const value = await sentReceipt(tx, drafting.negotiationId, receipt!);
    return done({ value, events: sent.events });
  };
  return changeDraft(world, user, slug, delegation, "draft.submit", submit, { holding: true });
}

async function sendAll(
  tx: Tx,
  world: World,
  user: SignedIn,
  entered: EnteredDraft,
  sendings: Prepared["sendings"],
  { late, at }: { readonly late: boolean; readonly at: Date },
): Promise<{ rows: submissions.StoredDraftSubmission[]; events: Told[] }> {
  const act = randomUUID();
  const rows: submissions.StoredDraftSubmission[] = [];
  const events: Told[] = [];
  for (const [nth, sending] of sendings.entries()) {
    const amendment = await amendmentOf(tx, user, entered, sending, new Date(+at + nth));
    const { number, event } = await addRevision(tx, world, user, entered, amendment, late);
    const { key, kind, wording, brings } = sending.change;
    rows.push({
      ...{ act, key, kind, wording, brings, late, at },
      label: labelOf(entered.paragraphs, sending),
      ...{ amendment: amendment.id, revision: number },
      ...{ actor: user.id, actorName: user.name },
    });
    events.push(event);
  }
  return { rows, events };
}

/** With what is to be its next revision as its draft. Those made together differ in time, to keep their order. */
async function amendmentOf(
  tx: Tx,
  user: SignedIn,
  { negotiation, drafting }: Entered & Pick<EnteredDraft, "drafting">,
  { proposal, revises }: Sending,
  createdAt: Date,
): Promise<amendments.StoredAmendment> {
  if (revises) return { ...revises, draft: proposal };
  return amendments.create(tx, {
    ...{ negotiationId: negotiation.id, delegation: drafting.delegation },
    ...{ draft: proposal, onBehalf: false, createdAt },
    ...{ createdBy: user.id, createdByName: user.name },
  });
}

/** Of the paragraph that it is about, or of the first that is new. */
const labelOf = (room: readonly DraftedParagraph[], { change }: Sending): string =>
  room.find(({ id }) => id === change.paragraph)?.label ?? "";
