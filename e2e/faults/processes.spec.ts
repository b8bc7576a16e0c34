import { expect, test } from "@playwright/test";
import { runKills } from "../../scripts/faults/kills";
import { needPostgresql, needRedis } from "../../scripts/faults/means";
import { line } from "../../scripts/faults/tally";

// Servers are started and stopped in it: on a busy machine that takes its time.
test.describe.configure({ timeout: 300_000 });

for (const [processes, kills] of [
  [2, 2],
  [3, 3],
] as const)
  test(`${processes} processes of which any is killed lose nothing and show the same`, async () => {
    await needPostgresql(test);
    needRedis(test);
    const crew = { writers: 4, watchers: 3 };
    const { counts } = await runKills({ kills, processes, crew, database: "postgresql" });
    console.log(line(`${processes} processes, killed in turn`, counts, { kills }));
    expect(counts).toMatchObject({ lost: 0, duplicated: 0, seenButLost: 0 });
    expect(counts.acknowledged).toBeGreaterThan(0);
  });
