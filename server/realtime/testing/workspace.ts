import type { IncomingMessage } from "node:http";
import type { DelegationId, NegotiationId, UserId } from "../../../domain/ids";
import type { Audience, Role } from "../../../domain/permissions";
import * as delegations from "../../db/delegations";
import type { EventDraft } from "../../db/events";
import * as negotiations from "../../db/negotiations";
import type { Database } from "../../db/open";
import * as rooms from "../../db/rooms";
import * as sessions from "../../db/sessions";
import * as users from "../../db/users";
import type { Authorise, Identity } from "../door/access";
import { seedUpdate } from "../room/text";
import { SAMPLE } from "./texts";

export const TEXT = "text:declaration";

/** Who there is: two negotiations, and nobody of the one is in the other. */
const PEOPLE = {
  chair: { role: "co-facilitator", delegation: null, slug: "declaration" },
  cochair: { role: "co-facilitator", delegation: null, slug: "declaration" },
  secretary: { role: "secretariat", delegation: null, slug: "declaration" },
  delegate: { role: "delegate", delegation: "Delegation A", slug: "declaration" },
  other: { role: "delegate", delegation: "Delegation B", slug: "declaration" },
  observer: { role: "observer", delegation: null, slug: "declaration" },
  outsider: { role: "co-facilitator", delegation: null, slug: "resolution" },
} as const satisfies Record<string, { role: Role; delegation: string | null; slug: string }>;
export type Name = keyof typeof PEOPLE;

const FAR = new Date("2999-01-01");

/** Something that all participants may hear of. */
export const event = (
  type: string,
  subject: string | null,
  audience: Audience = ALL,
): EventDraft => ({
  ...{ type, subject, audience, payload: { secret: `payload of ${subject}` } },
  ...{ actor: null, actorName: "Test", at: new Date("2021-08-04T18:00:00Z") },
});
const ALL: Audience = { to: "participants" };

/** The rows of a workspace, and how they are named. */
export interface Populated {
  readonly id: Readonly<Record<Name, UserId>>;
  /** A session of each person. */
  readonly session: Readonly<Record<Name, string>>;
  readonly delegation: Readonly<Record<"Delegation A" | "Delegation B", DelegationId>>;
  readonly negotiation: NegotiationId;
}

/** Fills an empty database with these people, two negotiations and one text. */
export async function populate(database: Database): Promise<Populated> {
  const { client } = database;
  const settings = { disclosure: "on-compilation", lateSubmissions: "refuse" } as const;
  const bySlug = new Map<string, NegotiationId>();
  for (const slug of ["declaration", "resolution"]) {
    const { id } = await negotiations.create(client, { slug, title: slug, ...settings });
    bySlug.set(slug, id);
  }
  const delegation = {} as Record<"Delegation A" | "Delegation B", DelegationId>;
  for (const name of ["Delegation A", "Delegation B"] as const) {
    const shortName = name.slice(-1);
    const made = await delegations.create(client, { name, shortName, kind: "state", members: [] });
    delegation[name] = made.id;
  }
  const id = {} as Record<Name, UserId>;
  const session = {} as Record<Name, string>;
  for (const [name, person] of Object.entries(PEOPLE) as [Name, (typeof PEOPLE)[Name]][]) {
    const user = await users.create(client, { email: `${name}@un.test`, name, passwordHash: null });
    id[name] = user!.id;
    const signedIn = await sessions.create(client, { userId: user!.id, expiresAt: FAR });
    session[name] = signedIn.id;
    await negotiations.addParticipation(client, {
      negotiationId: bySlug.get(person.slug)!,
      userId: user!.id,
      role: person.role,
      delegation: person.delegation && delegation[person.delegation],
    });
  }
  const negotiation = bySlug.get("declaration")!;
  await database.transaction((tx) => rooms.create(tx, TEXT, negotiation, seedUpdate(SAMPLE)));
  return { id, session, delegation, negotiation };
}

/** Who comes, by a header in place of a cookie; the session is looked for as in earnest. */
export function authenticator({ pool }: Database, { id, session }: Populated) {
  const find = sessions.findSessions(pool);
  return async ({ headers }: IncomingMessage): Promise<Identity | null> => {
    const name = headers["x-person"] as Name | undefined;
    if (name === undefined || !(name in id)) return null;
    const live = await find({ id: session[name] }, new Date());
    return live && { sessionId: session[name], user: { id: id[name], name }, expiresAt: FAR };
  };
}

/** Who may be where: co-facilitators write. */
export const authoriser =
  ({ client }: Database): Authorise =>
  async (user, room) => {
    const [, slug = ""] = room.split(":");
    const found = await client.negotiation.findUnique({ where: { slug } });
    if (!found) return null;
    const negotiationId = found.id as NegotiationId;
    const person = { ...user, secretariat: false };
    const actor = await negotiations.actorIn(client, negotiationId, person);
    if (actor.participations.length === 0) return null;
    const mayWrite = actor.participations.some(({ role }) => role === "co-facilitator");
    const displayName = `The ${user.name}`;
    return { negotiationId, actor, mayWrite, displayName, asOf: found.eventSeq };
  };
