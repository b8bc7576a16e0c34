import { adoption, GENEVA, highLevel, meeting, NAIROBI, or, VIENNA, written } from "./expected";

/** One meeting each, in the many ways in which its day, hour and room are written. */
export const meetingAnnouncements = [
  written(
    "2023-03-01",
    "I have the honour to inform you that the co-facilitators will convene the first informal consultation on the modalities of the high-level meeting on Tuesday, 14 March 2023, from 10 a.m. to 1 p.m., in Conference Room 4.",
    meeting("2023-03-14T10:00", { end: "2023-03-14T13:00", place: "Conference Room 4" }),
  ),
  written(
    "2023-03-27",
    "The second reading of the draft will take place on Wednesday, 5 April, at 3 p.m. in the Trusteeship Council Chamber.",
    meeting("2023-04-05T15:00", { place: "Trusteeship Council Chamber" }),
  ),
  written(
    "2019-02-11",
    "Intergovernmental negotiations will be held at United Nations Headquarters from 13 to 15 May 2019.",
    meeting("2019-05-13", { end: "2019-05-15", place: "United Nations Headquarters" }),
  ),
  written(
    "2023-04-18",
    "The third round of negotiations is scheduled for 29 May to 2 June 2023 in New York.",
    meeting("2023-05-29", { end: "2023-06-02" }),
  ),
  written(
    "2020-01-21",
    "Kindly note that the preparatory committee will meet 13–17 July 2020; the programme of work will be published in due course.",
    meeting("2020-07-13", { end: "2020-07-17" }),
  ),
  written(
    "2022-12-15",
    "We intend to hold the first informal consultation on Thursday, 12 January, at 10 a.m. in Conference Room 6.",
    meeting("2023-01-12T10:00", { place: "Conference Room 6" }),
  ),
  written(
    "2018-12-19",
    "An organizational briefing by the Chair will be held in Conference Room 9 on 9 January from 11:30 a.m. to 12:30 p.m.",
    meeting("2019-01-09T11:30", { end: "2019-01-09T12:30", place: "Conference Room 9" }),
  ),
  written(
    "2023-03-02",
    "We look forward to meeting delegations on Monday, 14 March 2023, at 3 p.m., in Conference Room 1.",
    meeting("2023-03-14T15:00", { place: "Conference Room 1", doubtful: true }),
  ),
  written(
    "2024-02-05",
    "The Bureau invites all delegations to an informal exchange of views on Thursday, 21 February, at 10 a.m. in Conference Room 11.",
    meeting("2024-02-21T10:00", { place: "Conference Room 11", doubtful: true }),
  ),
  written(
    "2022-08-22",
    "The organizational meeting will be held on Monday, 5 September 2022, at 15:00 (Geneva time) in Room XX, Palais des Nations.",
    meeting("2022-09-05T15:00", { zone: GENEVA, place: "Room XX" }),
  ),
  written(
    "2022-05-30",
    "The core group will hold open informal consultations on the draft resolution on Tuesday 14 June 2022, 13h00-14h30, Room XXVII, Palais des Nations, Geneva.",
    meeting("2022-06-14T13:00", { end: "2022-06-14T14:30", zone: GENEVA, place: "Room XXVII" }),
  ),
  written(
    "2021-05-03",
    "Informal consultations on the draft political declaration will resume on Monday, 17 May 2021, at 10 a.m. (Vienna time) in Board Room D, Vienna International Centre.",
    meeting("2021-05-17T10:00", { zone: VIENNA, place: "Board Room D" }),
  ),
  written(
    "2019-11-04",
    "The extended Bureau of the Commission will meet on Thursday, 14 November, at 9.30 a.m. in Conference Room M2, Vienna International Centre.",
    meeting("2019-11-14T09:30", { zone: VIENNA, place: "Conference Room M2" }),
  ),
  written(
    "2023-01-10",
    "A joint meeting of the bureaux will be convened on 2 February 2023 from 2 p.m. to 4 p.m. (Nairobi time) in Conference Room 13 of the United Nations Office at Nairobi.",
    meeting("2023-02-02T14:00", {
      end: "2023-02-02T16:00",
      zone: NAIROBI,
      place: "Conference Room 13",
    }),
  ),
  written(
    "2020-04-20",
    "In view of the current circumstances, the consultation will be held virtually, via Webex, on Tuesday, 28 April 2020, from 9:00 to 11:00 a.m. EDT.",
    meeting("2020-04-28T09:00", { end: "2020-04-28T11:00" }),
  ),
  written(
    "2020-06-01",
    "Delegations are invited to a virtual town hall with the co-chairs on Tues. 9 June, 3.30 – 5 p.m. (New York time). The link will be shared with registered participants.",
    meeting("2020-06-09T15:30", { end: "2020-06-09T17:00" }),
  ),
  written(
    "2023-05-02",
    "Dear colleagues, we will continue our reading of section III on Friday at 10 a.m. in Conference Room 12.",
    meeting("2023-05-05T10:00", { place: "Conference Room 12" }),
  ),
  written(
    "2023-05-03",
    "Dear colleagues, a gentle reminder that we meet tomorrow, 4 May, 3 p.m., CR-7.",
    meeting("2023-05-04T15:00", { place: "CR-7" }),
  ),
  written(
    "2024-05-30",
    "Please join us for an informal informal on Wednesday, June 12th, at 2pm in Conference Room A.",
    meeting("2024-06-12T14:00", { place: "Conference Room A" }),
  ),
  written(
    "2025-01-15",
    "The co-facilitators will brief Member States on January 29, 2025 at 10:00 AM in the Economic and Social Council Chamber.",
    meeting("2025-01-29T10:00", { place: "Economic and Social Council Chamber" }),
  ),
  written(
    "2018-04-09",
    "The dialogue is to be held at 1500 hours on the 26th of April 2018 in Conference Room 2.",
    meeting("2018-04-26T15:00", { place: "Conference Room 2" }),
  ),
  written(
    "2022-05-09",
    "Next meeting: 25.05.2022, 16:30 - 18:00, Salle XXI, Palais des Nations.",
    meeting("2022-05-25T16:30", { end: "2022-05-25T18:00", zone: GENEVA, place: "Salle XXI" }),
  ),
  written(
    "2023-06-08",
    "The next round will be held on Wednesday, 21 June. We will begin at 10 a.m. sharp in Conference Room 3.",
    meeting("2023-06-21T10:00", { place: "Conference Room 3" }),
  ),
  written(
    "2023-07-03",
    "The high-level meeting on the midterm review will be held on Wednesday, 20 September 2023, in the Trusteeship Council Chamber.",
    highLevel("2023-09-20", { place: "Trusteeship Council Chamber" }),
  ),
  written(
    "2019-06-24",
    "As decided by the Assembly, the one-day high-level plenary meeting will take place in New York on 23 September 2019, from 9 a.m. to 6 p.m.",
    highLevel("2019-09-23T09:00", { end: "2019-09-23T18:00" }),
  ),
  written(
    "2024-06-03",
    "The high-level segment will be convened on Monday, 16, and Tuesday, 17 September 2024, in the General Assembly Hall.",
    highLevel("2024-09-16", { end: "2024-09-17", place: "General Assembly Hall" }),
  ),
  written(
    "2022-06-20",
    "The General Assembly will take action on draft resolution A/76/L.75 on Thursday, 28 July 2022, at 10 a.m., in the General Assembly Hall.",
    adoption("2022-07-28T10:00", { place: "General Assembly Hall" }),
  ),
  written(
    "2021-11-22",
    "The adoption of the draft decision is planned for the afternoon of Friday, 3 December 2021.",
    adoption(["2021-12-03", "2021-12-03T15:00"]),
  ),
  or(
    written(
      "2022-03-07",
      "We shall meet on Wednesday, 16 March, and Thursday, 17 March 2022, in Conference Room 5.",
      meeting("2022-03-16", { end: "2022-03-17", place: "Conference Room 5" }),
    ),
    meeting("2022-03-16", { place: "Conference Room 5" }),
    meeting("2022-03-17", { place: "Conference Room 5" }),
  ),
];
