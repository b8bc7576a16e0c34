import { adoption, deadline, GENEVA, highLevel, meeting, or, silence, written } from "./expected";

/** Dates to be noted among others that are none; dates that move earlier ones. */
export const mixedAnnouncements = [
  written(
    "2023-03-06",
    "Further to my letter of 20 February 2023, I wish to inform you that the informal consultation scheduled for Wednesday 8 March 2023 is postponed to Friday 10 March 2023, at 10:00 a.m., in Conference Room 6.",
    meeting("2023-03-10T10:00", { place: "Conference Room 6", moves: "2023-03-08" }),
  ),
  written(
    "2024-10-07",
    "Please be advised that the meeting originally planned for 9 October at 3 p.m. has been rescheduled and will now take place on 11 October at 10 a.m. in Conference Room D.",
    meeting("2024-10-11T10:00", { place: "Conference Room D", moves: "2024-10-09" }),
  ),
  written(
    "2022-05-23",
    "Due to a conflict with the plenary, the consultation has been brought forward from 3 June to 1 June 2022, same time and same room.",
    meeting("2022-06-01", { moves: "2022-06-03" }),
  ),
  written(
    "2020-03-12",
    "In light of developments, the session to be held from 23 to 27 March 2020 is postponed until further notice.",
  ),
  written(
    "2023-03-07",
    "Kindly note that the informal consultation of Wednesday, 8 March 2023, is cancelled. A new date will be announced shortly.",
  ),
  written(
    "2021-04-26",
    "Pursuant to resolution 75/277 of 16 April 2021, I have the honour to convene an informal plenary meeting on Thursday, 6 May 2021, at 10 a.m., to commemorate the International Day observed on 8 May.",
    meeting("2021-05-06T10:00"),
  ),
  written(
    "2023-01-25",
    "At the organizational meeting held on 18 January 2023, the Committee took note of document A/AC.291/18 of 12 December 2022. The next meeting of the Committee will be held on Wednesday, 1 February 2023, at 3 p.m. in Conference Room 2.",
    meeting("2023-02-01T15:00", { place: "Conference Room 2" }),
  ),
  written(
    "2024-03-11",
    "I thank delegations for the inputs received by 1 March. A revised draft is attached and will be considered on Tuesday, 19 March 2024, in the morning.",
    meeting(["2024-03-19", "2024-03-19T10:00"]),
  ),
  written(
    "2023-05-08",
    "As indicated in the road map shared with our letter of 24 January, the political declaration is to be adopted at the high-level meeting on Thursday, 21 September 2023. To that end, comments on the attached Rev.2 are expected by 6 p.m., Friday, 19 May.",
    highLevel("2023-09-21"),
    deadline("2023-05-19T18:00"),
  ),
  or(
    written(
      "2023-06-05",
      "We intend to circulate the revised draft on Monday, 12 June, and to consider it in informal consultations on Thursday, 15 June, at 3 p.m.",
      { kind: "issued", start: "2023-06-12" },
      meeting("2023-06-15T15:00"),
    ),
    meeting("2023-06-15T15:00"),
  ),
  written(
    "2022-07-11",
    "As no objection was received before the expiry of the silence period on 8 July, the text is considered agreed ad referendum and will be submitted to the plenary for adoption on Thursday, 21 July 2022, at 10 a.m.",
    adoption("2022-07-21T10:00"),
  ),
  written(
    "2021-06-14",
    "Silence was broken on 11 June by a number of delegations. A new text is therefore placed under silence until Friday, 18 June 2021, at 6 p.m.",
    silence("2021-06-18T18:00"),
  ),
  written(
    "2020-12-21",
    "The Council adopted decision 45/117 on 6 October 2020. Consultations on its follow-up will be held online on Wednesday, 20 January, from 10 a.m. to noon (Geneva time).",
    meeting("2021-01-20T10:00", { end: "2021-01-20T12:00", zone: GENEVA }),
  ),
  written(
    "2019-05-06",
    "On the margins of the session, from 13 to 24 May 2019, the secretariat will hold a technical briefing on Thursday, 16 May, from 1.15 p.m. to 2.30 p.m. in Conference Room E.",
    meeting("2019-05-16T13:15", { end: "2019-05-16T14:30", place: "Conference Room E" }),
  ),
  written(
    "2024-09-09",
    "Paragraph 12 of resolution 78/1 calls for action by 2030; the interactive dialogue of 27 September 2024 (10 a.m., Conference Room 1) will address the means of implementation.",
    meeting("2024-09-27T10:00", { place: "Conference Room 1" }),
  ),
  written(
    "2023-08-28",
    "The informal consultation announced in my letter of 21 August will now begin at 11 a.m. instead of 10 a.m. on Tuesday, 5 September, in Conference Room 7.",
    meeting("2023-09-05T11:00", { place: "Conference Room 7" }),
  ),
  written(
    "2022-02-14",
    "The Journal of 14 February announces the joint meeting at 10 a.m. on 22 February in the ECOSOC Chamber. For questions, please call 212-963-1000 or visit room S-2940 between 9 a.m. and 5 p.m.",
    meeting("2022-02-22T10:00", { place: "ECOSOC Chamber" }),
  ),
  written(
    "2023-11-20",
    "We wish to recall that the deadline for comments remains Friday, 24 November, at 6 p.m., as communicated on 6 November.",
    deadline("2023-11-24T18:00"),
  ),
];
