import { cpuSeconds, residentBytes } from "../measure/process";
import { sleep } from "../measure/wait";
import type { RunningServer } from "../servers/servers";
import { inRoom } from "./crowd";
import type { Extent, Values } from "./values";

const SETTLE_MS = 3_000;
const EMPTY_SECONDS = 5;
const MB = 1e6;

/**
 * A server without anybody, then with a full room in which nobody does anything: their editors say
 * again who they are every 15 s, as y-protocols' Awareness does. Run on all servers at once.
 */
export async function idle(
  server: RunningServer,
  { people, idleSeconds }: Extent,
): Promise<Values> {
  const settle = () => sleep(Math.min(SETTLE_MS, idleSeconds * 500));
  await settle();
  const emptyCpu = await share(server.pid, Math.min(EMPTY_SECONDS, idleSeconds));
  const emptyBytes = residentBytes(server.pid);
  const full = await inRoom(server, "idle", async (crowd) => {
    await crowd.grow(people);
    await settle();
    const stop = crowd.renewPresence();
    const cpu = await share(server.pid, idleSeconds);
    stop();
    return { cpu, bytes: residentBytes(server.pid) };
  });
  return {
    "empty MB": emptyBytes / MB,
    "full room over empty MB": (full.bytes - emptyBytes) / MB,
    "empty % of a core": 100 * emptyCpu,
    "full room over empty % of a core": 100 * (full.cpu - emptyCpu),
  };
}

/** What share of a core a process uses for some seconds. */
async function share(pid: number, seconds: number): Promise<number> {
  const [before, started] = [cpuSeconds(pid), performance.now()];
  await sleep(seconds * 1000);
  return (cpuSeconds(pid) - before) / ((performance.now() - started) / 1000);
}
