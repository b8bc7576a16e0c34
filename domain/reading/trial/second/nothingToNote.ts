import { written } from "../expected";

/** Passages whose dates and numbers announce nothing that is still to come. */
export const nothingToNote = [
  written(
    "2023-05-22",
    "I write further to my communication of 11 May 2023 and wish to thank all delegations for their constructive engagement.",
  ),
  written(
    "2023-01-17",
    "The General Assembly adopted the declaration contained in its resolution 75/1 on 21 September 2020 without a vote.",
  ),
  written(
    "2024-03-01",
    "The International Day of Forests, which is observed each year on 21 March, is an occasion to recall these commitments.",
  ),
  written(
    "2022-10-07",
    "At our meeting on 3 October, many delegations asked for more time to consult with their capitals.",
  ),
  written(
    "2021-11-15",
    "The Second Committee considered the item at its 14th and 15th meetings, on 12 and 13 October 2021. An account of the discussion is contained in the relevant summary records (A/C.2/76/SR.14 and A/C.2/76/SR.15).",
  ),
  written(
    "2024-05-20",
    "The proposals in paragraphs 5 to 9, and those from 14 to 22, remain in brackets.",
  ),
  written(
    "2025-01-08",
    "The Office is open from Monday to Friday, 9 a.m. to 5.30 p.m., and can be reached at 212-555-0117.",
  ),
  written(
    "2024-05-31",
    "The informal consultation announced for Tuesday, 4 June 2024, is cancelled. A new date will be communicated shortly.",
  ),
  written(
    "2020-03-13",
    "In view of the measures taken at Headquarters, the meeting foreseen for 18 March 2020 is postponed until further notice.",
  ),
  written(
    "2023-04-24",
    "The report of the Secretary-General (A/78/81) covers the period from 1 January to 31 December 2022.",
  ),
  written(
    "2023-10-30",
    "An amount of $3.4 million is foreseen under section 9 for the years 2024 and 2025, compared with $2.9 million for 2023.",
  ),
  written(
    "2018-06-11",
    "The Convention on the Rights of Persons with Disabilities entered into force on 3 May 2008.",
  ),
  written(
    "2022-03-14",
    "Since the launch of the process in March 2019, more than 60 written contributions have been received.",
  ),
  written(
    "2019-07-22",
    "The draft underlines the need to accelerate action so that the targets can be met by 2030.",
  ),
  written(
    "2024-02-27",
    "We were entrusted with this task by the letter of the President of the General Assembly dated 12 February 2024.",
  ),
  written(
    "2023-03-08",
    "The attached text, as of 6 March 2023, 11 a.m., reflects the discussions held so far; new language is in bold.",
  ),
  written(
    "2023-08-02",
    "The summaries of the meetings held from 10 to 14 July 2023 are available on the website of the Committee.",
  ),
  written(
    "2021-04-12",
    "The silence procedure ended on Friday, 9 April, at 5 p.m. without objection, and the draft is therefore agreed.",
  ),
  written(
    "2022-10-05",
    "The deadline of 30 September 2022 has passed; 22 contributions were received and will be posted online.",
  ),
  written("2025-11-17", ["New York, 17 November 2025", "Excellency,"]),
  written(
    "2025-03-24",
    "In paragraph 24 of the draft, the Assembly would decide to review the progress made at its eighty-second session.",
  ),
  written(
    "2024-08-19",
    "Delegations may wish to consult documents A/AC.294/2023/2, A/CONF.230/11 and E/CN.6/2024/L.5 of 8 March 2024.",
  ),
  written(
    "2025-02-03",
    "The dates of the third round will be announced in due course, in the light of the availability of conference services.",
  ),
  written(
    "2019-09-09",
    "Participants are advised that the cafeteria opens at 8 a.m. and that the entrance at 46th Street may be used by holders of a valid pass.",
  ),
  written(
    "2021-12-06",
    "The text builds on the outcome of the United Nations Conference on Sustainable Development, held in Rio de Janeiro from 20 to 22 June 2012.",
  ),
  written(
    "2022-12-20",
    "At its 48th plenary meeting, on 14 December 2022, the Assembly adopted the draft by a recorded vote of 121 to 3, with 12 abstentions.",
  ),
  written(
    "2023-09-11",
    "The list of speakers was closed on Friday, 8 September 2023. The delegations that wrote to us on pages 3 to 7 of the annex have been added to it.",
  ),
  written(
    "2024-10-14",
    "I regret to inform you that, owing to the liquidity situation, the briefing of Thursday, 17 October, at 3 p.m. will not take place.",
  ),
];
