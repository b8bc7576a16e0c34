import type { SampleNegotiation } from "./sample";

/** The zero draft of 2021 with the first inputs to it, and a drafting room. */
export const declaration2021: SampleNegotiation = {
  file: "001_39611f9ab1e57f64.txt",
  import: {
    slug: "political-declaration-2021",
    title: "Political declaration on trafficking in persons (2021)",
    disclosure: "on-compilation",
    lateSubmissions: "mark",
  },
  extendDeadlineByDays: {
    days: 14,
    reason:
      "Extended for demonstration, so that inputs can be tried: the historical deadline was 4 August 2021, close of business.",
  },
  amendments: [
    {
      by: "a",
      delegation: "A",
      paragraph: "26",
      change: { kind: "edit", replace: [["quadrennial high-level", "biennial high-level"]] },
      rationale: "A shorter cycle would keep the commitments under closer review.",
    },
    {
      by: "b",
      delegation: "B",
      paragraph: "26",
      change: { kind: "edit", replace: [["quadrennial high-level", "five-yearly high-level"]] },
      rationale: "A longer cycle would leave time between appraisals for implementation.",
    },
    {
      by: "c",
      delegation: "C",
      paragraph: "26",
      change: { kind: "edit", replace: [["should be closed", "must be closed without delay"]] },
      rationale: "Stronger language on the implementation gap.",
    },
    {
      by: "c",
      delegation: "C",
      paragraph: "9",
      change: {
        kind: "edit",
        replace: [["We express grave concern", "We express deep concern"]],
      },
      rationale: "Aligned with the language of earlier declarations.",
    },
    {
      by: "a",
      delegation: "A",
      paragraph: "18",
      change: { kind: "delete" },
      rationale: "Funding is covered by paragraph 13.",
    },
    {
      by: "b",
      delegation: "B",
      paragraph: "22",
      change: {
        kind: "alternative",
        text: "We express our deep concern about the links, where they exist, between armed groups and trafficking in persons.",
      },
      rationale: "A shorter wording that does not list the forms of exploitation.",
    },
    {
      by: "c",
      delegation: "C",
      paragraph: "24",
      change: {
        kind: "add",
        text: "We encourage the exchange of good practices on the protection of donors and recipients between national transplant authorities.",
      },
      rationale: "The preventive side is missing from paragraph 24.",
    },
    {
      by: "a",
      delegation: "A",
      paragraph: null,
      change: { kind: "comment" },
      rationale:
        "We thank the co-facilitators for a balanced text and would favour a shorter declaration.",
    },
    {
      by: "chair1",
      delegation: "B",
      paragraph: "7",
      change: {
        kind: "edit",
        replace: [["poverty, unemployment", "poverty, debt, unemployment"]],
      },
      rationale: "Received by e-mail.",
    },
    {
      by: "a",
      delegation: "A",
      paragraph: "14",
      change: {
        kind: "edit",
        replace: [["the media, parliamentarians", "the media, youth, parliamentarians"]],
      },
      rationale: "To be cleared with capital.",
      submit: false,
    },
    {
      by: "b",
      delegation: "B",
      paragraph: "5",
      change: { kind: "edit", replace: [["We also reaffirm", "We reaffirm"]] },
      rationale: "Editorial.",
      withdrawn: "Overtaken by our proposal on the structure of the section.",
    },
  ],
  drafting: {
    delegation: "A",
    drafters: ["a", "a2"],
    written: [
      {
        by: "a",
        paragraph: "12",
        replace: ["disrupt and dismantle", "prevent, disrupt and dismantle"],
        rationale: "Prevention belongs with what follows it.",
      },
      {
        by: "a2",
        paragraph: "20",
        behind:
          "We request the Office to present the main findings of each Global Report to Member States at an informal briefing.",
      },
      { by: "a2", paragraph: "25", replace: ["and strongly urge them", "and urge them"] },
    ],
    notes: [
      {
        by: "a",
        paragraph: "26",
        instruction: "awaiting instructions",
        text: "Capital has not said yet how often it wants the appraisals.",
      },
      { by: "a", paragraph: "12", instruction: "flexible", text: "" },
      {
        by: "a2",
        paragraph: "25",
        instruction: null,
        text: "Could we live with “strongly”, if the others keep the rest?",
      },
    ],
  },
};
