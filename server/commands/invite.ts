import { createHash, randomBytes } from "node:crypto";
import type { InvitationRequest } from "../../domain/contract/accountRequests";
import { done, type Result, refuse } from "../../domain/refusal";
import type { SignedIn } from "../auth/auth";
import { hashPassword } from "../auth/password";
import * as invitations from "../db/invitations";
import * as negotiations from "../db/negotiations";
import type { Db } from "../db/open";
import * as users from "../db/users";
import { enter, type World, workspaceActor } from "../world";
import { authorise } from "./change";
import { unfitting } from "./participants";

const DAYS_VALID = 14;
export const invitationHash = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

/**
 * Invites a person by a link, which is shown once to whoever invites and stored only as its hash.
 * With it the person sets a password and gets the role named in it.
 */
export async function invite(
  world: World,
  user: SignedIn,
  request: InvitationRequest,
): Promise<Result<{ url: string; expiresAt: string }>> {
  const { client } = world.database;
  const where = await invitedTo(client, user, request);
  if (!where.ok) return where;
  // Or the demonstration would end with nobody left to manage the workspace.
  if (!request.secretariat && !(await users.anyReal(client))) return DEMO_FIRST;
  if (await users.byEmail(client, request.email.toLowerCase()))
    return refuse("already-exists", "This person has an account already: add them as participant.");
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(world.now().getTime() + DAYS_VALID * 86_400_000);
  await invitations.create(client, {
    tokenHash: invitationHash(token),
    email: request.email.toLowerCase(),
    name: request.name,
    secretariat: request.secretariat,
    negotiationId: where.value,
    role: request.role,
    delegation: request.delegation,
    invitedBy: user.id,
    createdAt: world.now(),
    expiresAt,
  });
  return done({
    url: `${world.publicUrl()}/invitations/${token}`,
    expiresAt: expiresAt.toISOString(),
  });
}

const DEMO_FIRST = refuse(
  "demo-only",
  "This workspace still runs with demo accounts. Invite a member of the secretariat first, on the page Accounts: with that account the demonstration ends, and everyone else can be invited.",
);

/** The negotiation that the invitation is for, or null for an account of the secretariat. */
async function invitedTo(db: Db, user: SignedIn, request: InvitationRequest) {
  if (request.negotiation === null) {
    const refused = authorise(workspaceActor(user), "account.manage");
    if (refused) return refused;
    return request.secretariat
      ? done(null)
      : refuse("invalid", "Choose a negotiation, or invite the person to the secretariat.");
  }
  const entered = await enter(db, user, request.negotiation);
  if (!entered.ok) return entered;
  const refused = authorise(entered.value.actor, "participant.manage");
  if (refused) return refused;
  if (request.secretariat || request.role === null)
    return refuse("invalid", "Choose the person's role in the negotiation.");
  return (
    (await unfitting(db, request.role, request.delegation)) ?? done(entered.value.negotiation.id)
  );
}

/** The invited person sets a password: the account is made, and demo mode ends. */
export async function acceptInvitation(
  world: World,
  token: string,
  request: { readonly password: string },
): Promise<Result<{ email: string }>> {
  const passwordHash = await hashPassword(request.password);
  const result = await world.database.transaction(async (tx) => {
    const invitation = await invitations.byTokenHash(tx, invitationHash(token));
    if (!invitation || invitation.acceptedAt)
      return refuse("not-found", "This invitation does not exist or was used already.");
    if (invitation.expiresAt <= world.now())
      return refuse("expired", "This invitation has expired. Ask the secretariat for a new one.");
    const { email, name, secretariat } = invitation;
    const createdAt = world.now();
    const person = await users.create(tx, { email, name, secretariat, passwordHash, createdAt });
    if (!person)
      return refuse("already-exists", "This address has an account already. Please sign in.");
    if (invitation.negotiationId && invitation.role)
      await negotiations.addParticipation(tx, {
        negotiationId: invitation.negotiationId,
        userId: person.id,
        role: invitation.role,
        delegation: invitation.delegation,
      });
    await invitations.accept(tx, invitation.id, createdAt);
    return done({ email: person.email, demoUsers: await users.deleteDemo(tx) });
  });
  if (!result.ok) return result;
  for (const gone of result.value.demoUsers) world.rooms.closeUser(gone);
  return done({ email: result.value.email });
}
