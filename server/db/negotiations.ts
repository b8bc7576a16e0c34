import type {
  Disclosure,
  LateSubmissions,
  NegotiationStatus,
} from "../../domain/contract/negotiationViews";
import type { DelegationId, NegotiationId, UserId } from "../../domain/ids";
import type { Actor, Role } from "../../domain/permissions";
import type { Negotiation } from "./generated/client";
import { isUuid } from "./identifier";
import type { Db, Tx } from "./open";

export interface StoredNegotiation {
  readonly id: NegotiationId;
  readonly slug: string;
  readonly title: string;
  readonly status: NegotiationStatus;
  readonly disclosure: Disclosure;
  readonly lateSubmissions: LateSubmissions;
  /** IANA name, for dates that do not name theirs. */
  readonly timeZone: string;
  readonly sample: boolean;
  readonly createdAt: Date;
}

export interface NewNegotiation {
  readonly slug: string;
  readonly title: string;
  readonly disclosure: Disclosure;
  readonly lateSubmissions: LateSubmissions;
  readonly status?: NegotiationStatus;
  readonly timeZone?: string;
  readonly sample?: boolean;
  readonly createdAt?: Date;
}

/** Who asks, as the session knows them. */
interface Person {
  readonly id: UserId;
  readonly name: string;
  readonly secretariat: boolean;
}

/** One line of the participants' list, with the person. */
export interface StoredParticipation {
  readonly id: string;
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly delegation: DelegationId | null;
}

/** Of the negotiations a person may enter, the latest first. The secretariat enters all. */
export async function list(
  db: Db,
  person: Pick<Person, "id" | "secretariat">,
): Promise<readonly StoredNegotiation[]> {
  const rows = await db.negotiation.findMany({
    where: person.secretariat ? {} : { participations: { some: { userId: person.id } } },
    orderBy: [{ createdAt: "desc" }, { slug: "asc" }],
  });
  return rows.map(fromRow);
}

/** Whether there is any negotiation at all. */
export async function any(db: Db): Promise<boolean> {
  return (await db.negotiation.findFirst({ select: { id: true } })) !== null;
}

export async function bySlug(db: Db, slug: string): Promise<StoredNegotiation | null> {
  const row = await db.negotiation.findUnique({ where: { slug } });
  return row && fromRow(row);
}

/**
 * Holds the negotiation's row until the transaction ends: its commands run one after another.
 * Where the room is held too, that comes first, or two commands could wait for each other.
 */
export async function lock(tx: Tx, slug: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Negotiation" WHERE slug = ${slug} FOR UPDATE`;
}

/** Makes a negotiation; its slug must be free. */
export async function create(db: Db, negotiation: NewNegotiation): Promise<StoredNegotiation> {
  return fromRow(await db.negotiation.create({ data: { status: "open", ...negotiation } }));
}

/** Changes how it is run; what is not given stays. */
export async function configure(
  db: Db,
  id: NegotiationId,
  settings: Partial<Pick<StoredNegotiation, "status" | "disclosure" | "lateSubmissions">>,
): Promise<void> {
  const { status, disclosure, lateSubmissions } = settings;
  await db.negotiation.update({ where: { id }, data: { status, disclosure, lateSubmissions } });
}

/** What a person is in a negotiation; without participations they are an outsider to it. */
export async function actorIn(db: Db, id: NegotiationId, person: Person): Promise<Actor> {
  const rows = await db.participation.findMany({
    where: { negotiationId: id, userId: person.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return {
    user: person.id,
    name: person.name,
    secretariat: person.secretariat,
    participations: rows.map((row) => ({
      role: row.role as Role,
      delegation: row.delegationId as DelegationId | null,
    })),
  };
}

/** The participants' list, in the order of names. */
export async function participants(
  db: Db,
  id: NegotiationId,
): Promise<readonly StoredParticipation[]> {
  const rows = await db.participation.findMany({
    where: { negotiationId: id },
    include: participant,
    orderBy: [{ user: { name: "asc" } }, { createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(participationFromRow);
}

/** A person's roles in all negotiations, by negotiation. */
export async function rolesOf(
  db: Db,
  userId: UserId,
): Promise<ReadonlyMap<NegotiationId, readonly { role: Role; delegation: string | null }[]>> {
  const rows = await db.participation.findMany({
    where: { userId },
    include: { delegation: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const roles = new Map<NegotiationId, { role: Role; delegation: string | null }[]>();
  for (const { negotiationId, role, delegation } of rows) {
    const own = roles.get(negotiationId as NegotiationId) ?? [];
    own.push({ role: role as Role, delegation: delegation?.name ?? null });
    roles.set(negotiationId as NegotiationId, own);
  }
  return roles;
}

export async function addParticipation(
  db: Db,
  participation: {
    readonly negotiationId: NegotiationId;
    readonly userId: UserId;
    readonly role: Role;
    readonly delegation: DelegationId | null;
  },
): Promise<{ readonly id: string } | "already-exists"> {
  const { delegation, ...rest } = participation;
  const [row] = await db.participation.createManyAndReturn({
    data: { ...rest, delegationId: delegation },
    skipDuplicates: true,
    select: { id: true },
  });
  return row ?? "already-exists";
}

/** Takes a role away; gives what it was, or null if it is not there. */
export async function removeParticipation(
  db: Db,
  negotiationId: NegotiationId,
  id: string,
): Promise<StoredParticipation | null> {
  if (!isUuid(id)) return null;
  const where = { negotiationId, id };
  const row = await db.participation.findFirst({ where, include: participant });
  const { count } = await db.participation.deleteMany({ where });
  return row && count > 0 ? participationFromRow(row) : null;
}

function fromRow(row: Negotiation): StoredNegotiation {
  const { eventSeq: _seq, eventHash: _hash, ...rest } = row;
  return {
    ...rest,
    id: row.id as NegotiationId,
    status: row.status as NegotiationStatus,
    disclosure: row.disclosure as Disclosure,
    lateSubmissions: row.lateSubmissions as LateSubmissions,
  };
}

const participant = { user: { select: { name: true, email: true } } } as const;

function participationFromRow(row: {
  id: string;
  userId: string;
  role: string;
  delegationId: string | null;
  user: { name: string; email: string };
}): StoredParticipation {
  return {
    id: row.id,
    userId: row.userId as UserId,
    ...row.user,
    role: row.role as Role,
    delegation: row.delegationId as DelegationId | null,
  };
}
