import type { DelegationId, NegotiationId, UserId } from "../../domain/ids";
import type { Role } from "../../domain/permissions";
import type { Invitation } from "./generated/client";
import type { Db } from "./open";
import { normaliseEmail } from "./users";

export interface StoredInvitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly secretariat: boolean;
  readonly negotiationId: NegotiationId | null;
  readonly role: Role | null;
  readonly delegation: DelegationId | null;
  readonly invitedBy: UserId;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
}

export interface NewInvitation extends Omit<StoredInvitation, "id" | "acceptedAt"> {
  /** SHA-256 of the token in the link, hex: the token itself is kept nowhere. */
  readonly tokenHash: string;
}

function fromRow({ tokenHash: _, delegationId, ...row }: Invitation): StoredInvitation {
  return {
    ...row,
    negotiationId: row.negotiationId as NegotiationId | null,
    role: row.role as Role | null,
    delegation: delegationId as DelegationId | null,
    invitedBy: row.invitedBy as UserId,
  };
}

export async function create(db: Db, invitation: NewInvitation): Promise<StoredInvitation> {
  const { delegation, ...rest } = invitation;
  const data = { ...rest, delegationId: delegation, email: normaliseEmail(invitation.email) };
  return fromRow(await db.invitation.create({ data }));
}

/** The invitation of a link, accepted or expired ones too: the caller says what is wrong. */
export async function byTokenHash(db: Db, tokenHash: string): Promise<StoredInvitation | null> {
  const row = await db.invitation.findUnique({ where: { tokenHash } });
  return row && fromRow(row);
}

/** Invitations to a negotiation, or with null those to the workspace alone; latest first. */
export async function list(
  db: Db,
  negotiationId: NegotiationId | null,
): Promise<readonly StoredInvitation[]> {
  const rows = await db.invitation.findMany({
    where: { negotiationId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map(fromRow);
}

/** Marks it accepted, once; false if it was accepted before, as by a second click at once. */
export async function accept(db: Db, id: string, at: Date): Promise<boolean> {
  const accepted = { where: { id, acceptedAt: null }, data: { acceptedAt: at } };
  return (await db.invitation.updateMany(accepted)).count > 0;
}
