import { expect, test } from "@playwright/test";
import { runKills } from "../../scripts/faults/kills";
import { needPostgresql } from "../../scripts/faults/means";
import { line } from "../../scripts/faults/tally";

// Servers are started and stopped in it: on a busy machine that takes its time.
test.describe.configure({ timeout: 300_000 });

for (const database of ["embedded", "postgresql"] as const)
  test(`a process that is killed under load loses nothing (${database})`, async () => {
    const outside = database === "postgresql";
    if (outside) await needPostgresql(test);
    const { kills, counts } = await runKills({
      ...{ kills: outside ? 4 : 2, database },
      // The embedded database's log is put together all the time meanwhile, see compaction.spec.ts.
      ...(outside ? { databaseProxy: true } : { env: { ADREF_COMPACT_AFTER: "20" } }),
    });
    console.log(line(`killed, ${database}`, counts, { kills }));
    expect(counts).toMatchObject({ lost: 0, duplicated: 0, seenButLost: 0 });
    expect(counts.acknowledged).toBeGreaterThan(0);
  });
