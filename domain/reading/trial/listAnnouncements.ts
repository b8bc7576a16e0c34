import { deadline, GENEVA, meeting, or, written } from "./expected";

/** Several dates in one sentence, or as a list of lines. */
export const listAnnouncements = [
  written(
    "2024-04-22",
    "Informal consultations are foreseen on Tuesday, 7, and Thursday, 9 May 2024, both from 3 p.m. to 6 p.m., in Conference Room 2.",
    meeting("2024-05-07T15:00", { end: "2024-05-07T18:00", place: "Conference Room 2" }),
    meeting("2024-05-09T15:00", { end: "2024-05-09T18:00", place: "Conference Room 2" }),
  ),
  written(
    "2023-03-03",
    "We will meet on 14 March at 10 a.m. in Conference Room 1, on 16 March at 3 p.m. in Conference Room 2, and on 21 March at 10 a.m. in the ECOSOC Chamber.",
    meeting("2023-03-14T10:00", { place: "Conference Room 1" }),
    meeting("2023-03-16T15:00", { place: "Conference Room 2" }),
    meeting("2023-03-21T10:00", { place: "ECOSOC Chamber" }),
  ),
  written(
    "2022-05-16",
    [
      "The tentative schedule of informal consultations is as follows:",
      "– First reading: Tuesday, 24 May 2022, 10 a.m. to 1 p.m., Conference Room 5",
      "– Second reading: Tuesday, 7 June 2022, 3 p.m. to 6 p.m., Conference Room 8",
      "– Third reading: Tuesday, 21 June 2022, 10 a.m. to 1 p.m., Trusteeship Council Chamber",
    ],
    meeting("2022-05-24T10:00", { end: "2022-05-24T13:00", place: "Conference Room 5" }),
    meeting("2022-06-07T15:00", { end: "2022-06-07T18:00", place: "Conference Room 8" }),
    meeting("2022-06-21T10:00", { end: "2022-06-21T13:00", place: "Trusteeship Council Chamber" }),
  ),
  written(
    "2019-09-16",
    [
      "Please find below the calendar of informals of the Committee for the coming weeks (all in Conference Room 3):",
      "1. Tuesday, 8 October, 10:00–11:30",
      "2. Tuesday, 15 October, 15:00–16:30",
    ],
    meeting("2019-10-08T10:00", { end: "2019-10-08T11:30" }),
    meeting("2019-10-15T15:00", { end: "2019-10-15T16:30" }),
  ),
  written(
    "2021-10-11",
    [
      "We propose the following timeline:",
      "(a) 18 October: deadline for comments on the zero draft;",
      "(b) 25 October, 10 a.m.: first informal consultation;",
      "(c) 8 November: deadline for comments on the revised draft;",
      "(d) 12 November, 3 p.m.: second informal consultation.",
    ],
    deadline("2021-10-18"),
    meeting("2021-10-25T10:00"),
    deadline("2021-11-08"),
    meeting("2021-11-12T15:00"),
  ),
  written(
    "2023-06-12",
    "The working group will convene on 27 June, from 10 a.m. to 1 p.m. and from 3 p.m. to 6 p.m., in Conference Room 4.",
    meeting("2023-06-27T10:00", { end: "2023-06-27T13:00", place: "Conference Room 4" }),
    meeting("2023-06-27T15:00", { end: "2023-06-27T18:00", place: "Conference Room 4" }),
  ),
  written(
    "2024-01-22",
    "The next two rounds will be held from 12 to 14 February and from 4 to 6 March 2024, respectively.",
    meeting("2024-02-12", { end: "2024-02-14" }),
    meeting("2024-03-04", { end: "2024-03-06" }),
  ),
  written(
    "2022-08-29",
    "The open-ended working group will hold meetings on 6, 13 and 20 September 2022, each at 10 a.m., in Room XIX of the Palais des Nations.",
    meeting("2022-09-06T10:00", { zone: GENEVA, place: "Room XIX" }),
    meeting("2022-09-13T10:00", { zone: GENEVA, place: "Room XIX" }),
    meeting("2022-09-20T10:00", { zone: GENEVA, place: "Room XIX" }),
  ),
  written(
    "2023-02-20",
    "The zero draft will be discussed on Tuesday, 7 March, at 10 a.m. in Conference Room 12; written inputs should be provided by Friday, 10 March, close of business.",
    meeting("2023-03-07T10:00", { place: "Conference Room 12" }),
    deadline("2023-03-10T18:00"),
  ),
  written(
    "2025-02-03",
    "Save the date! Informal consultations: February 11, 10 AM – 1 PM; February 13, 3 PM – 6 PM (Conference Room 8, both days).",
    meeting("2025-02-11T10:00", { end: "2025-02-11T13:00", place: "Conference Room 8" }),
    meeting("2025-02-13T15:00", { end: "2025-02-13T18:00", place: "Conference Room 8" }),
  ),
  or(
    written(
      "2018-11-26",
      "The retreat will be held on 17 and 18 January at a location to be communicated in due course.",
      meeting("2019-01-17", { end: "2019-01-18" }),
    ),
    meeting("2019-01-17"),
    meeting("2019-01-18"),
  ),
];
