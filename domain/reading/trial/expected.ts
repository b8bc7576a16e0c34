import type { Announcement, ExpectedDate } from "./announcements";

type Details = Omit<ExpectedDate, "kind" | "start">;
type Start = ExpectedDate["start"];

/** Short words for the tables of announcements. */

export const written = (
  day: string,
  text: string | readonly string[],
  ...expected: readonly ExpectedDate[]
): Announcement => ({
  written: day,
  paragraphs: typeof text === "string" ? [text] : text,
  expected,
});

/** Where another whole answer is as right. */
export const or = (
  announcement: Announcement,
  ...alsoRight: readonly ExpectedDate[]
): Announcement => ({ ...announcement, alsoRight });

export const meeting = (start: Start, details: Details = {}): ExpectedDate => ({
  kind: "meeting",
  start,
  ...details,
});

export const deadline = (start: Start, details: Details = {}): ExpectedDate => ({
  kind: "deadline",
  start,
  ...details,
});

export const silence = (start: Start, details: Details = {}): ExpectedDate => ({
  kind: "silence",
  start,
  ...details,
});

export const highLevel = (start: Start, details: Details = {}): ExpectedDate => ({
  kind: "high-level-meeting",
  start,
  ...details,
});

/** A meeting at which a text is to be adopted may be called either. */
export const adoption = (start: Start, details: Details = {}): ExpectedDate => ({
  kind: ["adoption", "meeting"],
  start,
  ...details,
});

export const GENEVA = "Europe/Zurich";
export const VIENNA = "Europe/Vienna";
export const NAIROBI = "Africa/Nairobi";
