import type { AmendmentId } from "@/domain/ids";
import { plainText } from "@/domain/text/runs";
import type { Place } from "./places";
import type { Reading } from "./stops";

const SHORT = 60;

/** A few words by which one knows a reading again; a dash where it leaves nothing. */
export const firstWords = ({ runs, paragraphs, structure }: Reading): string =>
  structure
    ? ""
    : plainText(paragraphs[0]?.runs ?? runs)
        .trim()
        .slice(0, SHORT) || "–";

/** Those of the first place where an amendment stands. */
export function wordsOf({ stops }: Pick<Place, "stops">, id: AmendmentId): string {
  for (const { readings } of stops) {
    const reading = readings.find(({ amendments }) => amendments.includes(id));
    if (reading) return firstWords(reading);
  }
  return "";
}
