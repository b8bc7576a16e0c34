import { written } from "./expected";

/** Dates of which none is to be noted down. */
export const noEvents = [
  written(
    "2023-03-20",
    "I refer to my letter dated 3 March 2023 and to the letter of the co-facilitators of 27 February 2023, which I had the honour to transmit to you.",
  ),
  written(
    "2022-09-26",
    "In its resolution 76/300 of 28 July 2022, the General Assembly called upon States and other stakeholders to scale up their efforts.",
  ),
  written(
    "2023-02-08",
    "The International Day of Women and Girls in Science is observed every year on 11 February.",
  ),
  written(
    "2018-03-05",
    "We recall that the Assembly proclaimed 22 March as World Water Day and launched the International Decade, which begins on 22 March 2018 and ends on 22 March 2028.",
  ),
  written(
    "2023-03-22",
    "At the informal consultations held on 14 and 15 March 2023, delegations exchanged views on the elements paper. We thank you for your constructive engagement.",
  ),
  written(
    "2022-01-31",
    "Since 2010 the working group has met annually; its most recent report was issued as document A/76/45.",
  ),
  written(
    "2023-10-30",
    "Please find attached draft resolution A/C.2/78/L.12/Rev.1 of 25 October 2023, sponsored under agenda item 18 (a).",
  ),
  written(
    "2022-10-03",
    "The report covers the period from 1 July 2021 to 30 June 2022 and was prepared on the basis of information available as at 15 August 2022.",
  ),
  written(
    "2021-10-18",
    "The Convention was adopted by resolution 58/4 of 31 October 2003, was opened for signature in Merida from 9 to 11 December 2003 and entered into force on 14 December 2005.",
  ),
  written(
    "2018-12-03",
    "On 10 December 1948, at its 183rd plenary meeting, the General Assembly adopted the Universal Declaration of Human Rights.",
  ),
  written(
    "2024-06-17",
    "Goal 6 remains off track, and only seven years remain to reach the targets by 2030, as paragraph 25 of the zero draft recalls.",
  ),
  written(
    "2023-12-11",
    "Please note that the offices of the Secretariat will be closed on 25 December 2023 and 1 January 2024, which are official holidays.",
  ),
  written(
    "2022-04-25",
    "The statements delivered on 12 April can be found on the website of the Committee; the recording of 19 April will follow.",
  ),
  written(
    "2020-09-14",
    "By decision 74/555, taken on 15 May 2020 through the silence procedure, the Assembly extended the arrangements set out in decision 74/544 of 27 March 2020.",
  ),
  written(
    "2021-03-15",
    "The co-facilitators, appointed on 12 February 2021, have since held bilateral consultations with more than thirty delegations.",
  ),
  written(
    "2019-03-18",
    "A summary of the discussion of Wednesday, 13 March, which began at 10 a.m. in Conference Room 4, is annexed to this letter.",
  ),
  written(
    "2024-02-26",
    "The deadline for written inputs expired on 23 February at 6 p.m.; 41 submissions were received and are available online.",
  ),
  written(
    "2023-07-24",
    "The President of the General Assembly at its seventy-seventh session appointed the co-facilitators in a letter of 9 September 2022, and Council decision 2023/312 was adopted during the 2023 session.",
  ),
  written(
    "2025-03-10",
    "Thirty years after the Fourth World Conference on Women, held in Beijing from 4 to 15 September 1995, the Commission reviewed the implementation of its outcome.",
  ),
  written("2021-05-10", [
    "Reference: NV 2021/17",
    "Geneva, 10 May 2021",
    "The secretariat presents its compliments to the Permanent Missions and has the honour to refer to its note verbale of 22 April 2021.",
  ]),
  written(
    "2022-06-06",
    "The first version of the draft was shared on 2 May, discussed on 9 and 10 May, and revised in the light of the comments made until 20 May.",
  ),
  written(
    "2020-02-17",
    "States parties were to submit their fifth periodic reports by 30 June 2019; as of 31 January 2020, twelve had done so.",
  ),
];
