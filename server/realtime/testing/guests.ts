import { afterEach } from "vitest";
import { RawClient } from "./clients";
import type { Name, World } from "./world";

/** For a suite whose tests each start a world: lets people in, and clears up after every test. */
export function guests(world: () => World): {
  readonly clients: RawClient[];
  /** Lets somebody into the text, and waits until they have it. */
  join(name: Name): Promise<RawClient>;
} {
  const clients: RawClient[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await world().stop();
  });
  const join = (name: Name) => {
    const client = RawClient.of(world(), name);
    clients.push(client);
    return client.synced();
  };
  return { clients, join };
}
