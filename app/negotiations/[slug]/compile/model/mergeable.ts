/** Which proposals a bridging text on a paragraph can be made of. */
import type { AmendmentView, RevisionView } from "@/domain/contract/amendmentViews";
import { type DeskFocus, readingAt } from "./focus";
import type { Place } from "./places";

export interface Mergeable {
  readonly amendment: AmendmentView;
  readonly revision: RevisionView;
  /** Whether it competes at the stop in focus: those are chosen at first. */
  readonly near: boolean;
}

/**
 * The proposals of a paragraph that wait for a decision. At a stop those that compete there are near;
 * of the paragraph as a whole all are, but those that nobody has seen yet.
 */
export function mergeableAt(place: Place, focus: DeskFocus): Mergeable[] {
  const stop = place.stops[focus.stop];
  const here = new Set(stop?.readings.flatMap(({ amendments }) => amendments) ?? []);
  const whole = here.size === 0 || readingAt(place.stops, focus) === null;
  return place.amendments.flatMap((amendment) => {
    const { revision, status } = amendment;
    if (status !== "submitted" || !revision || revision.change.kind === "comment") return [];
    return [{ amendment, revision, near: revision.disclosed && (whole || here.has(amendment.id)) }];
  });
}
