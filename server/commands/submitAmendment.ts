import type { Proposal } from "../../domain/amendments/amendment";
import { isDecided } from "../../domain/amendments/amendment";
import type { SubmissionRequest } from "../../domain/contract/amendmentRequests";
import type { AmendmentId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import * as amendments from "../db/amendments";
import type { Tx } from "../db/open";
import { subjectOf, wordingOf } from "../queries/amendmentSubject";
import type { Entered, World } from "../world";
import { audienceOf, permittedAmendment } from "./amendment";
import { change, type Outcome } from "./change";
import { lateness } from "./deadline";
import type { Told } from "./enterDecision";

/**
 * A delegation submits its draft: from now on it is an immutable revision. Refuses (`stale`) a draft
 * that somebody else of the delegation has changed since its author saw it.
 */
export function submitAmendment(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  request: SubmissionRequest = {},
): Promise<Result<{ id: AmendmentId }>> {
  return change(world, user, slug, async (tx, entered) => {
    const found = await permittedAmendment(tx, entered, id, "amendment.submit");
    if (!found.ok) return found;
    const amendment = found.value;
    const refused = undecided(amendment) ?? overtaken(amendment, request.seen);
    if (refused) return refused;
    if (!amendment.draft) return refuse("no-change", "There is no draft to submit.");
    return submit(tx, world, user, entered, amendment);
  });
}

/** Refuses to change what has been decided or withdrawn. */
export function undecided(amendment: amendments.StoredAmendment) {
  if (amendment.status === "withdrawn")
    return refuse("withdrawn", "This amendment was withdrawn by its sponsor.");
  if (isDecided(amendment.status))
    return refuse(
      "already-decided",
      "The co-facilitators have decided on this amendment. Propose a new one, or ask them to take the decision back.",
    );
  return null;
}

/** Refuses to replace or submit a wording that has become another since its author saw it. */
export function overtaken(amendment: amendments.StoredAmendment, seen: string | undefined) {
  return seen === undefined || seen === wordingOf(amendment)
    ? null
    : refuse(
        "stale",
        "Somebody else of your delegation has changed this amendment meanwhile. Close this, look at it as it is now, and try again.",
      );
}

/** Makes the draft of an amendment its next revision. The caller has authorised. */
export async function submit(
  tx: Tx,
  world: World,
  user: SignedIn,
  entered: Entered,
  amendment: amendments.StoredAmendment,
): Promise<Result<Outcome<{ id: AmendmentId }>>> {
  const late = await lateness(tx, entered, world.now());
  if (!late.ok) return late;
  const { event } = await addRevision(tx, world, user, entered, amendment, late.value);
  return done({ value: { id: amendment.id }, events: [event] });
}

/** The same where the caller knows whether it is late; gives the number, and what is told of it. */
export async function addRevision(
  tx: Tx,
  world: World,
  user: SignedIn,
  entered: Entered,
  amendment: amendments.StoredAmendment,
  late: boolean,
): Promise<{ readonly number: number; readonly event: Told }> {
  const now = world.now();
  const revision = await amendments.addRevision(tx, amendment.id, {
    ...(amendment.draft as Proposal),
    late,
    submittedBy: user.id,
    submittedByName: user.name,
    submittedAt: now,
  });
  const disclosed = entered.negotiation.disclosure === "on-submission";
  if (disclosed) await amendments.disclose(tx, [revision.id], { actor: user.id, at: now });
  // Whoever saw an earlier revision is not told of one that is not disclosed to them.
  const subject = { ...subjectOf(amendment), status: "submitted", disclosed } as const;
  const event = {
    type: revision.number === 1 ? "amendment.submitted" : "amendment.revised",
    subject: amendment.id,
    audience: audienceOf(subject),
    payload: {
      revision: revision.id,
      number: revision.number,
      late,
      onBehalf: amendment.onBehalf,
      delegation: amendment.delegation,
    },
  };
  return { number: revision.number, event };
}
