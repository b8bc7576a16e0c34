import { isLate } from "../../domain/calendar/deadline";
import { done, type Result, refuse } from "../../domain/refusal";
import * as dates from "../db/dates";
import type { Db } from "../db/open";
import { deadlineInForce } from "../queries/dates";
import type { Entered } from "../world";
import { closed } from "./change";

/**
 * Whether a submission at `now` is late. Refuses it (`deadline-passed`) where the negotiation takes
 * no late submissions, and any (`closed`) where it is closed. The server's clock decides.
 */
export async function lateness(db: Db, entered: Entered, now: Date): Promise<Result<boolean>> {
  const over = closed(entered);
  if (over) return over;
  const { negotiation } = entered;
  const deadline = deadlineInForce(await dates.list(db, negotiation.id));
  const late = isLate(now.getTime(), deadline === null ? null : Date.parse(deadline.instant));
  if (late && negotiation.lateSubmissions === "refuse")
    return refuse(
      "deadline-passed",
      "The deadline for written inputs has passed: this was not submitted. Keep it as a draft, and ask the co-facilitators or the secretariat about an extension.",
      { deadline: deadline?.instant },
    );
  return done(late);
}
