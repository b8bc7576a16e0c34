import { adoption, GENEVA, highLevel, meeting, NAIROBI, or, VIENNA, written } from "../expected";

const NEW_YORK = "America/New_York";

/** Passages that announce one meeting. */
export const invitations = [
  written(
    "2024-01-22",
    "I am pleased to invite all permanent missions to an open briefing on the road map of the process, to be held on Wednesday, 31 January 2024, at 10:00 a.m. in Conference Room 2.",
    meeting("2024-01-31T10:00", { place: "Conference Room 2" }),
  ),
  written(
    "2024-02-12",
    "The co-chairs will hold their first informal meeting on 21 February 2024 from 3 p.m. to 6 p.m. in Conference Room 12. A concept note is attached.",
    meeting("2024-02-21T15:00", { end: "2024-02-21T18:00", place: "Conference Room 12" }),
  ),
  written(
    "2025-04-28",
    "The Secretariat of the United Nations presents its compliments to the permanent missions to the United Nations and has the honour to inform them that the substantive session of the Working Group will be held in New York from 7 to 11 July 2025.",
    meeting("2025-07-07", { end: "2025-07-11" }),
  ),
  written(
    "2024-04-02",
    "Dear colleagues, this is to confirm that our next meeting is on Tuesday, 9 April, 15:00-18:00, Conference Room B.",
    meeting("2024-04-09T15:00", { end: "2024-04-09T18:00", place: "Conference Room B" }),
  ),
  written(
    "2023-11-20",
    "The “informal informals” resume on 4 December at 10.30 a.m. in Conference Room E.",
    meeting("2023-12-04T10:30", { place: "Conference Room E" }),
  ),
  written(
    "2024-12-13",
    "We plan to present the elements paper at an informal meeting on Friday, 17 January, at 3 p.m., in the Economic and Social Council Chamber.",
    meeting("2025-01-17T15:00", { place: "Economic and Social Council Chamber" }),
  ),
  written(
    "2024-06-05",
    "A gentle reminder that consultations continue tomorrow, Thursday, 6 June, at 10 a.m., in Conference Room 5.",
    meeting("2024-06-06T10:00", { place: "Conference Room 5" }),
  ),
  written(
    "2022-03-03",
    "Please join the Bureau for a virtual town hall on Tuesday, March 15, 2022 at 9:00 AM EST. The connection details follow below.",
    meeting("2022-03-15T09:00", { place: "Virtual" }),
  ),
  written(
    "2023-05-08",
    "The President of the Human Rights Council will convene an organizational meeting on Thursday, 25 May 2023, at 10 a.m. in Room XVII of the Palais des Nations, Geneva.",
    meeting("2023-05-25T10:00", { zone: GENEVA, place: "Room XVII" }),
  ),
  or(
    written(
      "2023-09-14",
      "The extended Bureau has decided that the intersessional meeting of the Commission will take place in Vienna on 28 and 29 September 2023, in Board Room A.",
      meeting("2023-09-28", { end: "2023-09-29", zone: VIENNA, place: "Board Room A" }),
    ),
    meeting("2023-09-28", { zone: VIENNA, place: "Board Room A" }),
    meeting("2023-09-29", { zone: VIENNA, place: "Board Room A" }),
  ),
  written(
    "2024-01-30",
    "Members of the Committee of Permanent Representatives are kindly invited to a meeting of its subcommittee on Thursday, 8 February 2024, from 10:00 to 13:00 (EAT, GMT+3), in Conference Room 3 of the United Nations Office at Nairobi.",
    meeting("2024-02-08T10:00", {
      end: "2024-02-08T13:00",
      zone: NAIROBI,
      place: "Conference Room 3",
    }),
  ),
  written(
    "2021-03-02",
    "The consultation will be held online on Wednesday, 10 March 2021, at 9 a.m. New York time (3 p.m. Geneva time).",
    meeting(["2021-03-10T09:00", "2021-03-10T15:00"], { zone: [NEW_YORK, GENEVA] }),
  ),
  written(
    "2021-10-11",
    "The second informal consultation will be conducted in a hybrid format on Monday, 18 October 2021, from 10 a.m. to 12 noon, in Conference Room 1 and via Webex.",
    meeting("2021-10-18T10:00", { end: "2021-10-18T12:00", place: "Conference Room 1" }),
  ),
  written(
    "2020-06-15",
    "Owing to the current circumstances, the third reading will take place in a virtual format on 23 June 2020 at 10 a.m.; the link will be shared with registered participants the day before.",
    meeting("2020-06-23T10:00", { place: "Virtual" }),
  ),
  written(
    "2023-09-04",
    "We will meet again on Thursday, 15 September 2023, at 10 a.m. in Conference Room 5.",
    meeting("2023-09-15T10:00", { place: "Conference Room 5", doubtful: true }),
  ),
  written(
    "2025-05-05",
    "A stocktaking meeting will be held on Monday, 20 May, at 3 p.m. (Conference Room 3).",
    meeting("2025-05-20T15:00", { place: "Conference Room 3", doubtful: true }),
  ),
  written(
    "2022-11-01",
    "Informal consultations on the draft resolution under agenda item 68 (b): Wednesday, 9 November 2022, 13:15 to 14:45, Conference Room F.",
    meeting("2022-11-09T13:15", { end: "2022-11-09T14:45", place: "Conference Room F" }),
  ),
  written(
    "2024-03-18",
    "As decided by the General Assembly, the one-day high-level meeting on this subject will be convened on 26 September 2024 in the Trusteeship Council Chamber.",
    highLevel("2024-09-26", { place: "Trusteeship Council Chamber" }),
  ),
  written(
    "2023-07-10",
    "The summit will open on Monday, 18 September 2023, at 8 a.m. in the General Assembly Hall.",
    {
      kind: ["high-level-meeting", "meeting"],
      start: "2023-09-18T08:00",
      place: "General Assembly Hall",
    },
  ),
  written(
    "2021-06-01",
    "It is the intention of the President to bring the draft declaration before the Assembly for adoption on Tuesday, 8 June 2021, at 10 a.m.",
    adoption("2021-06-08T10:00"),
  ),
  written(
    "2024-10-21",
    "A closed meeting of the Bureau with the facilitators is set for noon on Friday, 25 October.",
    meeting("2024-10-25T12:00"),
  ),
  written(
    "2019-08-30",
    "At 3 p.m. on Thursday, 12 September 2019, in Conference Room 8, I shall convene an informal plenary meeting to hear the briefing of the task force.",
    meeting("2019-09-12T15:00", { place: "Conference Room 8" }),
  ),
  written(
    "2019-11-11",
    "The Third Committee will take action on the draft resolution in the afternoon of Thursday, 14 November 2019.",
    adoption(["2019-11-14", "2019-11-14T15:00"]),
  ),
  written(
    "2026-02-19",
    "The Chair’s briefing to the regional groups has been scheduled for the morning of 3 March 2026, in Conference Room 7.",
    meeting(["2026-03-03", "2026-03-03T10:00"], { place: "Conference Room 7" }),
  ),
  written(
    "2025-01-17",
    "The Preparatory Committee will hold its second session in New York from Monday, 31 March, to Friday, 4 April 2025.",
    meeting("2025-03-31", { end: "2025-04-04" }),
  ),
  written(
    "2018-05-03",
    "I have the honour to inform Member States that the first meeting of the ad hoc open-ended working group, devoted to organizational matters, will be convened on Wednesday, 16 May 2018, at 10 a.m. in the Trusteeship Council Chamber.",
    meeting("2018-05-16T10:00", { place: "Trusteeship Council Chamber" }),
  ),
  written(
    "2024-05-27",
    "Delegates are reminded of the experts’ meeting this Friday, 31 May, 10 a.m. - 1 p.m., Conference Room D.",
    meeting("2024-05-31T10:00", { end: "2024-05-31T13:00", place: "Conference Room D" }),
  ),
  written(
    "2026-01-26",
    "The interactive dialogue is to be held on 11 February 2026, 10:00–11:30 a.m., in the Dag Hammarskjöld Library Auditorium.",
    meeting("2026-02-11T10:00", {
      end: "2026-02-11T11:30",
      place: "Dag Hammarskjöld Library Auditorium",
    }),
  ),
];
