import { deadline, meeting, silence, written } from "../expected";

/** Passages that extend, postpone, bring forward or move. */
export const changes = [
  written(
    "2023-05-02",
    "Please note that the deadline for written inputs has been extended from Friday, 5 May, to Wednesday, 10 May 2023, at 6 p.m.",
    deadline("2023-05-10T18:00", { moves: "2023-05-05" }),
  ),
  written(
    "2024-03-04",
    "At the request of several delegations, the deadline for comments is extended until noon on Monday, 11 March.",
    deadline("2024-03-11T12:00", { moves: null }),
  ),
  written(
    "2022-10-10",
    "The informal consultation initially scheduled for tomorrow, 11 October, will instead take place on Thursday, 13 October 2022, at 3 p.m., in Conference Room 7.",
    meeting("2022-10-13T15:00", { place: "Conference Room 7", moves: "2022-10-11" }),
  ),
  written(
    "2021-05-17",
    "The silence period is extended by 48 hours, to Thursday, 20 May 2021, at 10 a.m.",
    silence("2021-05-20T10:00", { moves: null }),
  ),
  written(
    "2024-02-06",
    "Please be informed that the meeting on 7 February at 10 a.m. has been moved from Conference Room 5 to Conference Room 12.",
    meeting("2024-02-07T10:00", { place: "Conference Room 12" }),
  ),
  written(
    "2019-06-17",
    "The start of the meeting of Wednesday, 19 June 2019, has been moved from 10 a.m. to 11.30 a.m.",
    meeting("2019-06-19T11:30", { moves: "2019-06-19" }),
  ),
  written(
    "2025-11-03",
    "Informal consultation (rescheduled from 4 November): Friday, 7 November 2025, 10 a.m., Conference Room 8.",
    meeting("2025-11-07T10:00", { place: "Conference Room 8", moves: "2025-11-04" }),
  ),
  written(
    "2023-01-30",
    "The joint briefing has been brought forward to Thursday, 2 February 2023, at 1.15 p.m., and will be held in Conference Room C.",
    meeting("2023-02-02T13:15", { place: "Conference Room C", moves: null }),
  ),
  written(
    "2022-06-20",
    "Following the discussion this morning, the new deadline for proposals is Friday, 24 June 2022, close of business, instead of Wednesday, 22 June.",
    deadline("2022-06-24T18:00", { moves: "2022-06-22", doubtful: true }),
  ),
  written(
    "2020-04-14",
    "The Bureau agreed to postpone the session of the Committee, which was due to open on 25 May 2020, to 30 November to 4 December 2020.",
    meeting("2020-11-30", { end: "2020-12-04", moves: "2020-05-25" }),
  ),
  written(
    "2026-02-09",
    "I regret to inform you that the meeting of 12 February 2026 will not take place. The date of the following meeting, Wednesday, 25 February 2026, at 3 p.m., remains unchanged.",
    meeting("2026-02-25T15:00"),
  ),
];
