import { expect, test } from "vitest";
import { deletion, edit, para } from "../testing/builders";
import { applyOperations } from "../text/apply";
import { plainText } from "../text/runs";
import { operationsForPart } from "./part";

const saw = para("7", "We meet every year in New York, with all States.");
const wanted = edit(saw, "We meet every month in Geneva, with States.");

/** How the paragraph reads with these edits accepted, or the code of the refusal. */
function reads(now: string, places: readonly number[], proposal = wanted): string {
  const text = [para("7", now)];
  const operations = operationsForPart(text, proposal, places);
  if (!operations.ok) return operations.code;
  return plainText(applyOperations(text, operations.value)[0]!.runs);
}
const SAW = plainText(saw.runs);

test.each([
  [SAW, [0], "We meet every month in New York, with all States."],
  [SAW, [2], "We meet every year in New York, with States."],
  [SAW, [2, 0], "We meet every month in New York, with States."],
  [
    "Here we all meet every year in New York, with all States.",
    [0],
    "Here we all meet every month in New York, with all States.",
  ],
  [
    "We meet every week in New York, with all States.",
    [1],
    "We meet every week in Geneva, with all States.",
  ],
  ["We meet every week in New York, with all States.", [0], "needs-author"],
  ["We meet every week in New York, with all States.", [0, 1], "needs-author"],
  ["We meet every month in New York, with all States.", [0, 1], "already-reflected"],
  [SAW, [0, 1, 2], "invalid"],
  [SAW, [], "invalid"],
  [SAW, [3], "invalid"],
  [SAW, [1, 1], "invalid"],
])("%s with edits %j: %s", (now, places, expected) => {
  expect(reads(now, places)).toBe(expected);
});

test("what has no parts is accepted as a whole or not at all", () => {
  expect(reads(SAW, [0], edit(saw, "We meet every month in New York, with all States."))).toBe(
    "invalid",
  );
  expect(reads(SAW, [0], deletion(saw))).toBe("invalid");
});

test("where the paragraph is gone, so it is answered", () => {
  const refused = operationsForPart([para("8", "Another.")], wanted, [0]);
  expect(!refused.ok && refused.code).toBe("paragraph-gone");
});

test("a refusal names the edit", () => {
  const text = [para("7", "We meet every week in New York, with all States.")];
  expect(operationsForPart(text, wanted, [2, 0])).toMatchObject({ details: { edit: 0 } });
});
