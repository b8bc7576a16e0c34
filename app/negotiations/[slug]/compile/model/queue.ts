/**
 * What still needs a decision: undecided first, then what was deferred, then what the text reflects
 * already, each in the order of the text.
 */
import { isDeferred } from "@/app/components/amendment/standing";
import { isComment } from "@/app/components/amendment/subject";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { AmendmentId, ParagraphId } from "@/domain/ids";
import type { Stop } from "./stops";

export interface QueueEntry {
  readonly amendment: AmendmentView;
  readonly place: ParagraphId;
  /** The text cannot take it as it stands: its author has to say what is wanted now. */
  readonly needsAuthor: boolean;
  /** The text already reads so. */
  readonly reflected: boolean;
  /** Delegations have not seen it: it has to be disclosed before it can be decided. */
  readonly undisclosed: boolean;
}

export interface Queue {
  readonly undecided: readonly QueueEntry[];
  readonly deferred: readonly QueueEntry[];
  /** The text reads as they ask: there is nothing left to decide, and nobody has decided it. */
  readonly reflected: readonly QueueEntry[];
}

interface Waiting {
  readonly id: ParagraphId;
  readonly stops: readonly Stop[];
  readonly amendments: readonly AmendmentView[];
}

/** Comments ask for no decision and are left out. Linear. */
export function queueOf(places: readonly Waiting[]): Queue {
  const entries = places.flatMap(({ id, stops, amendments }) => {
    const stuck = new Map(
      stops.flatMap(({ unplaced }) => (unplaced ? [[unplaced.amendment, unplaced]] : [])) as [
        AmendmentId,
        NonNullable<Stop["unplaced"]>,
      ][],
    );
    return amendments
      .filter((one) => one.status === "submitted" && one.revision && !isComment(one))
      .map((amendment): QueueEntry => {
        const outcome = stuck.get(amendment.id)?.outcome;
        return {
          amendment,
          place: id,
          needsAuthor: outcome === "needs-author" || outcome === "paragraph-gone",
          reflected: outcome === "already-reflected",
          undisclosed: amendment.revision?.disclosed === false,
        };
      });
  });
  const open = entries.filter(({ reflected }) => !reflected);
  return {
    undecided: open.filter(({ amendment }) => !isDeferred(amendment)),
    deferred: open.filter(({ amendment }) => isDeferred(amendment)),
    reflected: entries.filter(({ reflected }) => reflected),
  };
}

/** Entries by the paragraph they are on, in order. */
export function byPlace(
  entries: readonly QueueEntry[],
): ReadonlyMap<ParagraphId, readonly QueueEntry[]> {
  const groups = new Map<ParagraphId, QueueEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.place);
    if (group) group.push(entry);
    else groups.set(entry.place, [entry]);
  }
  return groups;
}
