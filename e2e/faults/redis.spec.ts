import { expect, test } from "@playwright/test";
import { Crew } from "../../scripts/faults/crew";
import { converged } from "../../scripts/faults/kills";
import { needPostgresql, needRedis } from "../../scripts/faults/means";
import { Site } from "../../scripts/faults/site";
import { line, Tally } from "../../scripts/faults/tally";
import { pause, until } from "../../scripts/faults/until";

// Servers are started and stopped in it: on a busy machine that takes its time.
test.describe.configure({ timeout: 300_000 });

const OUTAGE_MS = 60_000;

test("while Redis is down all arrives on the other process, and it recovers by itself", async () => {
  await needPostgresql(test);
  needRedis(test);
  const site = await Site.open({ database: "postgresql", processes: 2 });
  const redis = site.redis!;
  const tally = new Tally();
  // Nobody changes place: each process has a writer, and a watcher of the other one's.
  const collabs = site.running.map(({ url }) => `${url.replace("http", "ws")}/collab`);
  const crew = await Crew.gather(site, tally, { writers: 2, watchers: 2, collabs, everyMs: 30 });
  const bus = async () =>
    Promise.all(
      site.running.map(async ({ url }) => {
        const health = await fetch(`${url}/api/health`);
        return ((await health.json()) as { bus: string }).bus;
      }),
    );
  const busIs = (state: string) =>
    until(async () => (await bus()).every((one) => one === state), `the bus was ${state}`);
  /** Both write; waits until everybody on both has both words. */
  const exchanged = async () => {
    const words = crew.writers.map((writer) => writer.type());
    await until(
      () => crew.everyone.every(({ text }) => words.every((word) => text.includes(word))),
      "what was written on each arrived on the other",
    );
  };
  try {
    await busIs("connected");
    crew.start();
    await exchanged();
    await redis.kill();
    await busIs("lost");
    await exchanged();
    await pause(OUTAGE_MS);
    await exchanged();
    await redis.start();
    await busIs("connected");
    await exchanged();
    await crew.settled();
    await converged(site);
    const counts = await tally.judge(() => site.stored());
    console.log(
      line("Redis stopped", counts, { seconds: OUTAGE_MS / 1_000, seen: tally.seenWords.size }),
    );
    expect(counts).toMatchObject({ lost: 0, duplicated: 0, seenButLost: 0, found: counts.sent });
    expect(crew.everyone.flatMap(({ closes }) => closes)).toEqual([]);
  } finally {
    await crew.close();
    await site.close();
  }
});
