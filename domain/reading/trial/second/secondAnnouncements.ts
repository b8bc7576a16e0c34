import type { Announcement } from "../announcements";
import { amongOthers } from "./amongOthers";
import { changes } from "./changes";
import { dueDates } from "./dueDates";
import { invitations } from "./invitations";
import { nothingToNote } from "./nothingToNote";
import { programmes } from "./programmes";

/** Written apart from the rules of the date reader and from the first announcements. */
export const secondAnnouncements: readonly Announcement[] = [
  ...invitations,
  ...dueDates,
  ...programmes,
  ...changes,
  ...amongOthers,
  ...nothingToNote,
];
