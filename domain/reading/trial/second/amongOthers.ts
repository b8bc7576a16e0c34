import { adoption, deadline, GENEVA, highLevel, meeting, or, silence, written } from "../expected";

const NEW_YORK = "America/New_York";

/** Dates to be noted that stand among dates and numbers that are not. */
export const amongOthers = [
  written(
    "2023-02-14",
    "Further to our letter of 27 January 2023, please find attached the revised draft. An informal consultation on it will be held on Wednesday, 22 February 2023, at 10 a.m. in Conference Room 6.",
    meeting("2023-02-22T10:00", { place: "Conference Room 6" }),
  ),
  written(
    "2021-04-06",
    "Pursuant to General Assembly resolution 75/1 of 21 September 2020, I will convene the high-level meeting on 22 September 2021 and will inform Member States of its modalities in due course.",
    highLevel("2021-09-22"),
  ),
  written(
    "2024-07-08",
    "The draft is based on the inputs received between 3 and 28 June 2024. Delegations are invited to comment on paragraphs 12 to 19 by 15 July 2024, 1 p.m.",
    deadline("2024-07-15T13:00"),
  ),
  written(
    "2022-02-21",
    "The commemorative meeting for International Women’s Day will be held on Tuesday, 8 March 2022, at 10 a.m., in the General Assembly Hall.",
    meeting("2022-03-08T10:00", { place: "General Assembly Hall" }),
  ),
  written(
    "2019-10-01",
    "We thank delegations for their participation in the consultations of 24 and 26 September. The next round is scheduled for Tuesday, 8 October 2019, from 3 p.m. to 6 p.m. in Conference Room 4.",
    meeting("2019-10-08T15:00", { end: "2019-10-08T18:00", place: "Conference Room 4" }),
  ),
  written(
    "2024-11-04",
    "The compilation text (A/AC.298/2024/CRP.3) was circulated on 31 October. Delegations may send comments on it by close of business on Monday, 11 November 2024.",
    deadline("2024-11-11T18:00", { doubtful: true }),
  ),
  written(
    "2020-10-19",
    "Silence on the previous draft was broken on 15 October. A revised version is placed under silence until 5 p.m. on Thursday, 22 October 2020.",
    silence("2020-10-22T17:00"),
  ),
  written(
    "2023-08-28",
    "In preparation for the meeting on Thursday, 7 September, at 10 a.m. (Conference Room 10), delegations are encouraged to send their proposals by noon on Tuesday, 5 September.",
    meeting("2023-09-07T10:00", { place: "Conference Room 10" }),
    deadline("2023-09-05T12:00"),
  ),
  written(
    "2025-06-09",
    "The draft political declaration will be considered for adoption on 25 June 2025, after a silence procedure ending on Friday, 20 June, at noon.",
    adoption("2025-06-25"),
    silence("2025-06-20T12:00"),
  ),
  written(
    "2018-09-03",
    "Badges may be collected at the pass office between 8.30 a.m. and 4.30 p.m. The opening meeting will begin at 10 a.m. on Monday, 10 September 2018, in Conference Room 1.",
    meeting("2018-09-10T10:00", { place: "Conference Room 1" }),
  ),
  written(
    "2024-04-22",
    "Questions may be put to the secretariat at +1 (212) 555-0142, from 9 a.m. to 5 p.m. Nominations are due by 3 May 2024.",
    deadline("2024-05-03"),
  ),
  written(
    "2023-11-13",
    "Chapters 5 to 9 of the proposed programme budget for 2024 will be taken up by the Fifth Committee at its meeting on Tuesday, 21 November 2023, at 10 a.m. in Conference Room 3.",
    meeting("2023-11-21T10:00", { place: "Conference Room 3" }),
  ),
  written(
    "2024-12-02",
    "The silence procedure runs until 10 a.m. New York time / 4 p.m. Geneva time on 6 December 2024.",
    silence(["2024-12-06T10:00", "2024-12-06T16:00"], { zone: [NEW_YORK, GENEVA] }),
  ),
  or(
    written(
      "2026-03-02",
      "Following the briefing of 24 February 2026, the Chair will be available for bilateral meetings in the week of 9 March. A further plenary consultation will be held on Tuesday, 17 March 2026, at 3 p.m., in Conference Room 3.",
      meeting("2026-03-17T15:00", { place: "Conference Room 3" }),
    ),
    meeting("2026-03-09", { end: "2026-03-13" }),
    meeting("2026-03-17T15:00", { place: "Conference Room 3" }),
  ),
  written(
    "2025-10-06",
    "Thanks to all who attended on Friday. Rev.1 is attached; comments by Thursday 9 October COB please. Next informal: Tuesday 14 October, 10am, CR 8.",
    deadline("2025-10-09T18:00", { doubtful: true }),
    meeting("2025-10-14T10:00", { place: "CR 8" }),
  ),
  written(
    "2019-04-08",
    "Draft resolution A/HRC/40/L.5 was adopted on 21 March 2019. An informal briefing on its follow-up will be held in Room XXI, Palais des Nations, on Wednesday, 17 April 2019, from 1 p.m. to 2.30 p.m.",
    meeting("2019-04-17T13:00", { end: "2019-04-17T14:30", zone: GENEVA, place: "Room XXI" }),
  ),
];
