import type { DelegationId } from "../domain/ids";
import type { SignedIn } from "../server/auth/auth";
import { hashPassword } from "../server/auth/password";
import * as delegations from "../server/db/delegations";
import * as negotiations from "../server/db/negotiations";
import * as users from "../server/db/users";
import { ACCOUNTS, DELEGATIONS, DEMO_PASSWORD, type DemoAccount, type DemoKey } from "./accounts";
import type { Delegations, Loader, People } from "./loader";
import { loadNegotiation } from "./loadNegotiation";
import { NEGOTIATIONS } from "./negotiations";

/**
 * Fills an empty workspace with demo accounts and the sample negotiations, through the same commands
 * that people use where there are any; one whose loading was interrupted gets what is missing. Does nothing, and answers
 * false, where there is a real account or all is there already.
 */
export async function loadSampleWorkspace(loader: Loader): Promise<boolean> {
  const { client } = loader.world.database;
  if (await users.anyReal(client)) return false;
  const known = await Promise.all(
    NEGOTIATIONS.map((sample) => negotiations.bySlug(client, sample.import.slug)),
  );
  const missing = NEGOTIATIONS.filter((_, at) => known[at] === null);
  if (missing.length === 0) return false;
  const taking = await createDelegations(loader);
  const people = await createAccounts(loader);
  for (const sample of missing) {
    loader.say(`  loading ${sample.import.title} …`);
    await loadNegotiation(loader, people, taking, sample);
  }
  return true;
}

async function createDelegations({ world }: Loader): Promise<Delegations> {
  const ids: Record<string, DelegationId> = {};
  for (const [key, { members = [], ...delegation }] of Object.entries(DELEGATIONS)) {
    const { client } = world.database;
    const { id } =
      (await delegations.byName(client, delegation.name)) ??
      (await delegations.create(client, {
        ...delegation,
        members: members.map((member: string) => ids[member]!),
      }));
    ids[key] = id;
  }
  return ids as Delegations;
}

async function createAccounts({ world }: Loader): Promise<People> {
  const people: Record<string, SignedIn> = {};
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const [key, account] of Object.entries(ACCOUNTS) as [DemoKey, DemoAccount][]) {
    const { client } = world.database;
    const user =
      (await users.byEmail(client, account.email)) ??
      (await users.create(client, {
        email: account.email,
        name: account.name,
        passwordHash,
        secretariat: account.secretariat ?? false,
        demo: true,
        createdAt: world.now(),
      }));
    people[key] = { ...user!, sessionId: "" };
  }
  return people as People;
}
