import type { Run } from "../text/paragraph";
import { plainText } from "../text/runs";
import { JOINT, type RedlineEntry } from "./redline";
import { inlineSegments } from "./rows";

/**
 * A redline of words as plain text: [-deleted-] and {+inserted+}; ¶ where a paragraph ends within
 * it. `cited` says how the citation of a footnote is printed. Linear.
 */
export const redlineWords = (
  entry: RedlineEntry,
  cited: (runs: readonly Run[]) => string = plainText,
): string =>
  inlineSegments(entry)
    .map(({ kind, runs }) => {
      const words = cited(runs).replaceAll(JOINT, "¶");
      return kind === "kept" ? words : kind === "deleted" ? `[-${words}-]` : `{+${words}+}`;
    })
    .join("");
