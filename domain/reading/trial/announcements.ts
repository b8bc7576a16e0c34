import type { DateKind } from "../document";
import { deadlineAnnouncements } from "./deadlineAnnouncements";
import { listAnnouncements } from "./listAnnouncements";
import { meetingAnnouncements } from "./meetingAnnouncements";
import { mixedAnnouncements } from "./mixedAnnouncements";
import { noEvents } from "./noEvents";

/**
 * A date that a careful secretariat officer would note down from an announcement. Where two
 * officers could well differ in one field, each value that is right is given.
 */
export interface ExpectedDate {
  readonly kind: DateKind | readonly DateKind[];
  readonly start: string | readonly string[];
  readonly end?: string;
  /** New York where not given. */
  readonly zone?: string | readonly string[];
  /** Only where one is printed. */
  readonly place?: string;
  /** The day that it takes the place of; null where only the words say that it moves. */
  readonly moves?: string | null;
  /** The reading must say that something is doubtful. */
  readonly doubtful?: boolean;
}

/** A passage of a letter or e-mail, with the date of the letter. */
export interface Announcement {
  readonly written: string;
  readonly paragraphs: readonly string[];
  readonly expected: readonly ExpectedDate[];
  /** Another whole answer that is as right as the first. */
  readonly alsoRight?: readonly ExpectedDate[];
}

/** Written apart from the rules of the date reader, in the styles of such letters. */
export const announcements: readonly Announcement[] = [
  ...meetingAnnouncements,
  ...deadlineAnnouncements,
  ...listAnnouncements,
  ...mixedAnnouncements,
  ...noEvents,
];
