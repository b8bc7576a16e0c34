import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { ReadDate } from "../document";
import { readDocument } from "../read";
import { type Announcement, announcements } from "./announcements";
import { datesOf, misplacedDates } from "./readAnnouncements";
import { precisionOf, recallOf, scoreOf, sumOf, tableOf } from "./score";
import { seedDates } from "./seedDates";

// Precision 0.875 and recall 0.794 before the rules were looked over with what this trial showed; since
// then it only guards what was reached, rounded down. The second trial is the one held apart.
const FLOORS = { precision: 0.98, recall: 0.94 };

const ofSeeds = () => sumOf(seedAnnouncements().map(([seed, read]) => scoreOf(seed, read)));
const ofTrial = () => sumOf(announcements.map((one) => scoreOf(one, datesOf(one))));

describe("precision and recall of dates", () => {
  test("are printed, with what is still wrong", () => {
    const table = tableOf({
      "4 seeds": ofSeeds(),
      [`${announcements.length} announcements`]: ofTrial(),
    });
    console.log(table);
    expect(table).toContain("precision");
  });

  test("on the seeds nothing is missed and nothing is a false alarm", () => {
    const { missed, falseAlarms, details } = ofSeeds();
    expect({ missed, falseAlarms, details }).toEqual({ missed: [], falseAlarms: [], details: [] });
  });

  test("on the announcements they do not fall", () => {
    const trial = ofTrial();
    expect(precisionOf(trial)).toBeGreaterThanOrEqual(FLOORS.precision);
    expect(recallOf(trial)).toBeGreaterThanOrEqual(FLOORS.recall);
  });
});

test("each date names its place in the announcement, and its quotation stands there", () => {
  expect(misplacedDates(announcements)).toEqual([]);
});

test("the trial is large enough, and at least twenty announcements hold no event", () => {
  expect(announcements.length).toBeGreaterThanOrEqual(75);
  expect(announcements.filter((one) => one.expected.length === 0).length).toBeGreaterThanOrEqual(
    20,
  );
  const texts = announcements.map((one) => one.paragraphs.join("\n"));
  expect(new Set(texts).size).toBe(texts.length);
});

function seedAnnouncements(): readonly (readonly [Announcement, readonly ReadDate[]])[] {
  const folder = fileURLToPath(new URL("../../../seeds/", import.meta.url));
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.map((file) => {
    const text = readFileSync(folder + file, "utf8");
    const expected = seedDates[file.slice(0, 3)] ?? [];
    return [{ written: "", paragraphs: [file, text], expected }, readDocument(text).dates] as const;
  });
}
