import type { ExpectedDate } from "./announcements";

/** The dates that the four seeds announce, by the beginning of the file's name. */
export const seedDates: Readonly<Record<string, readonly ExpectedDate[]>> = {
  "000": [{ kind: "meeting", start: "2017-06-29T10:00", place: "ECOSOC Chamber" }],
  "001": [
    { kind: "meeting", start: "2021-08-04T10:00", place: "General Assembly Hall" },
    { kind: "deadline", start: "2021-08-04T18:00", doubtful: true },
  ],
  "002": [
    { kind: "adoption", start: "2017-08-28" },
    { kind: "issued", start: "2017-08-30" },
    { kind: "high-level-meeting", start: "2017-09-27", end: "2017-09-28" },
  ],
  "004": [{ kind: "issued", start: "2017-11-01" }],
};
