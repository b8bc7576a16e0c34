/** How an amendment stands, beyond its status. */
import type { AmendmentView } from "@/domain/contract/amendmentViews";

/** Whether the last word of the co-facilitators on an amendment that is still open was "later". */
export const isDeferred = ({
  status,
  decisions,
}: Pick<AmendmentView, "status" | "decisions">): boolean => {
  const last = decisions.at(-1);
  return status === "submitted" && last?.kind === "defer" && !last.takenBack;
};

/** Whether it waits to be seen by others. What was withdrawn waits for nothing. */
export const isUndisclosed = ({
  status,
  revision,
}: Pick<AmendmentView, "status" | "revision">): boolean =>
  status !== "withdrawn" && revision !== null && !revision.disclosed;
