/**
 * The sample workspace: real texts, invented delegations. No position is ever given to a real State.
 * Every kind of amendment and every status occurs at least once.
 */
import type { Stance } from "../domain/amendments/amendment";
import type { ImportRequest, LetterRequest } from "../domain/contract/documentRequests";
import type { DelegationKind } from "../domain/contract/views";
import type { Role } from "../domain/permissions";

export const DEMO_PASSWORD = "adref-demo";

type DelegationKey = "A" | "B" | "C" | "D";
export const DELEGATIONS: Readonly<
  Record<
    DelegationKey,
    { name: string; shortName: string; kind: DelegationKind; members?: readonly DelegationKey[] }
  >
> = {
  A: { name: "Delegation A", shortName: "A", kind: "state" },
  B: { name: "Delegation B", shortName: "B", kind: "state" },
  C: { name: "Group C", shortName: "C", kind: "group", members: ["B"] },
  D: { name: "Observer D", shortName: "D", kind: "observer" },
};

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly secretariat?: true;
  readonly roles: readonly { readonly role: Role; readonly delegation?: DelegationKey }[];
}
export const ACCOUNTS = {
  secretariat: {
    email: "secretariat@demo.example",
    name: "Secretariat",
    secretariat: true,
    roles: [{ role: "secretariat" }],
  },
  chair1: {
    email: "co-facilitator-1@demo.example",
    name: "Co-facilitator 1",
    roles: [{ role: "co-facilitator" }],
  },
  chair2: {
    email: "co-facilitator-2@demo.example",
    name: "Co-facilitator 2",
    roles: [{ role: "co-facilitator" }],
  },
  a: {
    email: "delegation-a@demo.example",
    name: "Delegate of Delegation A",
    roles: [{ role: "delegate", delegation: "A" }],
  },
  b: {
    email: "delegation-b@demo.example",
    name: "Delegate of Delegation B",
    roles: [{ role: "delegate", delegation: "B" }],
  },
  c: {
    email: "group-c@demo.example",
    name: "Coordinator of Group C",
    roles: [{ role: "delegate", delegation: "C" }],
  },
  d: {
    email: "observer-d@demo.example",
    name: "Observer D",
    roles: [{ role: "observer", delegation: "D" }],
  },
} as const satisfies Record<string, DemoAccount>;
/** As listed on the sign-in page in demo mode. */
export const DEMO_ACCOUNTS = Object.values(ACCOUNTS).map(({ email, name, roles }) => ({
  email,
  name,
  role: roles[0].role,
  password: DEMO_PASSWORD,
}));
export type DemoKey = keyof typeof ACCOUNTS;

/** A sample amendment in words; the loader finds the paragraph by its label. */
export interface SampleAmendment {
  readonly by: DemoKey;
  readonly delegation: DelegationKey;
  readonly paragraph: string | null;
  readonly change:
    | { readonly kind: "edit"; readonly replace: readonly (readonly [string, string])[] }
    | { readonly kind: "add"; readonly text: string }
    | { readonly kind: "alternative"; readonly text: string }
    | { readonly kind: "delete" }
    | { readonly kind: "comment" };
  readonly rationale: string;
  readonly submit?: false;
  readonly withdrawn?: string;
  readonly positions?: readonly {
    readonly by: DemoKey;
    readonly delegation: DelegationKey;
    readonly stance: Stance;
  }[];
  readonly decision?: { readonly kind: "accept" | "reject"; readonly reason: string };
}

export interface SampleNegotiation {
  readonly file: string;
  readonly import: Omit<ImportRequest, keyof LetterRequest> & { readonly slug: string };
  /** A second document: what was adopted in the end. Closes the negotiation. */
  readonly adopted?: { readonly file: string; readonly title: string };
  /** Moves the deadline to so many days after loading. */
  readonly extendDeadlineByDays?: { readonly days: number; readonly reason: string };
  readonly amendments: readonly SampleAmendment[];
}

export const NEGOTIATIONS: readonly SampleNegotiation[] = [
  {
    file: "000_54114ad6e98c3a6a.txt",
    import: {
      slug: "political-declaration-2017",
      title: "Political declaration on trafficking in persons (2017)",
      disclosure: "on-compilation",
      lateSubmissions: "mark",
    },
    adopted: { file: "002_f73f8e3daefd8a06.txt", title: "Text transmitted by resolution 71/319" },
    amendments: [],
  },
  {
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
  },
  {
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
    ],
  },
];
