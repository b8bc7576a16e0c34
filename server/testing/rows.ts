import type { Proposal } from "../../domain/amendments/amendment";
import type { DelegationId, ParagraphId, UserId } from "../../domain/ids";
import * as delegations from "../db/delegations";
import * as negotiations from "../db/negotiations";
import type { Db } from "../db/open";
import * as users from "../db/users";

/** A person with an account, named after the part of the address before the "@". */
export async function aUser(db: Db, name: string, more: Partial<users.NewUser> = {}) {
  const user = { email: `${name}@example.org`, name, passwordHash: null, ...more };
  const made = await users.create(db, user);
  if (!made) throw new Error(`There is a user ${name} already.`);
  return made;
}

/** A negotiation, open, with disclosure on compilation. */
export const aNegotiation = (
  db: Db,
  slug: string,
  more: Partial<negotiations.NewNegotiation> = {},
) =>
  negotiations.create(db, {
    slug,
    title: slug,
    disclosure: "on-compilation",
    lateSubmissions: "mark",
    ...more,
  });

/** "Delegation A" for "A"; a group if it has members. */
export const aDelegation = (db: Db, letter: string, members: readonly DelegationId[] = []) =>
  delegations.create(db, {
    name: `${members.length > 0 ? "Group" : "Delegation"} ${letter}`,
    shortName: letter,
    kind: members.length > 0 ? "group" : "state",
    members,
  });

/** A proposal to delete paragraph 24, told apart by its rationale. */
export const aProposal = (rationale: string): Proposal => ({
  base: [
    {
      id: "p-24" as ParagraphId,
      label: "24",
      kind: "operative",
      level: 0,
      runs: [{ text: "on a [quadrennial] basis", marks: {} }],
    },
  ],
  change: { kind: "delete", paragraph: "p-24" as ParagraphId },
  rationale,
});

/** Who acts at a moment, for the entries of the record. */
export const act = (user: { readonly id: UserId; readonly name: string }, at: Date) => ({
  actor: user.id,
  actorName: user.name,
  at,
});

/** A moment of a summer's day: `noon(5)` is five minutes past. */
export const noon = (minutes = 0) => new Date(Date.UTC(2021, 7, 4, 12, minutes));
