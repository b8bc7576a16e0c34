import type { RunningServer } from "../servers/servers";
import { cpuSeconds } from "./process";

/** What a piece of work cost, in seconds of CPU. */
export interface Cost {
  readonly server: number;
  /** Of the processes of PostgreSQL that work for it. */
  readonly postgresql: number;
  /** Of this process, which is every client. */
  readonly clients: number;
  readonly seconds: number;
}

/** Starts to count; the function that it gives ends the count. */
export async function counting(server: RunningServer): Promise<() => Promise<Cost>> {
  const before = await used(server);
  return async () => {
    const after = await used(server);
    let postgresql = 0;
    for (const [pid, seconds] of after.backends)
      postgresql += seconds - (before.backends.get(pid) ?? 0);
    return {
      server: after.server - before.server,
      postgresql,
      clients: after.clients - before.clients,
      seconds: (after.at - before.at) / 1000,
    };
  };
}

async function used(server: RunningServer) {
  const backends = new Map((await server.backends()).map((pid) => [pid, cpuSeconds(pid)]));
  const { user, system } = process.cpuUsage();
  return {
    backends,
    server: cpuSeconds(server.pid),
    clients: (user + system) / 1e6,
    at: performance.now(),
  };
}
