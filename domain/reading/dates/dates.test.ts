import { describe, expect, test } from "vitest";
import type { ReadDate } from "../document";
import { SourcedText } from "../source/sourced";
import { datesInText, mergeDates, sentencesOf } from "./dates";
import { firstDay } from "./dayExpressions";
import { timesIn } from "./timeExpressions";

const WRITTEN = "2021-07-26";

describe("meetings", () => {
  announce([
    [
      "We look forward to discussing this zero draft with all delegations on Thursday, 29 July (10:00 am ECOSOC Chamber).",
      "meeting 2021-07-29T10:00 @ ECOSOC Chamber",
    ],
    [
      "Consultations will be held on Thursday, 29 July at 4:30 p.m., Conference Room 7.",
      "meeting 2021-07-29T16:30 @ Conference Room 7",
    ],
    [
      "The second informal consultation will take place on 6 September 2021, 3.00 pm – 6 pm (New York time), in the Trusteeship Council Chamber.",
      "meeting 2021-09-06T15:00 to 2021-09-06T18:00 @ Trusteeship Council Chamber",
    ],
    [
      "A virtual informal meeting is scheduled for Friday, 6 August 2021, from 10 a.m. to 1 p.m.",
      "meeting 2021-08-06T10:00 to 2021-08-06T13:00 @ Virtual",
    ],
    [
      "We will discuss the text on August 12, 2021 at 15:00 in Conference Room 4.",
      "meeting 2021-08-12T15:00 @ Conference Room 4",
    ],
    [
      "The first reading will begin at 10 a.m. sharp on Monday 13 September in Conference Room 2.",
      "meeting 2021-09-13T10:00 @ Conference Room 2",
    ],
    [
      "I am pleased to invite you to a briefing, to be held via Zoom on Tuesday, August 31st, 2021 at 3pm.",
      "meeting 2021-08-31T15:00 @ Virtual",
    ],
    [
      "The co-facilitators will convene informal consultations between 3 p.m. and 6 p.m. on Wednesday 8 September.",
      "meeting 2021-09-08T15:00 to 2021-09-08T18:00",
    ],
    [
      "The meeting will be held on 8 September 2021, 10 a.m. – noon, in Conference Room 3.",
      "meeting 2021-09-08T10:00 to 2021-09-08T12:00 @ Conference Room 3",
    ],
    [
      "Informal informals will take place from 11 to 1 p.m. on 8 September 2021.",
      "meeting 2021-09-08T11:00 to 2021-09-08T13:00",
    ],
    [
      "The third round of negotiations will be convened on 29.09.2021 at 10h00 at the Palais des Nations, Room XX.",
      "meeting 2021-09-29T10:00 @ Room XX Europe/Zurich",
    ],
    [
      "The open-ended meeting is scheduled for 14 September 2021, 15h00–18h00 (Geneva time).",
      "meeting 2021-09-14T15:00 to 2021-09-14T18:00 Europe/Zurich",
    ],
    [
      "An informal consultation will be held in Vienna at 3 p.m. (Vienna time) on 9 August 2021.",
      "meeting 2021-08-09T15:00 Europe/Vienna",
    ],
    [
      "The intersessional meeting will be held on 9 August 2021 at 10 a.m., Boardroom D, Vienna International Centre.",
      "meeting 2021-08-09T10:00 @ Boardroom D Europe/Vienna",
    ],
    [
      "A webinar will take place on 9 August 2021 at 9 a.m. New York time (3 p.m. Geneva time).",
      "meeting 2021-08-09T09:00",
    ],
    ["The retreat will be held from 13 to 15 September 2021.", "meeting 2021-09-13 to 2021-09-15"],
    [
      "Negotiations will continue from Monday, 13 September, to Wednesday, 15 September 2021.",
      "meeting 2021-09-13 to 2021-09-15",
    ],
    ["The session will be held from 29 December to 5 January.", "meeting 2021-12-29 to 2022-01-05"],
    [
      "Delegations will meet on the 4th of August 2021 at 10:00 hrs in the General Assembly Hall.",
      "meeting 2021-08-04T10:00 @ General Assembly Hall",
    ],
    [
      "The consultation is to be held on Thurs. 5 Aug. 2021 at 10.30 a.m. in Conference Room 11.",
      "meeting 2021-08-05T10:30 @ Conference Room 11",
    ],
    [
      "The  meeting will be held on Thursday , 29 th July 2021 at 10 : 00 a. m. in Conference Room 1.",
      "meeting 2021-07-29T10:00 @ Conference Room 1",
    ],
    [
      "An informal meeting will be held on 2021-08-04 at 15:00 UTC.",
      "meeting 2021-08-04T15:00 UTC",
    ],
    [
      "On Friday, 17 September, at 11 a.m., the co-chairs will hold a town hall with stakeholders.",
      "meeting 2021-09-17T11:00",
    ],
    [
      "Kindly note that the next informal consultations are scheduled to take place tomorrow, 27 July 2021, at 10:00am EST.",
      "meeting 2021-07-27T10:00",
    ],
  ]);

  announce([
    [
      "Informal consultations will be held on 9 August at 10 a.m. in Conference Room 2 and on 11 August at 3 p.m.",
      "meeting 2021-08-09T10:00 @ Conference Room 2",
      "meeting 2021-08-11T15:00 @ Conference Room 2",
    ],
    [
      "We will meet at 10 a.m. on 4 August and at 3 p.m. on 6 August 2021.",
      "meeting 2021-08-04T10:00",
      "meeting 2021-08-06T15:00",
    ],
    [
      "Two rounds will be held, on 9 and 12 August 2021.",
      "meeting 2021-08-09",
      "meeting 2021-08-12",
    ],
    [
      "Consultations will be held on Monday, 6, and Tuesday, 7 September 2021, from 10 a.m. to 1 p.m.",
      "meeting 2021-09-06T10:00 to 2021-09-06T13:00",
      "meeting 2021-09-07T10:00 to 2021-09-07T13:00",
    ],
    [
      "The consultations will be held on 6 September 2021 from 10 a.m. to 1 p.m. and from 3 p.m. to 6 p.m.",
      "meeting 2021-09-06T10:00 to 2021-09-06T13:00",
      "meeting 2021-09-06T15:00 to 2021-09-06T18:00",
    ],
    [
      "Please send comments by noon on 3 August, for discussion at the informal meeting on 5 August at 10 a.m.",
      "deadline 2021-08-03T12:00",
      "meeting 2021-08-05T10:00",
    ],
    [
      "The deadline for written inputs is 3 August and the second informal consultation will be held on 5 August at 3 p.m. in Conference Room 4.",
      "deadline 2021-08-03",
      "meeting 2021-08-05T15:00 @ Conference Room 4",
    ],
  ]);
});

describe("more styles", () => {
  announce([
    [
      "The second reading of the draft will take place tomorrow, Tuesday, 27 July, 10 a.m. to 1 p.m. and 3 to 6 p.m., in Conference Room 4.",
      "meeting 2021-07-27T10:00 to 2021-07-27T13:00 @ Conference Room 4",
      "meeting 2021-07-27T15:00 to 2021-07-27T18:00 @ Conference Room 4",
    ],
    [
      "Date: Thursday, 29 July 2021. Time: 10 a.m. - 1 p.m. Venue: Conference Room 5.",
      "meeting 2021-07-29T10:00 to 2021-07-29T13:00 @ Conference Room 5",
    ],
    [
      "- First reading, 9-10 August 2021, Conference Room 4",
      "meeting 2021-08-09 to 2021-08-10 @ Conference Room 4",
    ],
    [
      "The consultations will resume at 3:00 PM on Tuesday August 3rd in CR-7.",
      "meeting 2021-08-03T15:00 @ CR-7",
    ],
    [
      "Delegations are invited to a meeting in Room XVII, Palais des Nations, on 3 September 2021 at 15.00.",
      "meeting 2021-09-03T15:00 @ Room XVII Europe/Zurich",
    ],
    [
      "The consultation will take place on 4 August 2021, at 9:00 a.m. (New York time) / 3:00 p.m. (Geneva time).",
      "meeting 2021-08-04T09:00",
    ],
    [
      "Looking forward to seeing you on Thursday, 5 August, at 10 a.m. in Conference Room 2.",
      "meeting 2021-08-05T10:00 @ Conference Room 2",
    ],
    [
      "We propose to convene the next meeting on 5 August, 10.00-11.30 hrs.",
      "meeting 2021-08-05T10:00 to 2021-08-05T11:30",
    ],
    [
      "Consultations will be held on 6, 8 and 10 September 2021 at 10 a.m.",
      "meeting 2021-09-06T10:00",
      "meeting 2021-09-08T10:00",
      "meeting 2021-09-10T10:00",
    ],
    [
      "We will meet on Monday and Tuesday, 6 and 7 September 2021.",
      "meeting 2021-09-06 to 2021-09-07",
    ],
    ["Inputs: Friday, 6 August 2021 (COB)", "deadline 2021-08-06T18:00"],
    ["Registration for the event closes on 1 September 2021.", "deadline 2021-09-01"],
    [
      "Kindly send the names of participants by Thursday next week, 5 August 2021.",
      "deadline 2021-08-05",
    ],
    [
      "Should there be no objections by 3 p.m. tomorrow, 27 July, the text shall be considered agreed.",
      "silence 2021-07-27T15:00",
    ],
    [
      "The General Assembly is expected to adopt the political declaration on 22 November 2021.",
      "adoption 2021-11-22",
    ],
    [
      "The consultations of Wednesday, 28 July will start at 3 p.m. instead of 10 a.m.",
      "meeting 2021-07-28T15:00 moves 2021-07-28T10:00",
    ],
    [
      "We have decided to move the second informal consultation from 4 to 5 August 2021.",
      "meeting 2021-08-05 moves 2021-08-04",
    ],
    [
      "The meeting foreseen for 4 August 2021 is cancelled and will be held on 9 August 2021 at 10 a.m.",
      "meeting 2021-08-09T10:00 moves 2021-08-04",
    ],
    [
      "The deadline for comments, which was 4 August, is now 9 August 2021.",
      "deadline 2021-08-09 moves 2021-08-04",
    ],
    [
      "We wish to inform you that the consultation scheduled for 28 July 2021 will be held on 30 July 2021.",
      "meeting 2021-07-30 moves 2021-07-28",
    ],
    [
      "The third informal will be on 5 August and not 4 August 2021 as previously communicated.",
      "meeting 2021-08-05 moves 2021-08-04",
    ],
    [
      "The meeting is brought forward from 10 to 6 August 2021.",
      "meeting 2021-08-06 moves 2021-08-10",
    ],
    [
      "Instead of the previously announced 10 a.m., the meeting of 3 August 2021 will start at 11.30 a.m.",
      "meeting 2021-08-03T11:30 moves 2021-08-03T10:00",
    ],
    [
      "Silence having been broken, the co-facilitators will convene a further round on Friday 30 July at 10 a.m.",
      "meeting 2021-07-30T10:00",
    ],
    [
      "The co-facilitators intend to circulate the revised draft by Friday, 30 July, and to convene the second reading on Tuesday, 3 August.",
      "meeting 2021-08-03",
    ],
    [
      "Written inputs will be accepted up to and including Wednesday, 11 August.",
      "deadline 2021-08-11",
    ],
    [
      "The 3 August meeting has been pushed to 5 August 2021.",
      "meeting 2021-08-05 moves 2021-08-03",
    ],
    [
      "Delegations may inscribe through the module from Monday, 2 August 2021 to Thursday, 12 August 2021 at 6 p.m.",
      "deadline 2021-08-12T18:00",
    ],
    [
      "The meeting of 4 August is postponed to 6 August 2021; the deadline for comments remains 3 August 2021.",
      "meeting 2021-08-06 moves 2021-08-04",
      "deadline 2021-08-03",
    ],
    ["The new deadline for inputs is 9 August 2021.", "deadline 2021-08-09 moves ?"],
    [
      "The consultations on 4 August at 10 a.m. will be moved to Conference Room 3.",
      "meeting 2021-08-04T10:00 @ Conference Room 3",
    ],
    [
      "This invitation is extended to all Member States for the meeting on 4 August 2021 at 10 a.m.",
      "meeting 2021-08-04T10:00",
    ],
  ]);
});

describe("short, relative and listed days", () => {
  announce([
    [
      "The briefing will be held on Weds. 4 Aug., 3 – 4.30 p.m., CR-9.",
      "meeting 2021-08-04T15:00 to 2021-08-04T16:30 @ CR-9",
    ],
    [
      "The first reading is set for Thurs. August 5, 10 a.m. Delegations will receive the text before.",
      "meeting 2021-08-05T10:00",
    ],
    ["We shall reconvene tomorrow, 27 July, 10 a.m., in CR 5.", "meeting 2021-07-27T10:00 @ CR 5"],
    [
      "The negotiations will resume on Thursday at 3 p.m. in Conference Room 6.",
      "meeting 2021-07-29T15:00 @ Conference Room 6",
    ],
    ["Kindly provide your amendments by 6 p.m. this Wednesday.", "deadline 2021-07-28T18:00"],
    ["Kindly let us have your views by Tuesday next week.", "deadline 2021-08-03"],
    [
      "Kindly return the questionnaire by 3:00 PM EST on Friday, August 13.",
      "deadline 2021-08-13T15:00",
    ],
    [
      "Informals: August 30, 10 AM – 1 PM; August 31, 3 PM – 6 PM.",
      "meeting 2021-08-30T10:00 to 2021-08-30T13:00",
      "meeting 2021-08-31T15:00 to 2021-08-31T18:00",
    ],
    [
      "The Forum will run from Monday, 9 through Friday, 13 August 2021.",
      "meeting 2021-08-09 to 2021-08-13",
    ],
    [
      "Consultations will take place on Monday, 9 August / Wednesday, 11 August / Friday, 13 August 2021.",
      "meeting 2021-08-09",
      "meeting 2021-08-11",
      "meeting 2021-08-13",
    ],
  ]);

  announce([
    [
      "Let us meet Thursday at 4 p.m. in Conference Room C.",
      "meeting 2021-07-29T16:00 @ Conference Room C",
    ],
    ["Wednesday's consultation will start at 4 p.m. in CR 8.", "meeting 2021-07-28T16:00 @ CR 8"],
    ["You are kindly invited to a briefing this afternoon at 3 p.m.", "meeting 2021-07-26T15:00"],
    [
      "Conference Room 1 is booked for 3 August and Conference Room 9 for 5 August, both at 11 a.m., for our consultations.",
      "meeting 2021-08-03T11:00 @ Conference Room 1",
      "meeting 2021-08-05T11:00 @ Conference Room 9",
    ],
    [
      "The silence period, which ends at noon on 28 July, is extended by one day to 29 July, noon.",
      "silence 2021-07-29T12:00 moves 2021-07-28T12:00",
    ],
    ["Proposals by: 30 July 2021, 18:00 hrs", "deadline 2021-07-30T18:00"],
  ]);

  listed([
    [
      [
        "The main steps are:",
        "30 July – written proposals due",
        "4 August – third reading",
        "6 August – publication of the text",
        "31 August – adoption",
      ],
      "deadline 2021-07-30",
      "meeting 2021-08-04",
      "adoption 2021-08-31",
    ],
    [
      [
        "Schedule of the informal consultations (ECOSOC Chamber):",
        "(a) Monday, 9 August, 10 a.m. – 1 p.m.",
        "(b) Wednesday, 11 August, 3 – 6 p.m.",
        "(c) 13 August: circulation of the revised text",
      ],
      "meeting 2021-08-09T10:00 to 2021-08-09T13:00 @ ECOSOC Chamber",
      "meeting 2021-08-11T15:00 to 2021-08-11T18:00 @ ECOSOC Chamber",
    ],
    [
      [
        "The talks will be held as follows, each from 3 p.m. to 6 p.m.:",
        "• 9 August",
        "• 11 August",
      ],
      "meeting 2021-08-09T15:00 to 2021-08-09T18:00",
      "meeting 2021-08-11T15:00 to 2021-08-11T18:00",
    ],
    [
      [
        "Deadlines for comments are as follows:",
        "- Section I: 9 August",
        "- Section II: 16 August",
      ],
      "deadline 2021-08-09",
      "deadline 2021-08-16",
    ],
    [
      ["Date: Thursday, 5 August 2021", "Time: 10 a.m. – 1 p.m.", "Venue: Conference Room 2"],
      "meeting 2021-08-05T10:00 to 2021-08-05T13:00 @ Conference Room 2",
    ],
    [["The reports are available here:", "- 9 August 2021", "Thank you."]],
  ]);
});

describe("what stands around a day", () => {
  announce([
    [
      "The consultation will take place on Thursday, 5 August. It will start at 3 p.m. in Conference Room 4.",
      "meeting 2021-08-05T15:00 @ Conference Room 4",
    ],
    [
      "The workshop will be held on 9 August 2021. The deadline for registration is 5 p.m.",
      "meeting 2021-08-09",
    ],
    [
      "States wishing to take the floor are asked to let us know on or before 12 August.",
      "deadline 2021-08-12",
    ],
    ["The roster of speakers will be closed on 30 July at noon.", "deadline 2021-07-30T12:00"],
    ["The deadline for nominations remains 13 August 2021.", "deadline 2021-08-13"],
    ["We recall that the deadline for nominations is 13 August 2021.", "deadline 2021-08-13"],
    [
      "Replies are expected by 5 p.m. Vienna time (11 a.m. New York time) on 5 August 2021.",
      "deadline 2021-08-05T17:00 Europe/Vienna",
    ],
    [
      "The webinar will start at 9 a.m. EST / 3 p.m. CEST on 5 August 2021.",
      "meeting 2021-08-05T09:00",
    ],
    [
      "Any objection should reach the Chair before 10 a.m. on 6 August.",
      "silence 2021-08-06T10:00",
    ],
    [
      "No objections were raised by the end of the silence procedure on 20 July; action on the text will be taken at a plenary on 30 July.",
      "meeting 2021-07-30",
    ],
    [
      "The co-chairs will brief delegations on 5 August 2021 at 11 a.m.",
      "meeting 2021-08-05T11:00",
    ],
    [
      "The second reading now starts at 4 p.m. instead of 3 p.m. on 5 August.",
      "meeting 2021-08-05T16:00 moves 2021-08-05T15:00",
    ],
    [
      "Further to our letter of 20 July, the briefing scheduled for 30 July is postponed to 6 August.",
      "meeting 2021-08-06 moves 2021-07-30",
    ],
    ["Adoption of the outcome document is foreseen for 30 August 2021.", "adoption 2021-08-30"],
    [
      "In the margins of the Forum, from 9 to 13 August, a side meeting will be held on 10 August at 1.15 p.m.",
      "meeting 2021-08-10T13:15",
    ],
    [
      "The Journal of 27 July will list the meeting of 28 July at 10 a.m.",
      "meeting 2021-07-28T10:00",
    ],
    [
      "The talks will be held at United Nations Headquarters on 10 August.",
      "meeting 2021-08-10 @ United Nations Headquarters",
    ],
    [
      "The Bureau will meet at the Vienna International Centre, Board Room A, on 9 August at 11 a.m.",
      "meeting 2021-08-09T11:00 @ Board Room A Europe/Vienna",
    ],
    [
      "The enlarged Bureau will meet on 9 August at 11 a.m. in Conference Room M3.",
      "meeting 2021-08-09T11:00 @ Conference Room M3",
    ],
    [
      "The hearing will open at 15.00 (Geneva) on 9 August.",
      "meeting 2021-08-09T15:00 Europe/Zurich",
    ],
  ]);

  test("a sentence that is too long to be one is read in pieces", () => {
    const long = `${"and so forth, ".repeat(300)}a meeting will be held on 4 August 2021 at 10 a.m.`;
    expect(printed(long)).toEqual(["meeting 2021-08-04T10:00"]);
  });
});

describe("high-level meetings and adoption", () => {
  announce([
    [
      "The high-level meeting will be held from 22 to 23 November 2021.",
      "high-level-meeting 2021-11-22 to 2021-11-23",
    ],
    [
      "The high-level meeting of the General Assembly shall be convened on Wednesday, 22 September, and Thursday, 23 September 2021.",
      "high-level-meeting 2021-09-22 to 2021-09-23",
    ],
    [
      "The declaration is intended for adoption at the high-level meeting on 22 and 23 November 2021.",
      "high-level-meeting 2021-11-22 to 2021-11-23",
    ],
    [
      "The first informal consultation on the political declaration of the high-level meeting will be held on 4 August 2021 at 10 a.m.",
      "meeting 2021-08-04T10:00",
    ],
    [
      "The General Assembly will take action on the draft resolution on 30 August 2021 at 10 a.m. in the General Assembly Hall.",
      "adoption 2021-08-30T10:00 @ General Assembly Hall",
    ],
  ]);
});

describe("deadlines", () => {
  announce([
    [
      "Please submit written comments by close of business on Wednesday, 4 August 2021.",
      "deadline 2021-08-04T18:00",
    ],
    ["Kindly send your inputs no later than noon on 4 August.", "deadline 2021-08-04T12:00"],
    [
      "Amendments may be submitted until 5 p.m. on Tuesday, 17 August 2021.",
      "deadline 2021-08-17T17:00",
    ],
    ["The deadline for proposals is 9 August 2021.", "deadline 2021-08-09"],
    [
      "Written statements should reach the secretariat by 6:00 p.m. (Geneva time) on 9 August 2021.",
      "deadline 2021-08-09T18:00 Europe/Zurich",
    ],
    [
      "Delegations are invited to share their views in writing by Friday, 13 August 2021, COB.",
      "deadline 2021-08-13T18:00",
    ],
    [
      "Delegations wishing to be inscribed on the list of speakers should register before 1 p.m. on 13 August 2021.",
      "deadline 2021-08-13T13:00",
    ],
    [
      "We would be grateful to receive any textual proposals by Friday 13 August at the latest.",
      "deadline 2021-08-13",
    ],
    ["13 August 2021 is the deadline for comments.", "deadline 2021-08-13"],
    [
      "Comments can be sent to the focal points until midnight on 13 August 2021.",
      "deadline 2021-08-13T23:59",
    ],
    [
      "Kindly confirm your participation by e-mail no later than August 13th, 5:30pm.",
      "deadline 2021-08-13T17:30",
    ],
    ["Submissions are due by end of day 13 August 2021 (EST).", "deadline 2021-08-13T18:00"],
    [
      "Nominations should be received not later than 17:00 hours, Nairobi time, on 13 August 2021.",
      "deadline 2021-08-13T17:00 Africa/Nairobi",
    ],
    [
      "As agreed at the meeting, delegations are requested to provide language on paragraph 12 by 13/08/2021.",
      "deadline 2021-08-13",
    ],
  ]);
});

describe("silence", () => {
  announce([
    [
      "The text is placed under silence procedure until Friday, 13 August 2021 at 6 p.m.",
      "silence 2021-08-13T18:00",
    ],
    [
      "The silence period will expire on 13 August 2021 at noon (Geneva time).",
      "silence 2021-08-13T12:00 Europe/Zurich",
    ],
    [
      "The draft will be considered adopted unless a delegation breaks silence by 10 a.m. on 13 August 2021.",
      "silence 2021-08-13T10:00",
    ],
    [
      "If silence is not broken by COB Friday, 13 August, the text will be transmitted to the President.",
      "silence 2021-08-13T18:00",
    ],
    [
      "A silence procedure of 72 hours is hereby initiated, ending on Friday, 13 August 2021, at 3 p.m. EDT.",
      "silence 2021-08-13T15:00",
    ],
  ]);
});

describe("what moves an earlier date", () => {
  announce([
    [
      "The deadline for written inputs is extended from 4 to 9 August.",
      "deadline 2021-08-09 moves 2021-08-04",
    ],
    [
      "The deadline of 4 August is extended to Monday, 9 August 2021, COB EST.",
      "deadline 2021-08-09T18:00 moves 2021-08-04",
    ],
    [
      "The deadline for written inputs has been extended until 6 p.m. on 9 August 2021.",
      "deadline 2021-08-09T18:00 moves ?",
    ],
    [
      "The meeting scheduled for 4 August at 10 a.m. has been postponed to Friday, 6 August 2021 at 3 p.m.",
      "meeting 2021-08-06T15:00 moves 2021-08-04T10:00",
    ],
    [
      "The second informal consultation, originally scheduled for 4 August, will now be held on 6 August 2021 in Conference Room 2.",
      "meeting 2021-08-06 @ Conference Room 2 moves 2021-08-04",
    ],
    [
      "The consultation will be held on 6 August instead of 4 August 2021.",
      "meeting 2021-08-06 moves 2021-08-04",
    ],
    [
      "The informal meeting has been rescheduled to 6 August 2021 at 10 a.m.",
      "meeting 2021-08-06T10:00 moves ?",
    ],
    [
      "The meeting has been brought forward from Friday, 6 August, to Thursday, 5 August 2021.",
      "meeting 2021-08-05 moves 2021-08-06",
    ],
    [
      "The consultations on 6 August 2021 are moved from 10 a.m. to 3 p.m.",
      "meeting 2021-08-06T15:00 moves 2021-08-06T10:00",
    ],
    [
      "The silence procedure is extended until noon on Monday, 16 August 2021.",
      "silence 2021-08-16T12:00 moves ?",
    ],
    [
      "Instead of 4 August, the briefing will take place on 6 August at 10 a.m.",
      "meeting 2021-08-06T10:00 moves 2021-08-04",
    ],
    [
      "The time limit for submitting comments, previously 4 August 2021, is extended to 11 August 2021.",
      "deadline 2021-08-11 moves 2021-08-04",
    ],
  ]);

  test("it names the earlier date of its kind, and that one says so", () => {
    const dates = mergeDates(
      read([
        "The first informal consultation will be held on 4 August 2021 at 10 a.m.",
        "Comments are to be submitted by 5 p.m. on 4 August 2021.",
        "The meeting of 4 August has been postponed to 6 August 2021 at 3 p.m.",
        "The deadline for comments is extended to 9 August 2021.",
      ]),
    );
    expect(dates.map(({ start, moves }) => [start, moves?.start])).toEqual([
      ["2021-08-04T10:00", undefined],
      ["2021-08-04T17:00", undefined],
      ["2021-08-06T15:00", "2021-08-04T10:00"],
      ["2021-08-09", "2021-08-04T17:00"],
    ]);
    expect(dates[0]?.warnings).toEqual(["It is moved to 6 August 2021, 3 p.m. later in the text."]);
  });

  test("the same hour is that of the date that is moved", () => {
    const [, moved] = mergeDates(
      read([
        "The briefing will be held on 4 August 2021 at 10 a.m.",
        "The briefing has been postponed to 5 August 2021, at the same time.",
      ]),
    );
    expect([moved?.start, moved?.allDay, moved?.moves?.start, moved?.warnings]).toEqual([
      "2021-08-05T10:00",
      undefined,
      "2021-08-04T10:00",
      ["“the same time” is taken as 10 a.m., the hour that is moved."],
    ]);
  });

  test("where two would fit, none is named", () => {
    const dates = mergeDates(
      read([
        "Meetings will be held on 4 August 2021 at 10 a.m. and on 5 August 2021 at 10 a.m.",
        "The meeting has been postponed to 6 August 2021 at 3 p.m.",
      ]),
    );
    expect(dates.map(({ moves }) => moves?.start)).toEqual([undefined, undefined, null]);
  });
});

describe("what is not an event stays out", () => {
  test.each([
    "Further to my letter dated 19 June, please find enclosed a letter received on 23 June 2021.",
    "Further to our letter of 16 July, please find attached a zero draft for discussion at the meeting.",
    "Reference is made to the note verbale circulated on 16 July on the informal meeting.",
    "We recall resolution 70/179 of 17 December 2015 on the informal meeting at 10 a.m.",
    "We welcome the designation of 30 July as the World Day against Trafficking in Persons.",
    "The International Day is observed on 30 July every year.",
    "Progress has been made since 12 May 2010 in all consultations at 10 a.m.",
    "The seventy-second session and the 2030 Agenda remain.",
    "The meeting of 31 February 2022 at 10 a.m. in Conference Room 1 is a jest.",
    "We thank delegations for their participation in the consultation which took place on 12 July 2021.",
    "The high-level meeting held on 27 and 28 September 2017 adopted a declaration.",
    "At the first informal consultation, held on 20 July at 10 a.m., delegations discussed the zero draft.",
    "The first meeting was held in 2019, and its summary was issued on 4 March 2020.",
    "Recalling resolution 71/287 of 4 May 2017 on the modalities of the high-level meeting.",
    "The Convention was signed on 15 November 2000 and entered into force on 29 September 2003.",
    "The revised draft of 20 July reflects the comments made at the meeting.",
    "See A/72/1, paragraph 12, and document A/C.3/72/L.2/Rev.1 of 1 November 2021.",
    "In paragraphs 3 may be found the proposals of the meeting at 10 a.m.",
    "Article 12 March the delegations discussed.",
    "We will circulate a revised text by 13 August 2021.",
    "The mandate was established on 1 January 2020 by the meeting of States Parties.",
    "An agreement was reached at the meeting of 3 June 2021.",
    "Council resolutions 23/2 and 32/3 were discussed in the meeting.",
    "Delegations are reminded that the office will be closed on 30 August 2021.",
    "Mr. A, born on 3 August 1960, will chair the meeting.",
    "The silence procedure expired on 23 July 2021 at 5 p.m. without objection.",
    "The mandate of the Working Group was extended until 31 December 2023.",
    "Comments received by 20 July 2021 have been included in the compilation.",
    "The text of the declaration will be available on 12 August 2021 ahead of the meeting.",
    "Please find attached the compilation as of 26 July 2021, 6 p.m., for the consultations.",
    "On 30 July, the World Day against Trafficking in Persons will be observed.",
    "We take note of the meeting of experts held in Vienna from 6 to 9 July 2021.",
    "The draft covers the period from 1 January to 31 December 2020, as discussed.",
    "The meeting on Friday was constructive and we thank you for it.",
    "We attach the text as discussed on Thursday, which will be considered at our next meeting.",
    "The revised draft will be issued on Friday.",
    "A side event will be held in the margins of the session, from 9 to 13 August 2021.",
    "No objection was received before the end of the silence period on 27 July 2021.",
  ])("%s", (sentence) => {
    expect(read([sentence]).map(({ kind, start }) => `${kind} ${start}`)).toEqual([]);
  });
});

describe("doubts", () => {
  test.each([
    [
      "A meeting will be held on Monday, 4 August 2021 at 10 a.m.",
      ["“Monday” is printed, but 4 August 2021 is a Wednesday."],
    ],
    [
      "A meeting will be held on Monday, 4 August at 10 a.m.",
      [
        "The year is not printed; 2021 is taken from the letter's date.",
        "“Monday” is printed, but 4 August 2021 is a Wednesday; 4 August is a Monday in 2025.",
      ],
    ],
    [
      "A meeting will be held on Wednesday, 4 August at 10 a.m.",
      ["The year is not printed; 2021 is taken from the letter's date, and its weekday agrees."],
    ],
    [
      "A meeting will be held on 4/8/2021 at 10 a.m.",
      [
        "“4/8/2021” may be 4 August 2021 or 8 April 2021; 4 August 2021 is taken, with the day before the month.",
      ],
    ],
    ["A meeting will be held on Wednesday 4/8/2021 at 10 a.m.", []],
    [
      "A meeting will be held on 4 August 2021 at 3 o'clock.",
      ["“at 3 o'clock” does not say morning or afternoon; 3 p.m. (15:00) is assumed."],
    ],
    [
      "A meeting will be held on 4 August 2021 at 3:30.",
      ["“3:30” does not say morning or afternoon; 3.30 p.m. (15:30) is assumed."],
    ],
    [
      "Delegations are invited to submit comments by 5 on 5 August 2021.",
      ["“by 5” does not say morning or afternoon; 5 p.m. (17:00) is assumed."],
    ],
    [
      "The session will be held from 10 to 6 August 2021.",
      ["“10 to 6 August 2021” ends before it begins."],
    ],
    [
      "Comments can be sent until midnight on 4 August 2021.",
      ["“midnight” is taken as the end of that day (23:59)."],
    ],
    [
      "Please send comments by the end of August 2021.",
      ["“the end of August 2021” names no day; 31 August 2021 is assumed."],
    ],
    [
      "The deadline for comments is September.",
      [
        "“September” names no day; 30 September 2021 is assumed.",
        "The year is not printed; 2021 is taken from the letter's date.",
      ],
    ],
    [
      "The chapeau will be taken up on 6 August 2021, in the afternoon.",
      ["“in the afternoon” names no hour."],
    ],
    [
      "We meet again on Friday at 10 a.m.",
      ["“Friday” names no day; 30 July 2021 is taken, counted from the letter's date."],
    ],
    ["We will meet on Friday, 30 July 2021 at 10 a.m. EST.", []],
    [
      "A meeting will be held on 4 August 2020 at 10 a.m.",
      ["It lies before 26 July 2021, the day on which it is announced."],
    ],
  ])("%s", (sentence, warnings) => {
    expect(read([sentence]).map((date) => date.warnings)).toEqual([warnings]);
  });

  test("the hour of close of business is the secretariat's", () => {
    const text = SourcedText.of("Please submit comments by close of business on 4 August 2021.");
    const [date] = datesInText([text], WRITTEN, {
      zone: "Europe/Vienna",
      closeOfBusiness: "17:30",
    });
    expect([date?.start, date?.zone, date?.warnings]).toEqual([
      "2021-08-04T17:30",
      "Europe/Vienna",
      ["“close of business” names no hour; 5.30 p.m. (17:30) is assumed."],
    ]);
  });
});

test("a letter of December that names January means the next one", () => {
  expect(printed("A briefing is held on 12 January at 10 a.m.", "2021-12-20")).toEqual([
    "meeting 2022-01-12T10:00",
  ]);
});

test("a date without a year, in a text without a date, is not guessed", () => {
  expect(printed("A meeting will be held on 4 August at 10 a.m.", null)).toEqual([]);
});

test("mentions of one event are one date, the fuller one", () => {
  const merged = mergeDates(
    read([
      "The first informal consultation will be held on Wednesday, 4 August 2021.",
      "The consultation is held on 4 August 2021 at 10 a.m. in the General Assembly Hall.",
      "A second consultation is held on 4 August 2021 at 3 p.m.",
    ]),
  );
  expect(merged.map(({ start, place, title }) => [start, place, title])).toEqual([
    ["2021-08-04T10:00", "General Assembly Hall", "First informal consultation"],
    ["2021-08-04T15:00", undefined, "Meeting"],
  ]);
});

test("each date knows where its sentence stands in the source", () => {
  const source =
    "Excellency,\nWe meet on 4 August 2021\nat 10 a.m. in Conference Room 2. Please come.";
  const joined = SourcedText.concat([
    SourcedText.of(source.slice(12, 36), 12),
    SourcedText.instead(" ", { from: 36, to: 37 }),
    SourcedText.of(source.slice(37), 37),
  ]);
  const [date] = datesInText([joined], WRITTEN);
  expect(date?.quote).toBe("We meet on 4 August 2021 at 10 a.m. in Conference Room 2.");
  expect(date?.spans.map(({ from, to }) => source.slice(from, to))).toEqual([
    "We meet on 4 August 2021\nat 10 a.m. in Conference Room 2.",
  ]);
});

test.each([
  ["We meet at 10 a.m. ECOSOC Chamber. Please come.", 2],
  ["We meet at 10 a.m. We discuss.", 2],
  ["H.E. Mr. A. Person and No. 7 agree.", 1],
])("%j is %i sentences", (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

test.each([
  ["10:00 am", ["10:00"]],
  ["10 a.m.", ["10:00"]],
  ["4.30 p.m.", ["16:30"]],
  ["12 p.m. and 12 a.m.", ["12:00", "00:00"]],
  ["10 to 11.30 a.m.", ["10:00–11:30"]],
  ["11 to 1 p.m.", ["11:00–13:00"]],
  ["15:00-18:00", ["15:00–18:00"]],
  ["10h00 – 13h00", ["10:00–13:00"]],
  ["15.00 hrs, 1500 hours", ["15:00", "15:00"]],
  ["10 a.m. – noon", ["10:00–12:00"]],
  ["noon", ["12:00"]],
  ["end of the business day", ["18:00"]],
  ["25:00 and 13 p.m.", []],
  ["paragraph 10, agenda item 12 (a), 3 p, 12.5 per cent", []],
  ["A/RES/64/293 of 2017", []],
])("times in %j", (text, times) => {
  expect(timesIn(text).map(({ start, end }) => (end ? `${start}–${end}` : start))).toEqual(times);
});

test.each([
  ["23 June 2017", "2017-06-23"],
  ["Distr.: General 30 August 2017", "2017-08-30"],
  ["on 28 August 2017", "2017-08-28"],
  ["New York, June 5, 2020", "2020-06-05"],
  ["4 August", null],
])("the first day of %j", (text, day) => {
  expect(firstDay(text)?.start ?? null).toBe(day);
});

function read(sentences: readonly string[], written: string | null = WRITTEN): readonly ReadDate[] {
  return datesInText(
    sentences.map((sentence) => SourcedText.of(sentence)),
    written,
  );
}

const printed = (sentence: string, written: string | null = WRITTEN): readonly string[] =>
  printedOf(read([sentence], written));

const printedOf = (dates: readonly ReadDate[]): readonly string[] =>
  dates.map(({ kind, start, end, zone, place, moves }) =>
    [
      `${kind} ${start}`,
      ...(end ? [`to ${end}`] : []),
      ...(place ? [`@ ${place}`] : []),
      ...(zone === "America/New_York" ? [] : [zone]),
      ...(moves ? [`moves ${moves.start ?? "?"}`] : []),
    ].join(" "),
  );

/** Each row is paragraphs, one below the other, and the dates that they announce. */
function listed(rows: readonly (readonly [paragraphs: readonly string[], ...dates: string[]])[]) {
  test.each(rows.map(([paragraphs, ...dates]) => [paragraphs, dates] as const))(
    "%j",
    (paragraphs, dates) => {
      expect(printedOf(read(paragraphs))).toEqual(dates);
    },
  );
}

/** Each row is a sentence and the dates that it announces. */
function announce(rows: readonly (readonly [sentence: string, ...dates: string[]])[]): void {
  test.each(rows.map(([sentence, ...dates]) => [sentence, dates] as const))(
    "%s",
    (sentence, dates) => {
      expect(printed(sentence)).toEqual(dates);
    },
  );
}
