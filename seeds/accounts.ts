/** Who is in the sample workspace: invented delegations, and demo accounts that act for them. */
import type { DelegationKind } from "../domain/contract/negotiationViews";
import type { Role } from "../domain/permissions";

export const DEMO_PASSWORD = "adref-demo";

export type DelegationKey = "A" | "B" | "C" | "D";
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
  a2: {
    email: "delegation-a-2@demo.example",
    name: "Second delegate of Delegation A",
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
export type DemoKey = keyof typeof ACCOUNTS;

/** As listed on the sign-in page in demo mode. */
export const DEMO_ACCOUNTS = Object.values(ACCOUNTS).map(({ email, name, roles }) => ({
  email,
  name,
  role: roles[0].role,
  password: DEMO_PASSWORD,
}));
