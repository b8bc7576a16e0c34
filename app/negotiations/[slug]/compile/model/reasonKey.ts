/** What a reason is written for. */
import { type DeskFocus, readingAt } from "./focus";
import type { Place } from "./places";

/**
 * Names the reading in focus: by the amendment that asked for it first and where in the paragraph
 * that does so, which both stay while others join it or the text changes around it.
 */
export function reasonKey({ id, stops }: Pick<Place, "id" | "stops">, focus: DeskFocus): string {
  const first = readingAt(stops, focus)?.amendments[0];
  if (!first) return `${id}`;
  const before = stops.slice(0, Math.max(0, focus.stop));
  const nth = before.filter(({ readings }) =>
    readings.some(({ amendments }) => amendments.includes(first)),
  ).length;
  return `${id} ${first} ${nth}`;
}

/** Names everything in a place that does not conflict. */
export const reasonKeyOfAll = ({ id }: Pick<Place, "id">): string => `${id} all`;
