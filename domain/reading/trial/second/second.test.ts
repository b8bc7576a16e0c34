import { describe, expect, test } from "vitest";
import { announcements } from "../announcements";
import { datesOf, misplacedDates } from "../readAnnouncements";
import { precisionOf, recallOf, scoreOf, sumOf, tableOf } from "../score";
import { secondAnnouncements } from "./secondAnnouncements";

// How well dates are read that the rules were never tuned on: what was measured, rounded down.
const FLOORS = { precision: 0.94, recall: 0.89 };

const ofSecond = () => sumOf(secondAnnouncements.map((one) => scoreOf(one, datesOf(one))));

describe("precision and recall of dates in the second announcements", () => {
  test("are printed, with what is still wrong", () => {
    const table = tableOf({ [`${secondAnnouncements.length} second`]: ofSecond() });
    console.log(table);
    expect(table).toContain("precision");
  });

  test("do not fall", () => {
    const second = ofSecond();
    expect(precisionOf(second)).toBeGreaterThanOrEqual(FLOORS.precision);
    expect(recallOf(second)).toBeGreaterThanOrEqual(FLOORS.recall);
  });
});

test("each date names its place in the announcement, and its quotation stands there", () => {
  expect(misplacedDates(secondAnnouncements)).toEqual([]);
});

test("the second trial is large enough, and none of it stands in the first", () => {
  expect(secondAnnouncements.length).toBeGreaterThanOrEqual(80);
  const none = secondAnnouncements.filter(({ expected }) => expected.length === 0);
  expect(none.length).toBeGreaterThanOrEqual(25);
  const texts = [...announcements, ...secondAnnouncements].map((one) => one.paragraphs.join("\n"));
  expect(new Set(texts).size).toBe(texts.length);
});
