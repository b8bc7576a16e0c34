import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { ReadLetter } from "../document";
import { readDocument } from "../read";
import { vocabularyOf } from "../source/join";
import { sourceLines } from "../source/lines";
import { SourcedText } from "../source/sourced";
import { type Correspondence, isSalutation, readLetters } from "./letters";

const CLOSING = "Please accept, Excellency, the assurances of my highest consideration.";

describe("the seeds' letters", () => {
  const letters2017 = readSeed("000", /^Zero Draft$/).letters;
  const letters2021 = readSeed("001", /^ZERO DRAFT$/).letters;
  const ALL =
    "All Permanent Representatives and Permanent Observers to the United Nations, New York";

  test("of 2017: the President transmits a letter that transmits a draft", () => {
    expect(letters2017.map((letter) => letter.encloses)).toEqual([
      [{ kind: "letter", letter: 1, quote: "please find enclosed a letter" }],
      [{ kind: "draft", quote: "please find attached a zero draft political declaration" }],
    ]);
    expect(letters2017.map((letter) => letter.references)).toEqual([
      [{ date: "2017-06-19", quote: "Further to my letter dated 19 June" }],
      [{ date: "2017-06-16", quote: "Further to our letter of 16 June" }],
    ]);
    expect(letters2017.map((letter) => letter.addressees)).toEqual([[ALL], [ALL]]);
  });

  test("of 2017: persons stay as printed, States are the list's", () => {
    expect(letters2017.map(persons)).toEqual([
      [
        "Peter Thomson signs",
        "H.E Ms. Alya Ahmed Saif Al-Thani, Qatar co-facilitates",
        "H.E. Mr. Marc Pecsteen de Buytswerve, Belgium co-facilitates",
      ],
      [
        "H.E. Mr. Marc Pecsteen de Buytswerve, Belgium co-facilitates signs",
        "H.E. Ms. Alya Ahmed Saif AI-Thani, Qatar co-facilitates signs",
      ],
    ]);
    expect(letters2017.map((letter) => letter.coFacilitators)).toEqual([
      ["Qatar", "Belgium"],
      ["Belgium", "Qatar"],
    ]);
  });

  test("of 2021: likewise, without a reference", () => {
    expect(letters2021.map((letter) => letter.encloses)).toEqual([
      [{ kind: "letter", letter: 1, quote: "I have the honor to transmit herewith a letter" }],
      [
        {
          kind: "draft",
          quote:
            "We have the honour to submit herewith the zero draft of the Political Declaration intended to be adopted at the High-Level Meeting",
        },
      ],
    ]);
    expect(letters2021.map((letter) => [letter.references, letter.addressees])).toEqual([
      [[], [ALL]],
      [[], [ALL]],
    ]);
    expect(letters2021.map((letter) => [letter.date, letter.coFacilitators])).toEqual([
      ["2021-07-26", ["Dominican Republic", "Philippines"]],
      ["2021-07-26", ["Dominican Republic", "Philippines"]],
    ]);
  });
});

describe("who writes, when, to whom", () => {
  test.each<[string, string, Partial<ReadLetter>]>([
    [
      "a letter of the Secretary-General",
      `THE SECRETARY-GENERAL\n\n3 March 2020\n\nExcellency,\n\nI am writing to you on the matter of the budget.\n\n${CLOSING}\n\nA. Person\n\nHer Excellency\nMs. B. Person\nPermanent Representative of Belgium\nto the United Nations\nNew York`,
      {
        date: "2020-03-03",
        from: "The Secretary-General",
        addressees: [
          "Her Excellency Ms. B. Person, Permanent Representative of Belgium to the United Nations, New York",
        ],
      },
    ],
    [
      "addressees above the salutation",
      `Permanent Mission of Qatar to the United Nations\n\nNew York, 3 March 2020\n\nH.E. Ms. A. Person\nPresident of the General Assembly\nUnited Nations\nNew York\n\nYour Excellency,\n\nI have the honour to inform you of the outcome.\n\nYours sincerely,\n\nB. Person\nAmbassador\nPermanent Representative`,
      {
        date: "2020-03-03",
        from: "B. Person",
        addressees: [
          "H.E. Ms. A. Person, President of the General Assembly United Nations, New York",
        ],
      },
    ],
    [
      "“To:” above “Dear colleagues”",
      `To: All Permanent Representatives to the United Nations\n\n12 May 2020\n\nDear colleagues,\n\nWe look forward to seeing you.\n\nSincerely,\n\nH.E. Ms. A. Person\nPermanent Representative of Qatar to the United Nations`,
      {
        date: "2020-05-12",
        from: "H.E. Ms. A. Person",
        addressees: ["All Permanent Representatives to the United Nations"],
        coFacilitators: [],
      },
    ],
    [
      "a date with the month first, an initial in the name",
      `May 12, 2020\n\nDear Ms. Person,\n\nThe meeting is postponed.\n\nWith kind regards,\n\nA. B. Person\nPresident of the Human Rights Council`,
      { date: "2020-05-12", from: "The President of the Human Rights Council" },
    ],
    [
      "no salutation, only a date and its first words",
      "12 May 2020\n\nFurther to our letter dated 4 May, we are pleased to inform you that the text is closed.\n\nH.E. Mr. A. Person\nPermanent Representative of Belgium\n\nH.E. Ms. B. Person\nPermanent Representative of Qatar",
      {
        date: "2020-05-12",
        from: "H.E. Mr. A. Person; H.E. Ms. B. Person",
        references: [{ date: "2020-05-04", quote: "Further to our letter dated 4 May" }],
      },
    ],
    [
      "a note verbale, which nobody signs",
      "NV/12/2020\n\nThe Permanent Mission of the State of Qatar to the United Nations presents its compliments to\nthe Permanent Missions to the United Nations and has the honour to invite them to a briefing.\n\nThe Permanent Mission of the State of Qatar avails itself of this opportunity to renew to\nthe Permanent Missions the assurances of its highest consideration.\n\nNew York, 12 May 2020\n\nAll Permanent Missions to the United Nations\nNew York",
      {
        date: "2020-05-12",
        from: "The Permanent Mission of the State of Qatar to the United Nations",
        addressees: ["All Permanent Missions to the United Nations, New York"],
        representatives: [],
      },
    ],
    [
      "a note verbale of two missions, without addressees under it",
      "The Permanent Missions of Belgium and Qatar to the United Nations present their compliments to the Secretariat and have the honour to transmit herewith the revised programme.",
      {
        date: null,
        from: "The Permanent Missions of Belgium and Qatar to the United Nations",
        addressees: ["The Secretariat"],
        encloses: [
          { kind: "other", quote: "have the honour to transmit herewith the revised programme" },
        ],
      },
    ],
    [
      "an e-mail",
      "From: Office of the President <office@example.org>\nSent: Tuesday, 12 May 2020 10:04\nTo: All missions; Observers\nSubject: Informal consultations\n\nDear colleagues,\n\nPlease find attached the zero draft.\n\nBest regards,\n\nA. Person",
      {
        date: "2020-05-12",
        from: "Office of the President <office@example.org>",
        addressees: ["All missions", "Observers"],
        encloses: [{ kind: "draft", quote: "Please find attached the zero draft" }],
      },
    ],
    [
      "a letter issued as a document",
      "Letter dated 12 May 2020 from the Permanent Representative of Qatar\nto the United Nations addressed to the Secretary-General\n\nI have the honour to transmit herewith a concept note for the debate.\n\n(Signed) A. Person\nAmbassador\nPermanent Representative",
      {
        date: "2020-05-12",
        from: "A. Person",
        addressees: ["The Secretary-General"],
        encloses: [
          {
            kind: "other",
            quote: "I have the honour to transmit herewith a concept note",
          },
        ],
      },
    ],
    [
      "a note verbale under a letterhead, which refers to one before it",
      "Permanent Mission of the Republic of Korea\nGeneva\n\nRef. KGV/12/2019\n\nThe Permanent Mission of the Republic of Korea to the United Nations Office in\nGeneva presents its compliments to the Office of the High Commissioner and has the honour\nto refer to the latter's note verbale dated 3 March 2019.\n\nThe Permanent Mission avails itself of this opportunity to renew to the Office the\nassurances of its highest consideration.\n\nGeneva, 12 May 2019",
      {
        date: "2019-05-12",
        from: "The Permanent Mission of the Republic of Korea to the United Nations Office in Geneva",
        addressees: ["The Office of the High Commissioner"],
        references: [
          { date: "2019-03-03", quote: "refer to the latter's note verbale dated 3 March 2019" },
        ],
      },
    ],
    [
      "a memorandum",
      "MEMORANDUM\nTO: All Member States\nFROM: The Chair of the Third Committee\nDATE: 4 October 2019\n\nThe deadline is Thursday, 31 October at 1 p.m.",
      {
        date: "2019-10-04",
        from: "The Chair of the Third Committee",
        addressees: ["All Member States"],
        body: ["The deadline is Thursday, 31 October at 1 p.m."],
      },
    ],
    [
      "a letter that numbers its paragraphs, from an office below the Secretary-General",
      "4 October 2019\n\nMr. Ambassador,\n\n1. I acknowledge receipt of your letter of 1 October.\n2. I enclose a list.\n\nSincerely yours,\n\nA. Person\nUnder-Secretary-General for Conference Management",
      {
        from: "A. Person",
        references: [{ date: "2019-10-01", quote: "your letter of 1 October" }],
        body: [
          "1. I acknowledge receipt of your letter of 1 October.",
          "2. I enclose a list.",
          "Sincerely yours,",
        ],
      },
    ],
    [
      "two names without titles",
      "3 May 2018\n\nDear Colleagues,\n\nThank you.\n\nWarm regards,\nA. Person and B. Person\nCo-facilitators",
      { from: "A. Person; B. Person" },
    ],
    [
      "two salutations",
      "3 May 2018\n\nExcellencies,\nDear colleagues,\n\nThank you.",
      { date: "2018-05-03", body: ["Thank you."] },
    ],
    [
      "in French",
      "New York, le 12 mai 2020\n\nMonsieur le Président,\n\nJ’ai l’honneur de vous faire parvenir le projet.\n\nVeuillez agréer, Monsieur le Président, l’assurance de ma considération.\n\nA. Person",
      { date: "2020-05-12", from: "A. Person" },
    ],
    [
      "in Spanish",
      "Nueva York, 12 de mayo de 2020\n\nExcelencia:\n\nTengo el honor de dirigirme a usted.\n\nAprovecho la oportunidad para saludarle.\n\nA. Person",
      { date: "2020-05-12", from: "A. Person" },
    ],
    [
      "a salutation and text on one line, no closing, no date",
      "Excellency, I have the honour to inform you that the meeting is postponed.",
      {
        date: null,
        from: "",
        body: ["Excellency, I have the honour to inform you that the meeting is postponed."],
      },
    ],
  ])("%s", (_, text, expected) => {
    const { letters, unplaced } = read(text);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject(expected);
    expect(unplaced).toEqual([]);
  });

  test.each([
    ["no letter at all", "A list of papers.\n\nOne more line."],
    ["nothing", ""],
    ["a date alone", "12 May 2020"],
    ["another script", "نص\n\n文本\n\nтекст"],
  ])("%s", (_, text) => {
    const { letters, unplaced } = read(text);
    expect(letters).toEqual([]);
    expect(unplaced.map((passage) => passage.text)).toEqual(
      text.split("\n").filter((line) => line !== ""),
    );
  });
});

describe("co-facilitators", () => {
  test.each([
    [
      "by State alone",
      "I have appointed the Permanent Representatives of the Kingdom of Belgium and the State of Qatar to co-facilitate the process.",
      ["Belgium", "Qatar"],
    ],
    [
      "by person and State in brackets",
      "I have appointed H.E. Ms. A. Person (Republic of the Philippines) and H.E. Mr. B. Person (Belgium) as co-facilitators.",
      ["Philippines", "Belgium"],
    ],
    [
      "of a State",
      "The co-facilitators, Ambassador A. Person of Qatar and Ambassador B. Person of Belgium, will brief you.",
      ["Qatar", "Belgium"],
    ],
    [
      "not who only sits beside them",
      "The meeting will be opened by H.E. Ms. A. Person, Permanent Representative of Qatar to the United Nations.",
      [],
    ],
  ])("named in a letter: %s", (_, sentence, states) => {
    const [letter] = read(
      `12 May 2020\n\nExcellency,\n\n${sentence}\n\n${CLOSING}\n\nA. Person\nPresident of the General Assembly`,
    ).letters;
    expect(letter?.coFacilitators).toEqual(states);
  });

  test("two who sign in columns, on one line", () => {
    const [letter] = read(
      `12 May 2020\n\nExcellency,\n\nPlease find attached a revised draft.\n\n${CLOSING}\n\nH.E. Ms. A. Person H.E. Mr. B. Person\nPermanent Representative of Qatar Permanent Representative of Belgium\nto the United Nations to the United Nations`,
    ).letters;
    expect(persons(letter!)).toEqual([
      "H.E. Ms. A. Person, Qatar co-facilitates signs",
      "H.E. Mr. B. Person, Belgium co-facilitates signs",
    ]);
  });

  test("columns of names without titles stand for both States", () => {
    const [letter] = read(
      `12 May 2020\n\nExcellency,\n\nPlease find attached a revised draft.\n\n${CLOSING}\n\nA. Person B. Person\nPermanent Representative of Qatar Permanent Representative of Belgium`,
    ).letters;
    expect([letter?.from, letter?.coFacilitators]).toEqual([
      "A. Person B. Person",
      ["Qatar", "Belgium"],
    ]);
  });

  test("a delegation that thanks them is none", () => {
    const [letter] = read(
      `12 May 2020\n\nExcellencies,\n\nWe thank the co-facilitators for their zero draft and submit our comments.\n\n${CLOSING}\n\nH.E. Ms. A. Person\nPermanent Representative of Qatar\nto the United Nations`,
    ).letters;
    expect(letter?.coFacilitators).toEqual([]);
  });

  test("one alone, who says so; the State from the letterhead", () => {
    const [letter] = read(
      `KINGDOM OF BELGIUM\n\n12 May 2020\n\nExcellency,\n\nIn my capacity as facilitator I invite you to consultations.\n\n${CLOSING}\n\nH.E. Ms. A. Person\nPermanent Representative`,
    ).letters;
    expect(persons(letter!)).toEqual(["H.E. Ms. A. Person, Belgium co-facilitates signs"]);
  });
});

describe("focal points", () => {
  test.each([
    ["in brackets", "to Ms. A. Person (a@example.org).", ["Ms. A. Person a@example.org"]],
    [
      "of a mission, in brackets",
      "to Mr. A. Person of the Permanent Mission of Qatar (a@example.org) and Ms. B. Person, Permanent Mission of Belgium (b@example.org).",
      ["Mr. A. Person a@example.org", "Ms. B. Person b@example.org"],
    ],
    [
      "with “at”",
      "to contact Mr. A. Person at a.b@example.org.",
      ["Mr. A. Person a.b@example.org"],
    ],
    ["in angles", "Ms. A. Person <a@example.org>", ["Ms. A. Person a@example.org"]],
    ["after a colon", "Ms. A. Person: a@example.org", ["Ms. A. Person a@example.org"]],
    [
      "named twice",
      "Ms. A. Person (a@example.org); Ms. A. Person (a@example.org)",
      ["Ms. A. Person a@example.org"],
    ],
    ["no name", "to consultations@example.org", []],
  ])("%s", (_, words, points) => {
    const [letter] = read(
      `12 May 2020\n\nExcellency,\n\nPlease write ${words}\n\n${CLOSING}`,
    ).letters;
    expect(letter?.focalPoints.map(({ name, address }) => `${name} ${address}`)).toEqual(points);
  });
});

describe("references to earlier letters", () => {
  test.each([
    ["Further to my letter dated 19 December, …", "2018-01-05", ["2017-12-19"]],
    ["In our letter of 3 January 2018 we said so.", "2018-01-05", ["2018-01-03"]],
    [
      "With reference to our letters of 16 and 19 May, …",
      "2018-06-05",
      ["2018-05-16", "2018-05-19"],
    ],
    ["Further to the President’s letter of June 2, 2018, …", "2018-06-05", ["2018-06-02"]],
    [
      "We refer to the letter of the President of the General Assembly dated 8 December 2017.",
      "2018-06-05",
      ["2017-12-08"],
    ],
    ["Further to my previous letter, I invite you.", "2018-06-05", [null]],
    ["Following my e-mail of Friday, 1 June, I invite you.", "2018-06-05", ["2018-06-01"]],
    ["Please find enclosed the letter dated 1 June 2018 from the Chair.", "2018-06-05", []],
    ["In their letter, the co-facilitators circulate a draft.", "2018-06-05", []],
    ["The meeting of 1 June 2018 was useful.", "2018-06-05", []],
  ])("%s", (sentence, written, dates) => {
    const [letter] = read(`${written}\n\nExcellency,\n\n${sentence}\n\n${CLOSING}`).letters;
    expect(letter?.references.map(({ date }) => date)).toEqual(dates);
  });

  test("of the same file, linked", () => {
    const { letters } = read(
      [
        `16 June 2017\n\nExcellency,\n\nWe invite you.\n\n${CLOSING}\n\nH.E. Ms. A. Person\nPermanent Representative of Qatar`,
        `23 June 2017\n\nExcellency,\n\nFurther to our letter of 16 June, we invite you again.\n\n${CLOSING}\n\nH.E. Ms. A. Person\nPermanent Representative of Qatar`,
      ].join("\n\n"),
    );
    expect(letters.map(({ references }) => references.map(({ letter }) => letter))).toEqual([
      [],
      [0],
    ]);
  });
});

describe("what is enclosed", () => {
  test.each([
    ["Please find attached a revised draft.", ["draft"]],
    [
      "I enclose herewith a letter from the co-facilitators, together with a zero draft.",
      ["letter", "draft"],
    ],
    ["We are pleased to share the Rev.1 and a tentative programme of work.", ["draft", "other"]],
    ["A copy of their letter of 12 May is attached.", ["letter"]],
    ["Enclosed please find a concept note.", ["other"]],
    ["I have the honour to circulate the attached text.", ["draft"]],
    ["Kindly find attached the list of speakers.", ["other"]],
    ["I have the honour to inform you that the draft was discussed.", []],
    ["The co-facilitators will circulate a draft in May.", []],
  ])("%s", (sentence, kinds) => {
    const [letter] = read(`12 May 2020\n\nExcellency,\n\n${sentence}\n\n${CLOSING}`, true).letters;
    expect(letter?.encloses.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("“the attached document” is a draft only where one follows", () => {
    const text = `12 May 2020\n\nExcellency,\n\nPlease find attached the document.\n\n${CLOSING}`;
    const kinds = (draftFollows: boolean) =>
      read(text, draftFollows).letters[0]?.encloses.map(({ kind }) => kind);
    expect([kinds(true), kinds(false)]).toEqual([["draft"], ["other"]]);
  });
});

test.each([
  [
    "without a salutation",
    "12 May 2020\n\nFurther to our letter dated 4 May, we invite you.\n\nA. Person",
  ],
  [
    "a note verbale",
    "The Permanent Mission of Qatar presents its compliments to all missions and invites them.",
  ],
  ["an e-mail", "From: A. Person\nDate: 12 May 2020\n\nWe invite you to the meeting."],
])("a whole file that is a letter is read as one: %s", (_, text) => {
  const { documentType, letters, paragraphs } = readDocument(text);
  expect([documentType, letters.length, paragraphs]).toEqual(["letter", 1, []]);
});

describe("several letters, and their parts", () => {
  const letter = (day: string, words: string, name: string) =>
    `${day}\n\nExcellency,\n\n${words}\n\n${CLOSING}\n\n${name}\n\nAll Permanent Representatives\nNew York`;

  test.each([
    ["an empty line", "\n\n"],
    ["a page", "\n\f\n"],
  ])("two letters with %s between them", (_, between) => {
    const { letters } = read(
      letter("12 May 2020", "We meet.", "A. Person") +
        between +
        `PERMANENT MISSION OF QATAR\nTO THE UNITED NATIONS\n\n${letter("13 May 2020", "We part.", "B. Person")}`,
    );
    expect(letters.map(({ date, from, body }) => [date, from, body[0]])).toEqual([
      ["2020-05-12", "A. Person", "We meet."],
      ["2020-05-13", "B. Person", "We part."],
    ]);
    expect(letters[0]?.frame.at(-1)?.text).toBe("New York");
    expect(letters[1]?.frame[0]?.text).toBe("PERMANENT MISSION OF QATAR");
  });

  test("a programme under the signature is read as its words", () => {
    const [only] = read(
      `${letter("12 May 2020", "We meet.", "A. Person")}\n\nAnnex\n\nMonday, 18 May, 10 a.m.: first reading`,
    ).letters;
    expect(only?.body.slice(2)).toEqual(["Annex", "Monday, 18 May, 10 a.m.: first reading"]);
  });

  test("a closing over several lines, with the salutation in it", () => {
    const [only, more] = read(
      "12 May 2020\n\nExcellency,\n\nWe meet.\n\nPlease accept,\nExcellency,\nthe assurances of my highest consideration.\n\nA. Person",
    ).letters;
    expect(more).toBeUndefined();
    expect(only?.body.at(-1)).toBe(
      "Please accept, Excellency, the assurances of my highest consideration.",
    );
    expect(only?.frame.map(({ text }) => text)).toEqual([
      "12 May 2020",
      "Excellency,",
      "A. Person",
    ]);
  });
});

test.each([
  ["Excellency,", true],
  ["Excellencies", true],
  ["Your Excellency,", true],
  ["Dear colleagues,", true],
  ["Dear Mr. Person,", true],
  ["Dear H.E. Ms. A. Person:", true],
  ["Distinguished delegates,", true],
  ["Madam President,", true],
  ["Dear Sir or Madam,", true],
  ["Madame la Présidente,", true],
  ["Excelencias:", true],
  ["Dear to us is peace. We therefore", false],
  ["The General Assembly,", false],
  ["Distinguished by its length", false],
])("“%s” is a salutation: %s", (text, expected) => {
  expect(isSalutation(text)).toBe(expected);
});

function read(text: string, draftFollows = false): Correspondence {
  const { lines } = sourceLines(SourcedText.of(text));
  return readLetters(lines, vocabularyOf(lines.map((line) => line.text)), draftFollows);
}

function readSeed(name: string, draft: RegExp): Correspondence {
  const folder = fileURLToPath(new URL("../../../seeds/", import.meta.url));
  const file = readdirSync(folder).find((entry) => entry.startsWith(`${name}_`));
  const { lines } = sourceLines(SourcedText.of(readFileSync(`${folder}${file}`, "utf8")));
  const before = lines.slice(
    0,
    lines.findIndex((line) => draft.test(line.text)),
  );
  return readLetters(before, vocabularyOf(lines.map((line) => line.text)), true);
}

function persons(letter: ReadLetter): string[] {
  return letter.representatives.map(
    ({ name, state, coFacilitator, signs }) =>
      `${name}${state ? `, ${state}` : ""}${coFacilitator ? " co-facilitates" : ""}${signs ? " signs" : ""}`,
  );
}
