import { expect, test } from "vitest";
import { SourcedText } from "../source/sourced";
import { calledOffInText, datesInText } from "./dates";

const read = (text: string) => {
  const paragraphs = [SourcedText.of(text, 7)];
  return {
    dates: datesInText(paragraphs, "2021-07-26").map(({ start }) => start),
    warnings: calledOffInText(paragraphs, "2021-07-26"),
  };
};

test.each([
  ["The meeting of 4 August 2021 at 10 a.m. has been cancelled.", "cancelled", "4 August 2021"],
  ["The meeting scheduled for 4 August 2021 has been postponed.", "postponed", "4 August 2021"],
  [
    "The round from 4 to 6 August 2021 is deferred until further notice.",
    "deferred until further notice",
    "4 August 2021 to 6 August 2021",
  ],
  ["We regret to cancel the informal consultation of 4 August 2021.", "cancel", "4 August 2021"],
  [
    "The briefing foreseen on 4 August will not take place.",
    "will not take place",
    "4 August 2021",
  ],
  ["Tomorrow's meeting is cancelled.", "cancelled", "27 July 2021"],
  ["The briefing will not be held on 4 August.", "will not be held", "4 August 2021"],
  ["The workshop of 4 August is called off.", "called off", "4 August 2021"],
])("%s", (text, words, days) => {
  const { dates, warnings } = read(text);
  expect(dates).toEqual([]);
  expect(warnings).toEqual([
    {
      code: "called-off",
      message: `“${words}” is printed of ${days}, and no new day is given: it is not taken as a date.`,
      quote: text,
      spans: [{ from: 7, to: 7 + text.length }],
    },
  ]);
});

test("each day of a list is called off", () => {
  const { dates, warnings } = read("The meetings of 4, 9 and 11 August are cancelled.");
  expect([dates, warnings.length]).toEqual([[], 3]);
});

test.each([
  ["The meeting of 4 August is cancelled; comments are due by 6 August.", ["2021-08-06"], 1],
  ["The meeting of 4 August has been postponed to 6 August 2021.", ["2021-08-06"], 0],
  [
    "The meeting of 4 August at 10 a.m. will be held unless it is cancelled.",
    ["2021-08-04T10:00"],
    0,
  ],
  [
    "The meeting of 4 August at 10 a.m. will be held in Conference Room 1.",
    ["2021-08-04T10:00"],
    0,
  ],
  ["My letter of 4 August on the meeting is cancelled.", [], 0],
])("%s", (text, starts, count) => {
  const { dates, warnings } = read(text);
  expect([dates, warnings.length]).toEqual([starts, count]);
});
