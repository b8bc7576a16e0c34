import { describe, expect, test } from "vitest";
import { datesInText, mergeDates, sentencesOf } from "./dates";
import { SourcedText } from "./sourced";
import { timesIn } from "./timeExpressions";

const WRITTEN = "2021-07-26";
const read = (text: string, written: string | null = WRITTEN) =>
  datesInText([SourcedText.of(text)], written).map(
    ({ kind, start, end, zone, place }) =>
      `${kind} ${start}${end ? ` to ${end}` : ""}${place ? ` @ ${place}` : ""}${zone === "America/New_York" ? "" : ` ${zone}`}`,
  );

describe("announcements", () => {
  test.each([
    [
      "Consultations will be held on Thursday, 29 July at 4:30 p.m., Conference Room 7.",
      "meeting 2021-07-29T16:30 @ Conference Room 7",
    ],
    [
      "The second informal consultation will take place on 6 September 2021, 3.00 pm – 6 pm (New York time), in the Trusteeship Council Chamber.",
      "meeting 2021-09-06T15:00 to 2021-09-06T18:00 @ Trusteeship Council Chamber",
    ],
    [
      "A virtual informal meeting is scheduled for Friday, 6 August 2021, from 10 a.m. to 1 p.m.",
      "meeting 2021-08-06T10:00 to 2021-08-06T13:00 @ Virtual",
    ],
    [
      "We will discuss the text on August 12, 2021 at 15:00 in Conference Room 4.",
      "meeting 2021-08-12T15:00 @ Conference Room 4",
    ],
    [
      "Please submit written comments by close of business on Wednesday, 4 August 2021.",
      "deadline 2021-08-04T18:00",
    ],
    ["Kindly send your inputs no later than noon on 4 August.", "deadline 2021-08-04T12:00"],
    [
      "Amendments may be submitted until 5 p.m. on Tuesday, 12 May 2020.",
      "deadline 2020-05-12T17:00",
    ],
    [
      "The deadline for written inputs is extended to Monday, 9 August 2021, COB EST.",
      "deadline 2021-08-09T18:00",
    ],
    ["The deadline for proposals is 9 August 2021.", "deadline 2021-08-09"],
    [
      "The text is placed under silence procedure until Friday, 13 August 2021 at 6 p.m.",
      "silence 2021-08-13T18:00",
    ],
    [
      "The silence period will expire on 13 August 2021 at noon (Geneva time).",
      "silence 2021-08-13T12:00 Europe/Zurich",
    ],
    [
      "The high-level meeting will be held from 22 to 23 November 2021.",
      "high-level-meeting 2021-11-22 to 2021-11-23",
    ],
    [
      "An informal consultation will be held in Vienna at 3 p.m. (Vienna time) on 9 August 2021.",
      "meeting 2021-08-09T15:00 Europe/Vienna",
    ],
  ])("%s", (sentence, date) => {
    expect(read(sentence)).toEqual([date]);
  });

  test("a letter of December that names January means the next one", () => {
    expect(read("A briefing is held on 12 January at 10 a.m.", "2021-12-20")).toEqual([
      "meeting 2022-01-12T10:00",
    ]);
  });

  test("two meetings in one sentence keep their own times", () => {
    expect(
      read(
        "Informal consultations will be held on 9 August at 10 a.m. in Conference Room 2 and on 11 August at 3 p.m.",
      ),
    ).toEqual([
      "meeting 2021-08-09T10:00 @ Conference Room 2",
      "meeting 2021-08-11T15:00 @ Conference Room 2",
    ]);
  });
});

describe("what is not an event stays out", () => {
  test.each([
    "Further to my letter dated 19 June, please find enclosed a letter received on 23 June 2017.",
    "Further to our letter of 16 June, please find attached a zero draft for discussion at the meeting.",
    "We recall resolution 70/179 of 17 December 2015 on the informal meeting at 10 a.m.",
    "We welcome the designation of 30 July as the World Day against Trafficking in Persons.",
    "Progress has been made since 12 May 2010 in all consultations at 10 a.m.",
    "The seventy-second session and the 2030 Agenda remain.",
    "The meeting of 31 February 2021 at 10 a.m. in Conference Room 1 is a jest.",
  ])("%s", (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

test("a weekday that is not the day's is said", () => {
  const [date] = datesInText(
    [SourcedText.of("A meeting will be held on Monday, 4 August 2021 at 10 a.m.")],
    WRITTEN,
  );
  expect(date?.warnings).toEqual(["“Monday” is printed, but 4 August 2021 is a Wednesday."]);
});

test("a date without a year, in a text without a date, is not guessed", () => {
  expect(read("A meeting will be held on 4 August at 10 a.m.", null)).toEqual([]);
});

test("mentions of one event are one date, the fuller one", () => {
  const mentions = [
    "The first informal consultation will be held on Wednesday, 4 August 2021.",
    "The consultation is held on 4 August 2021 at 10 a.m. in the General Assembly Hall.",
    "A second consultation is held on 4 August 2021 at 3 p.m.",
  ];
  const merged = mergeDates(
    datesInText(
      mentions.map((text) => SourcedText.of(text)),
      WRITTEN,
    ),
  );
  expect(merged.map(({ start, place, title }) => [start, place, title])).toEqual([
    ["2021-08-04T10:00", "General Assembly Hall", "First informal consultation"],
    ["2021-08-04T15:00", undefined, "Meeting"],
  ]);
});

test.each([
  ["We meet at 10 a.m. ECOSOC Chamber. Please come.", 2],
  ["We meet at 10 a.m. We discuss.", 2],
  ["H.E. Mr. A. Person and No. 7 agree.", 1],
])("%j is %i sentences", (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

test.each([
  ["10:00 am", ["10:00"]],
  ["10 a.m.", ["10:00"]],
  ["4.30 p.m.", ["16:30"]],
  ["12 p.m. and 12 a.m.", ["12:00", "00:00"]],
  ["10 to 11.30 a.m.", ["10:00–11:30"]],
  ["11 to 1 p.m.", ["11:00–13:00"]],
  ["15:00-18:00", ["15:00–18:00"]],
  ["noon", ["12:00"]],
  ["end of the business day", ["18:00"]],
  ["25:00 and 13 p.m.", []],
  ["A/RES/64/293 of 2017", []],
])("times in %j", (text, times) => {
  expect(timesIn(text).map(({ start, end }) => (end ? `${start}–${end}` : start))).toEqual(times);
});
