import { deadline, GENEVA, highLevel, meeting, or, written } from "../expected";

const ROOM = { place: "Conference Room 3" };
const issued = (start: string) => ({ kind: "issued", start }) as const;

/** Passages and lists with several dates. */
export const programmes = [
  written(
    "2025-03-10",
    [
      "The schedule of the informal consultations is as follows:",
      "First reading: Tuesday, 18 March 2025, 10 a.m. to 1 p.m., Conference Room 6",
      "Second reading: Thursday, 27 March 2025, 3 to 6 p.m., Conference Room 6",
      "Third reading: Friday, 4 April 2025, 10 a.m. to 1 p.m., Conference Room 11",
    ],
    meeting("2025-03-18T10:00", { end: "2025-03-18T13:00", place: "Conference Room 6" }),
    meeting("2025-03-27T15:00", { end: "2025-03-27T18:00", place: "Conference Room 6" }),
    meeting("2025-04-04T10:00", { end: "2025-04-04T13:00", place: "Conference Room 11" }),
  ),
  written(
    "2024-09-16",
    [
      "Please find below the dates of the upcoming expert meetings:",
      "- Monday 23 September, 3 p.m., CR 9",
      "- Wednesday 25 September, 10 a.m., CR 9",
      "- Monday 30 September, 3 p.m., CR A",
    ],
    meeting("2024-09-23T15:00", { place: "CR 9" }),
    meeting("2024-09-25T10:00", { place: "CR 9" }),
    meeting("2024-09-30T15:00", { place: "CR A" }),
  ),
  written(
    "2023-04-10",
    "Informal consultations will continue on 18, 20 and 25 April 2023, from 10 a.m. to 1 p.m., in Conference Room 3.",
    meeting("2023-04-18T10:00", { end: "2023-04-18T13:00", ...ROOM }),
    meeting("2023-04-20T10:00", { end: "2023-04-20T13:00", ...ROOM }),
    meeting("2023-04-25T10:00", { end: "2023-04-25T13:00", ...ROOM }),
  ),
  written(
    "2022-05-16",
    "The co-facilitators intend to hold two further rounds, on Tuesday, 24 May, at 10 a.m. and on Thursday, 2 June, at 3 p.m., both in Conference Room 3.",
    meeting("2022-05-24T10:00", ROOM),
    meeting("2022-06-02T15:00", ROOM),
  ),
  or(
    written(
      "2024-01-15",
      [
        "Indicative timeline of the process",
        "5 February: first reading (10 a.m., Conference Room 4)",
        "16 February: deadline for written comments",
        "1 March: circulation of the first revision",
        "11 March: second reading (3 p.m., Conference Room 4)",
      ],
      meeting("2024-02-05T10:00", { place: "Conference Room 4" }),
      deadline("2024-02-16"),
      meeting("2024-03-11T15:00", { place: "Conference Room 4" }),
    ),
    meeting("2024-02-05T10:00", { place: "Conference Room 4" }),
    deadline("2024-02-16"),
    issued("2024-03-01"),
    meeting("2024-03-11T15:00", { place: "Conference Room 4" }),
  ),
  written(
    "2023-03-13",
    "The Committee will meet on Friday, 24 March 2023, from 10 a.m. to 1 p.m. and from 3 to 6 p.m., in Conference Room 1.",
    meeting("2023-03-24T10:00", { end: "2023-03-24T13:00", place: "Conference Room 1" }),
    meeting("2023-03-24T15:00", { end: "2023-03-24T18:00", place: "Conference Room 1" }),
  ),
  or(
    written(
      "2022-08-29",
      "The session will run from Monday, 12 September, to Friday, 16 September 2022, with meetings from 10 a.m. to 1 p.m. and from 3 p.m. to 6 p.m. each day in Conference Room 4.",
      meeting("2022-09-12", { end: "2022-09-16", place: "Conference Room 4" }),
    ),
    meeting("2022-09-12T10:00", { end: "2022-09-16T18:00", place: "Conference Room 4" }),
  ),
  or(
    written(
      "2023-06-05",
      [
        "Provisional programme of the intersessional meeting, Room XIX, Palais des Nations, Geneva",
        "Wednesday, 14 June 2023",
        "10:00–13:00 Opening of the meeting and general exchange of views",
        "15:00–18:00 Thematic discussion",
      ],
      meeting("2023-06-14T10:00", { end: "2023-06-14T13:00", zone: GENEVA, place: "Room XIX" }),
      meeting("2023-06-14T15:00", { end: "2023-06-14T18:00", zone: GENEVA, place: "Room XIX" }),
    ),
    meeting("2023-06-14", { zone: GENEVA, place: "Room XIX" }),
  ),
  written(
    "2025-09-02",
    "The remaining meetings will be held on Monday, 8 September, and Monday, 15 September, at 10 a.m., and written comments are due on 19 September.",
    meeting("2025-09-08T10:00"),
    meeting("2025-09-15T10:00"),
    deadline("2025-09-19"),
  ),
  written(
    "2024-04-29",
    [
      "Next steps",
      "Deadline for inputs | Friday, 10 May 2024 | 6 p.m.",
      "Informal consultation | Tuesday, 14 May 2024 | 10 a.m. | Conference Room 5",
    ],
    deadline("2024-05-10T18:00"),
    meeting("2024-05-14T10:00", { place: "Conference Room 5" }),
  ),
  written(
    "2025-07-21",
    "During the week of the general debate, the Assembly will hold a high-level meeting on rural youth on Monday, 22 September, at 9 a.m., and a high-level meeting on mountain regions on Thursday, 25 September 2025, at 10 a.m.",
    highLevel("2025-09-22T09:00"),
    highLevel("2025-09-25T10:00"),
  ),
  written(
    "2018-01-22",
    "The negotiating committee will hold three sessions: from 3 to 7 September 2018, from 25 to 29 March 2019 and from 19 to 30 August 2019, all at Headquarters.",
    meeting("2018-09-03", { end: "2018-09-07" }),
    meeting("2019-03-25", { end: "2019-03-29" }),
    meeting("2019-08-19", { end: "2019-08-30" }),
  ),
];
