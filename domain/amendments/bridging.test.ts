import { expect, test } from "vitest";
import { note, para, rich } from "../testing/builders";
import { applyOperations } from "../text/apply";
import { plainText } from "../text/runs";
import { bridge } from "./bridging";

/** How the paragraph reads with the bridging text in it, or the code of the refusal. */
function reads(saw: string, bridging: string, now: string | null): string {
  const text = [note("1", "Resolution 64/293."), ...(now === null ? [] : [para("7", now)])];
  const operations = bridge(text, para("7", saw), rich(bridging));
  if (!operations.ok) return operations.code;
  return plainText(applyOperations(text, operations.value).at(-1)!.runs);
}

test.each([
  ["every year", "every two years", "every year", "every two years"],
  [
    "every year in May",
    "every two years in May",
    "every year in the month of May",
    "every two years in the month of May",
  ],
  ["every year", "every two years", "every two years", "every two years"],
  ["every year", "every two years", "every month", "stale"],
  ["every year", "every two years", null, "paragraph-gone"],
  ["every year", "every year", "every year", "no-change"],
  ["every year", "every two years[^fn-1]", "every year", "invalid"],
] as [string, string, string | null, string][])(
  "%s → %s where it reads %s: %s",
  (saw, bridging, now, expected) => {
    expect(reads(saw, bridging, now)).toBe(expected);
  },
);
