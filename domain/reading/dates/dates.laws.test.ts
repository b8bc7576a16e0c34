import fc from "fast-check";
import { expect, test } from "vitest";
import { dayInWords, timeInWords, weekdayOf } from "../../calendar/words";
import { cases } from "../../laws";
import { SourcedText } from "../source/sourced";
import { datesInText, mergeDates } from "./dates";

const RUNS = { numRuns: cases(2000) };

const PIECES = [
  "on 4 August 2021",
  "Thursday, 29 June",
  "10:00 am",
  "by close of business",
  "from 13 to 15 May 2013",
  "27 and 28 September 2017",
  "is extended to",
  "instead of",
  "The deadline for comments",
  "an informal meeting will be held",
  "silence",
  "high-level meeting",
  "31 February",
  "4/8/2021",
  "99/99/2021",
  "0000-00-00",
  "1 January 0001",
  "noon",
  "–",
  ",",
  ". ",
  "(",
  "\u00a0",
  "\n",
  "\ufffc",
  "\ud800",
  "of May",
  "2021",
];

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })))
    .map((parts) => parts.join(" ")),
);

const written = fc.option(fc.constantFrom("2021-07-26", "2017-12-31", "2020-02-29"));
const withoutSpace = (text: string) => text.replace(/\s+/g, "");

test("any text whatever is read without an exception, and each quote stands where it says", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), written, (texts, day) => {
      const source = texts.join("\n\n");
      let at = 0;
      const paragraphs = texts.map((text) => {
        const sourced = SourcedText.of(text, at);
        at += text.length + 2;
        return sourced;
      });
      for (const date of mergeDates(datesInText(paragraphs, day))) {
        const there = date.spans.map(({ from, to }) => source.slice(from, to)).join("");
        expect(withoutSpace(there)).toBe(withoutSpace(date.quote));
        expect(date.start).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/);
        expect(Number.isNaN(Date.parse(`${date.start.slice(0, 10)}T00:00:00Z`))).toBe(false);
        expect(date.end === undefined || date.end.slice(0, 10) >= date.start.slice(0, 10)).toBe(
          true,
        );
        expect(date.allDay === true).toBe(!date.start.includes("T"));
      }
    }),
    RUNS,
  );
});

const MONTH_FIRST = (day: string): string => {
  const [number, month, year] = dayInWords(day).split(" ");
  return `${month} ${number}, ${year}`;
};

const DAY_FORMS: readonly ((day: string) => string)[] = [
  dayInWords,
  (day) => `${weekdayOf(day)}, ${dayInWords(day)}`,
  (day) => `${weekdayOf(day)} ${dayInWords(day)}`,
  MONTH_FIRST,
  (day) => `${weekdayOf(day)}, ${MONTH_FIRST(day)}`,
  (day) => dayInWords(day).replace(/ (\p{L}{3})\p{L}* /u, " $1 "),
  (day) => dayInWords(day).replace(" ", "th "),
  (day) => `${weekdayOf(day)} ${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
  (day) => day,
];

const TIME_FORMS: readonly ((time: string) => string)[] = [
  (time) => time,
  (time) => time.replace(":", "h"),
  (time) => `${time} hours`,
  (time) => half(time, "a.m.", "p.m.", ":"),
  (time) => half(time, "am", "pm", ":"),
  (time) => half(time, " a.m.", " p.m.", "."),
  (time) => timeInWords(`2021-01-01T${time}`),
];

function half(time: string, am: string, pm: string, dot: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}${dot}${time.slice(3)}${hour < 12 ? am : pm}`;
}

const SENTENCES: readonly (readonly [kind: string, (day: string, time: string) => string])[] = [
  [
    "meeting",
    (day, time) =>
      `The informal consultations will be held on ${day} at ${time} in Conference Room 2.`,
  ],
  ["meeting", (day, time) => `We will meet at ${time} on ${day}.`],
  [
    "meeting",
    (day, time) => `An informal meeting is scheduled for ${day} (${time}, ECOSOC Chamber).`,
  ],
  ["deadline", (day, time) => `Please submit written comments by ${time} on ${day}.`],
  ["deadline", (day, time) => `The deadline for written inputs is ${day}, ${time}.`],
  ["silence", (day, time) => `The text is under silence procedure until ${time} on ${day}.`],
];

const anyDay = fc
  .integer({ min: 0, max: 10_000 })
  .map((days) => new Date(Date.UTC(2005, 0, 1 + days)).toISOString().slice(0, 10));
/** From 8 a.m. on, since earlier hours without a half of the day are doubtful; no midnight. */
const anyTime = fc
  .tuple(fc.integer({ min: 8, max: 22 }), fc.constantFrom("00", "15", "30", "45"))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);

test("a day and an hour, printed one way or another in an announcement, read back as they are", () => {
  fc.assert(
    fc.property(
      anyDay,
      anyTime,
      fc.constantFrom(...DAY_FORMS),
      fc.constantFrom(...TIME_FORMS),
      fc.constantFrom(...SENTENCES),
      (day, time, printDay, printTime, [kind, say]) => {
        const sentence = say(printDay(day), printTime(time));
        const dates = datesInText([SourcedText.of(sentence)], "2004-12-31");
        expect([sentence, ...dates.map((date) => [date.kind, date.start, date.warnings])]).toEqual([
          sentence,
          [kind, `${day}T${time}`, []],
        ]);
      },
    ),
    RUNS,
  );
});

test("a first and a last day read back as they are", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), fc.boolean(), (from, length, weekdays) => {
      const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
      const print = (day: string) => (weekdays ? `${weekdayOf(day)}, ` : "") + dayInWords(day);
      const dates = datesInText(
        [SourcedText.of(`The session will be held from ${print(from)} to ${print(to)}.`)],
        "2004-12-31",
      );
      expect(dates.map(({ kind, start, end }) => [kind, start, end])).toEqual([
        ["meeting", from, to],
      ]);
    }),
    RUNS,
  );
});
