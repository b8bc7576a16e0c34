import { deadline, GENEVA, NAIROBI, silence, VIENNA, written } from "../expected";

/** Passages that set one deadline, or the end of one silence procedure. */
export const dueDates = [
  written(
    "2024-02-26",
    "Member States wishing to comment on the elements paper are invited to do so in writing by Friday, 8 March 2024.",
    deadline("2024-03-08"),
  ),
  written(
    "2024-05-13",
    "Please send textual proposals, in track changes, to the co-facilitators and the secretariat by 5 p.m. on Wednesday, 22 May 2024.",
    deadline("2024-05-22T17:00"),
  ),
  written(
    "2023-06-12",
    "We would appreciate receiving any remaining comments no later than COB Thursday, 15 June.",
    deadline("2023-06-15T18:00", { doubtful: true }),
  ),
  written(
    "2022-07-01",
    "The deadline for inscription on the list of speakers is 12 noon on Tuesday, 19 July 2022.",
    deadline("2022-07-19T12:00"),
  ),
  written(
    "2021-11-29",
    "The draft is hereby placed under a silence procedure until Wednesday, 1 December, at 6 p.m.",
    silence("2021-12-01T18:00"),
  ),
  written(
    "2020-04-23",
    "In accordance with decision 74/544, the draft decision is circulated under a silence procedure of at least 72 hours, which will expire at 12 noon on Monday, 27 April 2020.",
    silence("2020-04-27T12:00"),
  ),
  written(
    "2019-06-19",
    "If no objection is received by 10 a.m. (New York time) on Friday, 21 June 2019, the text will be considered agreed.",
    { kind: ["silence", "deadline"], start: "2019-06-21T10:00" },
  ),
  written(
    "2023-02-06",
    "Kindly submit nominations to the secretariat in Geneva by close of business (CET) on 24 February 2023.",
    deadline("2023-02-24T18:00", { zone: GENEVA, doubtful: true }),
  ),
  written(
    "2024-08-05",
    "Comments on the conference room paper should reach the Secretariat by 6 p.m. Vienna time on Monday, 19 August 2024.",
    deadline("2024-08-19T18:00", { zone: VIENNA }),
  ),
  written(
    "2022-01-10",
    "Applications for accreditation will be accepted until 31 January 2022, 23:59 (Nairobi time).",
    deadline("2022-01-31T23:59", { zone: NAIROBI }),
  ),
  written(
    "2021-08-16",
    "Written statements must be received by midnight on Sunday, 22 August 2021 (New York time).",
    deadline(["2021-08-22T23:59", "2021-08-22T24:00", "2021-08-23T00:00"]),
  ),
  written(
    "2025-02-18",
    "Kindly RSVP to the Office of the President of the General Assembly by March 4, 2025.",
    deadline("2025-03-04"),
  ),
  written(
    "2023-12-18",
    "Inputs on the structure of the outcome document may be submitted until 15 January.",
    deadline("2024-01-15"),
  ),
  written(
    "2018-08-20",
    "The credentials of representatives should be communicated to the Secretary-General not later than 10 September 2018.",
    deadline("2018-09-10"),
  ),
  written(
    "2026-01-12",
    "Delegations that wish to co-sponsor the text are asked to inform the main sponsors on or before Thursday, 29 January 2026, 1 p.m.",
    deadline("2026-01-29T13:00"),
  ),
  written(
    "2022-04-19",
    "Please provide your delegation’s edits by Friday, 30 April 2022.",
    deadline("2022-04-30", { doubtful: true }),
  ),
  written(
    "2024-06-17",
    "Online registration for the side events closes on 1 July 2024 at 5 p.m.",
    deadline("2024-07-01T17:00"),
  ),
  written(
    "2023-10-09",
    "The deadline for the submission of draft proposals under all agenda items is Thursday, 26 October, at 6 p.m.",
    deadline("2023-10-26T18:00"),
  ),
  written(
    "2024-11-25",
    "I would be grateful to receive your nominations before the end of the day on Tuesday, 3 December 2024.",
    deadline(["2024-12-03", "2024-12-03T18:00", "2024-12-03T23:59"]),
  ),
  written(
    "2024-07-03",
    "Silence will be deemed to have been broken if a delegation so informs us, in writing, before 1 p.m. on 9 July 2024.",
    silence("2024-07-09T13:00"),
  ),
  written(
    "2019-11-06",
    "The e-deleGATE portal will remain open for co-sponsorship until 4 p.m. on Wednesday, 13 November 2019.",
    deadline("2019-11-13T16:00"),
  ),
  written(
    "2026-01-26",
    "We look forward to receiving your comments by 2 February, COB New York time.",
    deadline("2026-02-02T18:00", { doubtful: true }),
  ),
];
