import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ReadWarning } from "@/domain/reading/document";
import { readDocument } from "@/domain/reading/read";
import { dateId, groupsOf, highlightsOf, warningItems } from "./highlights";

const warning = (code: string, from: number): ReadWarning => ({
  code,
  message: code,
  spans: [{ from, to: from + 1 }],
});

test("warnings stand under their weights, the heaviest first, in the order of the source", () => {
  const items = warningItems([
    warning("rejoined-ordinal", 1),
    warning("misread-word", 9),
    warning("misread-word", 3),
    warning("number-gap", 20),
  ]);
  expect(
    groupsOf(items).map(({ weight, items: of }) => [weight, of.map(({ key }) => key)]),
  ).toEqual([
    ["serious", ["number-gap@20"]],
    ["doubtful", ["misread-word@3", "misread-word@9"]],
    ["note", ["rejoined-ordinal@1"]],
  ]);
});

test("two warnings of one key have addresses of their own", () => {
  const items = warningItems([warning("doubtful-date", 4), warning("doubtful-date", 4)]);
  expect(items.map(({ id }) => id)).toEqual(["w-doubtful-date-4", "w-doubtful-date-4-2"]);
});

const SEEDS = readdirSync("seeds").filter((name) => name.endsWith(".txt"));

test.each(SEEDS)(
  "every reading of %s has an address of its own and stands in the source",
  (name) => {
    const source = readFileSync(join("seeds", name), "utf8");
    const reading = readDocument(source, []);
    const highlights = highlightsOf({
      prefix: "d1-",
      source,
      reading,
      dates: reading.dates.map(({ spans }, at) => ({ id: dateId(at), spans })),
      warnings: warningItems(reading.warnings),
      errata: [],
    });
    const ids = highlights.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const inside = highlights
      .flatMap(({ spans }) => spans)
      .every(({ from, to }) => from >= 0 && from <= to && to <= source.length);
    expect(inside).toBe(true);
    expect(highlights.some(({ kind }) => kind === "paragraph")).toBe(true);
  },
);
