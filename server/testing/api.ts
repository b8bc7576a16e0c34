import { createHash } from "node:crypto";
import type { UserId } from "../../domain/ids";
import * as sessions from "../db/sessions";
import type { TestWorkspace } from "./workspace";

interface Person {
  readonly id: UserId;
}

const SESSION_MS = 36_000_000;
const tokenOf = ({ id }: Person): string => `token-of-${id}`;

/** The header by which a request comes from someone who is signed in. */
export const bearing = (person: Person) => ({ authorization: `Bearer ${tokenOf(person)}` });

/**
 * Lets the route handlers reach a workspace in which everyone, and `more`, is signed in. Gives how to
 * end it, and the workspace with it.
 */
export async function openApi(
  w: TestWorkspace,
  more: readonly Person[] = [],
): Promise<() => Promise<void>> {
  globalThis.__adref = w.app;
  for (const person of [...Object.values(w.people), ...more])
    await sessions.create(w.app.world.database.client, {
      userId: person.id,
      tokenHash: createHash("sha256").update(tokenOf(person)).digest("hex"),
      createdAt: w.clock.now,
      expiresAt: new Date(w.clock.now.getTime() + SESSION_MS),
    });
  return async () => {
    globalThis.__adref = undefined;
    await w.close();
  };
}
