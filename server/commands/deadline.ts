import { isLate } from "../../domain/calendar/deadline";
import { done, type Result, refuse } from "../../domain/refusal";
import * as dates from "../db/dates";
import type { StoredNegotiation } from "../db/negotiations";
import type { Tx } from "../db/open";
import { deadlineInForce } from "../queries/dates";

/**
 * Whether a submission at `now` is late. Refuses it (`deadline-passed`) where the negotiation takes
 * no late submissions, and any (`closed`) where it is closed. The server's clock decides.
 */
export async function lateness(
  tx: Tx,
  negotiation: StoredNegotiation,
  now: Date,
): Promise<Result<boolean>> {
  if (negotiation.status === "closed")
    return refuse("closed", "This negotiation is closed; nothing more can be submitted.");
  const deadline = deadlineInForce(await dates.list(tx, negotiation.id));
  const late = isLate(now.getTime(), deadline === null ? null : Date.parse(deadline.instant));
  if (late && negotiation.lateSubmissions === "refuse")
    return refuse(
      "deadline-passed",
      "The deadline for written inputs has passed. Your draft is kept; ask the co-facilitators or the secretariat about an extension.",
      { deadline: deadline?.instant },
    );
  return done(late);
}
