import { deadline, GENEVA, or, silence, VIENNA, written } from "./expected";

/** One deadline or silence procedure each. */
export const deadlineAnnouncements = [
  written(
    "2023-03-06",
    "Delegations are requested to submit their written comments to the co-facilitators by 6 p.m. on Friday, 17 March 2023.",
    deadline("2023-03-17T18:00"),
  ),
  written(
    "2023-03-08",
    "Inputs may be sent to the Secretariat no later than noon on Monday, 20 March.",
    deadline("2023-03-20T12:00"),
  ),
  written(
    "2023-02-13",
    "We would be grateful to receive your textual proposals by COB EST Friday, 24 February 2023.",
    deadline("2023-02-24T18:00"),
  ),
  written(
    "2023-04-11",
    "Contributions should reach the secretariat by 31 May 2023 at the latest.",
    deadline("2023-05-31"),
  ),
  written(
    "2019-12-20",
    "Member States wishing to propose elements for the zero draft are invited to do so on or before 16 January.",
    deadline("2020-01-16"),
  ),
  written(
    "2023-01-17",
    "Please send your edits in track changes by 5:00 PM EST on Tuesday, January 31.",
    deadline("2023-01-31T17:00"),
  ),
  written(
    "2022-09-12",
    "Written statements of no more than 500 words are to be submitted through the portal not later than 23 September 2022, 18:00 (Geneva time).",
    deadline("2022-09-23T18:00", { zone: GENEVA }),
  ),
  written(
    "2021-03-22",
    "The Secretariat kindly requests to receive nominations before close of business, Vienna time, on Thursday, 1 April 2021.",
    deadline("2021-04-01T18:00", { zone: VIENNA }),
  ),
  written(
    "2023-04-24",
    "The portal will accept submissions until midnight (New York time) on Sunday, 30 April 2023.",
    deadline(["2023-04-30T23:59", "2023-05-01T00:00", "2023-04-30T24:00", "2023-04-30"]),
  ),
  written(
    "2024-04-15",
    "Comments on Rev.1 are due on Mon 22 Apr at 10am.",
    deadline("2024-04-22T10:00"),
  ),
  written(
    "2023-06-26",
    "The list of speakers for the plenary will be closed on Wednesday, 5 July 2023, at 6 p.m.",
    deadline("2023-07-05T18:00"),
  ),
  written(
    "2022-04-04",
    "Non-governmental organizations may register for the hearing; registration closes on 22 April 2022.",
    deadline("2022-04-22"),
  ),
  written(
    "2023-10-10",
    "The deadline for the submission of draft proposals under agenda item 71 is Thursday, 19 October, at 1 p.m.",
    deadline("2023-10-19T13:00"),
  ),
  written(
    "2022-03-14",
    "Sponsors are reminded that the tabling deadline of the Council for this session is Wednesday 23 March 2022 at 13.00 (Geneva).",
    deadline("2022-03-23T13:00", { zone: GENEVA }),
  ),
  or(
    written(
      "2021-02-01",
      "We kindly ask for your reactions by 4 p.m. Geneva time (10 a.m. New York time) on Wednesday, 10 February 2021.",
      deadline("2021-02-10T16:00", { zone: GENEVA }),
    ),
    deadline("2021-02-10T10:00"),
  ),
  written(
    "2020-10-05",
    "Feedback on the food-for-thought paper would be appreciated by the end of the day on 15 October.",
    deadline(["2020-10-15", "2020-10-15T18:00", "2020-10-15T23:59"]),
  ),
  written(
    "2021-07-19",
    "Any further suggestions should be sent to our experts by Thursday, COB.",
    deadline("2021-07-22T18:00"),
  ),
  written(
    "2020-11-16",
    "The deadline for the submission of written inputs, initially set for 13 November, has been extended to Friday, 20 November 2020, close of business.",
    deadline("2020-11-20T18:00", { moves: "2020-11-13" }),
  ),
  written(
    "2023-05-15",
    "At the request of several delegations, the deadline is hereby extended until Friday, 26 May, 12 noon.",
    deadline("2023-05-26T12:00", { moves: null }),
  ),
  written(
    "2023-06-19",
    "In the absence of any objection by 3 p.m. on Thursday, 29 June 2023, the text will be considered as agreed.",
    silence("2023-06-29T15:00"),
  ),
  written(
    "2023-06-30",
    "I am hereby placing the draft political declaration under silence procedure until Friday, 7 July 2023, 12 noon (New York time).",
    silence("2023-07-07T12:00"),
  ),
  written(
    "2020-07-07",
    "The draft decision is circulated under a 72-hour silence procedure, which will expire on Friday, 10 July at 17:00.",
    silence("2020-07-10T17:00"),
  ),
  or(
    written(
      "2020-05-07",
      "Pursuant to decision 74/544 of 27 March 2020, the silence procedure runs from 5 p.m. on Friday, 8 May, until 5 p.m. on Tuesday, 12 May 2020.",
      silence("2020-05-12T17:00"),
    ),
    silence("2020-05-08T17:00", { end: "2020-05-12T17:00" }),
  ),
  written(
    "2022-11-28",
    "The silence period has been extended by twenty-four hours, to Wednesday, 30 November 2022, at 1 p.m.",
    silence("2022-11-30T13:00", { moves: null }),
  ),
  written(
    "2021-09-27",
    "Unless an objection is received by the Chair before 6.00 p.m. (CEST) on 1 October 2021, the agreed conclusions are deemed approved.",
    silence("2021-10-01T18:00", { zone: [GENEVA, VIENNA, "Europe/Paris", "Europe/Berlin"] }),
  ),
];
