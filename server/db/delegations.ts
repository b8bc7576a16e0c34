import type { DelegationKind, DelegationView } from "../../domain/contract/negotiationViews";
import type { DelegationId, NegotiationId } from "../../domain/ids";
import type { Delegation, DelegationMembership } from "./generated/client";
import type { Db } from "./open";

/** Nothing of a delegation is kept from anybody: what is stored is what is shown. */
export type StoredDelegation = DelegationView;

export interface NewDelegation {
  readonly name: string;
  readonly shortName: string;
  readonly kind: DelegationKind;
  readonly members: readonly DelegationId[];
}

const include = { members: { orderBy: { member: { name: "asc" } } } } as const;
const orderBy = { name: "asc" } as const;

const fromRow = (row: Delegation & { members: DelegationMembership[] }): StoredDelegation => ({
  id: row.id as DelegationId,
  name: row.name,
  shortName: row.shortName,
  kind: row.kind as DelegationKind,
  members: row.members.map(({ memberId }) => memberId as DelegationId),
});

/** All delegations, in the order of their names. */
export async function list(db: Db): Promise<readonly StoredDelegation[]> {
  return (await db.delegation.findMany({ include, orderBy })).map(fromRow);
}

/**
 * Those that take part in a negotiation, and those that took part in it and have submitted,
 * sponsored or taken a position on something there; with `disclosedOnly` on something that every
 * participant may see.
 */
export async function ofNegotiation(
  db: Db,
  negotiationId: NegotiationId,
  { disclosedOnly = false }: { readonly disclosedOnly?: boolean } = {},
): Promise<readonly StoredDelegation[]> {
  const revisions = { some: disclosedOnly ? { disclosures: { some: {} } } : {} };
  const amendment = { negotiationId, revisions };
  const holders = await db.position.findMany({
    where: { amendment },
    distinct: ["delegationId"],
    select: { delegationId: true },
  });
  const rows = await db.delegation.findMany({
    where: {
      OR: [
        { participations: { some: { negotiationId } } },
        { amendments: { some: amendment } },
        { sponsorships: { some: { amendment } } },
        { id: { in: holders.map((holder) => holder.delegationId) } },
      ],
    },
    include,
    orderBy,
  });
  return rows.map(fromRow);
}

export async function byId(db: Db, id: DelegationId): Promise<StoredDelegation | null> {
  const row = await db.delegation.findUnique({ where: { id }, include });
  return row && fromRow(row);
}

export async function byName(db: Db, name: string): Promise<StoredDelegation | null> {
  const row = await db.delegation.findUnique({ where: { name }, include });
  return row && fromRow(row);
}

/** Makes a delegation with its members. Its name must be free, and the members known. */
export async function create(
  db: Db,
  { name, shortName, kind, members }: NewDelegation,
): Promise<StoredDelegation> {
  const groups = members.map((memberId) => ({ memberId }));
  const data = { name, shortName, kind, members: { create: groups } };
  return fromRow(await db.delegation.create({ data, include }));
}
