import type { SampleNegotiation } from "./sample";

/** A draft resolution on which proposals are decided. */
export const thirdCommittee2017: SampleNegotiation = {
  file: "004_2c4a999f42950be4.txt",
  import: {
    slug: "third-committee-2017",
    title: "Improving the coordination of efforts against trafficking in persons",
    disclosure: "on-submission",
    lateSubmissions: "mark",
  },
  amendments: [
    {
      by: "a",
      delegation: "A",
      paragraph: "OP4",
      change: { kind: "edit", replace: [["four-year basis", "two-year basis"]] },
      rationale: "The biennial report would feed each appraisal.",
      positions: [
        { by: "c", delegation: "C", stance: "support" },
        { by: "b", delegation: "B", stance: "oppose" },
      ],
    },
    {
      by: "b",
      delegation: "B",
      paragraph: "OP4",
      change: { kind: "edit", replace: [["from within existing resources, on", "on"]] },
      rationale: "The question of resources belongs to the Fifth Committee.",
      positions: [{ by: "a", delegation: "A", stance: "reserve" }],
    },
    {
      by: "c",
      delegation: "C",
      paragraph: "OP12",
      change: { kind: "edit", replace: [["to work closely with", "to cooperate closely with"]] },
      rationale: "Established language.",
      positions: [{ by: "a", delegation: "A", stance: "support" }],
      decision: { kind: "accept", reason: "No delegation objected." },
    },
    {
      by: "a",
      delegation: "A",
      paragraph: "OP20",
      change: { kind: "edit", replace: [["to continue to encourage", "to encourage"]] },
      rationale: "Shorter.",
      decision: {
        kind: "reject",
        reason: "The continuity of the request matters to several delegations.",
      },
    },
    {
      by: "c",
      delegation: "C",
      paragraph: "OP22",
      change: {
        kind: "add",
        text: "Decides to remain seized of the matter.",
      },
      rationale: "Usual closing paragraph.",
      positions: [{ by: "b", delegation: "B", stance: "support" }],
    },
    {
      by: "a",
      delegation: "A",
      paragraph: "OP14",
      change: {
        kind: "edit",
        replace: [
          ["the Internet by traffickers", "the Internet and of social media by traffickers"],
          ["front-line service providers", "health-care and other front-line service providers"],
        ],
      },
      rationale: "Brought up to date.",
      positions: [{ by: "b", delegation: "B", stance: "flexible" }],
      decision: {
        kind: "accept-in-part",
        edits: [0],
        reason: "Providers of health care are front-line service providers already.",
      },
    },
    {
      by: "a",
      delegation: "A",
      paragraph: "OP15",
      change: {
        kind: "edit",
        replace: [["as well as a culture of tolerance towards", "and a culture that tolerates"]],
      },
      rationale: "Shorter.",
    },
    {
      by: "b",
      delegation: "B",
      paragraph: "OP15",
      change: {
        kind: "edit",
        replace: [["a culture of tolerance towards violence", "tolerance of any violence"]],
      },
      rationale: "It is not about culture.",
    },
    {
      by: "c",
      delegation: "C",
      paragraph: "OP13",
      change: { kind: "edit", replace: [["to further strengthen", "to strengthen"]] },
      rationale: "Shorter.",
      decision: { kind: "defer", reason: "To be taken up together with paragraph 20." },
    },
    {
      by: "a",
      delegation: "A",
      paragraph: "OP17",
      change: { kind: "move", after: "OP14" },
      rationale: "It belongs with prevention.",
    },
    {
      by: "c",
      delegation: "C",
      paragraph: "OP7",
      change: { kind: "split", before: "reaffirms its request" },
      rationale: "Two different addressees.",
    },
    {
      by: "b",
      delegation: "B",
      paragraph: "OP10",
      change: { kind: "merge", other: "OP11", joint: ", and " },
      rationale: "Both are about the same meeting.",
    },
  ],
  bridging: [
    {
      paragraph: "OP15",
      replace: [
        ["as well as a culture of tolerance towards violence", "and any tolerance of violence"],
      ],
      reason: "Agreed in informal consultations between both delegations.",
    },
  ],
  agreed: ["OP16", "OP19"],
};
