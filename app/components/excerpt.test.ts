import { expect, test } from "vitest";
import type { Edit } from "@/domain/amendments/edit";
import { segmentsOf } from "@/domain/amendments/segments";
import { runsOf } from "@/domain/text/runs";
import { excerpt } from "./excerpt";

const words = (count: number) => "word ".repeat(count);
const printed = (text: string, edits: readonly Edit[]) =>
  excerpt(segmentsOf(runsOf(text), edits))
    .map((part) =>
      part.kind === "omitted"
        ? "…"
        : part.kind === "inserted"
          ? `{+${part.runs[0]?.text}+}`
          : (part.runs[0]?.text ?? "").trim(),
    )
    .join("|");

const insertion = (at: number): Edit => ({ from: at, to: at, insert: runsOf("new ") });

test.each<[string, string, readonly Edit[], string]>([
  ["a short paragraph stays whole", "one two", [insertion(4)], "one|{+new +}|two"],
  [
    "far words before a change are left out",
    `${words(60)}end`,
    [insertion(300)],
    `…|${words(17).trim()}|{+new +}|end`,
  ],
  [
    "far words after a change are left out",
    `start ${words(60)}`,
    [insertion(6)],
    `start|{+new +}|${words(18).trim()}|…`,
  ],
])("%s", (_, text, edits, expected) => {
  expect(printed(text, edits)).toBe(expected);
});
