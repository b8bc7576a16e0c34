import type { APIRequestContext } from "@playwright/test";
import { Api, addEveryone, type Delegation } from "../helpers";

const DRAFT = `ZERO DRAFT

Declaration on permissions

1. We affirm that rights are checked on the server.
2. We decide to try every role with every action.
`;
export const LETTER = `12 February 2031

Excellency,

We are pleased to invite you to an informal consultation on Wednesday, 7 May 2031, at 10 a.m. in Conference Room 4.

Please accept, Excellency, the assurances of our highest consideration.
`;

/** An id that nothing has. */
export const NONE = "00000000-0000-4000-8000-000000000000";
export const MEETING = {
  kind: "meeting",
  title: "First reading",
  startsAt: "2099-01-30T10:00",
  place: null,
} as const;

/** A negotiation with something of everything that a role may or may not do something with. */
export interface Target {
  readonly slug: string;
  readonly delegations: readonly Delegation[];
  /** Submitted by Delegation A, undisclosed. */
  readonly hidden: string;
  /** A draft of Delegation A. */
  readonly draft: string;
  /** Of Delegation A, disclosed. */
  readonly open: string;
  /** The act in which one of Delegation A, disclosed, was rejected. */
  readonly act: string;
  /** A date that everyone knows of. */
  readonly announced: string;
  /** A date that was read from a letter and not confirmed. */
  readonly unconfirmed: string;
}

export const idOf = (target: Pick<Target, "delegations">, name: string) =>
  target.delegations.find((one) => one.name === name)!.id;

export const comment = (delegation: string, submit: boolean) => ({
  delegation,
  base: [],
  change: { kind: "comment", paragraph: null },
  rationale: "A comment.",
  submit,
});

/** Makes it under a name of its own. */
export async function prepare(
  request: APIRequestContext,
  url: string,
  named: string,
): Promise<Target> {
  const secretariat = await Api.as(request, url, "secretariat");
  const { slug } = await secretariat.ok<{ slug: string }>("POST", "negotiations", {
    filename: "permissions.txt",
    text: DRAFT,
    slug: named,
  });
  const delegations = await addEveryone(secretariat, slug);
  const delegate = await Api.as(request, url, "a");
  const propose = async (submit: boolean) =>
    (
      await delegate.ok<{ id: string }>(
        "POST",
        `negotiations/${slug}/amendments`,
        comment(idOf({ delegations }, "Delegation A"), submit),
      )
    ).id;
  const [hidden, draft, open] = [await propose(true), await propose(false), await propose(true)];
  const chair = await Api.as(request, url, "chair1");
  await chair.ok("POST", `negotiations/${slug}/amendments/${open}/disclosure`, {});
  const act = await rejected(chair, `negotiations/${slug}/amendments/${await propose(true)}`);
  const { id: announced } = await chair.ok<{ id: string }>(
    "POST",
    `negotiations/${slug}/dates`,
    MEETING,
  );
  await secretariat.ok("POST", `negotiations/${slug}/letters`, {
    filename: "letter.txt",
    text: LETTER,
  });
  const unconfirmed = (
    await chair.ok<{ id: string; review: string }[]>("GET", `negotiations/${slug}/dates`)
  ).find(({ review }) => review === "read")!.id;
  return { slug, delegations, hidden, draft, open, act, announced, unconfirmed };
}

/** Discloses and rejects an amendment; gives the act in which that was done. */
async function rejected(chair: Api, amendment: string): Promise<string> {
  await chair.ok("POST", `${amendment}/disclosure`, {});
  const { revision } = await chair.ok<{ revision: { id: string } }>("GET", amendment);
  await chair.ok("POST", `${amendment}/decision`, { kind: "reject", revision: revision.id });
  const { decisions } = await chair.ok<{ decisions: { act: string }[] }>("GET", amendment);
  return decisions[0]!.act;
}
