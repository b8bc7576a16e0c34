import { expect, test } from "@playwright/test";
import { runKills } from "../../scripts/faults/kills";
import { needPostgresql, needRedis } from "../../scripts/faults/means";
import { ROOM, type Site } from "../../scripts/faults/site";
import { line } from "../../scripts/faults/tally";
import { until } from "../../scripts/faults/until";

// Servers are started and stopped in it: on a busy machine that takes its time.
test.describe.configure({ timeout: 300_000 });

/** The log is put together again and again, instead of after five hundred rows. */
const env = { ADREF_COMPACT_AFTER: "20" };

/** Every snapshot takes a while from now on, so that there is a time to kill in. */
const slowDown = async ({ direct }: Site): Promise<void> => {
  await direct.pool.query(`
    CREATE FUNCTION take_a_while() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN PERFORM pg_sleep(0.1); RETURN NULL; END';
    CREATE TRIGGER take_a_while AFTER INSERT ON "RoomSnapshot"
      FOR EACH ROW EXECUTE FUNCTION take_a_while()`);
};

for (const [processes, kills] of [
  [1, 2],
  [2, 2],
] as const)
  test(`kills in the middle of a compaction lose nothing (${processes} on PostgreSQL)`, async () => {
    await needPostgresql(test);
    if (processes > 1) needRedis(test);
    let [underWay, snapshots, rows] = [0, 0, 0];
    const { counts } = await runKills({
      ...{ kills, processes, database: "postgresql", env, prepare: slowDown },
      moment: (site) =>
        until(async () => {
          const { rowCount } = await site.direct.pool.query(
            `SELECT 1 FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event = 'PgSleep'`,
          );
          underWay += rowCount ?? 0;
          return rowCount !== 0;
        }, "the log was being compacted"),
      inspect: async ({ direct }) => {
        const where = { where: { room: ROOM } };
        snapshots = (await direct.client.roomSnapshot.findFirst(where))?.seq ?? 0;
        rows = await direct.client.roomUpdate.count(where);
      },
    });
    const more = { kills, "compactions under way": underWay, "snapshot of": snapshots, rows };
    console.log(line(`compaction, ${processes} on PostgreSQL`, counts, more));
    expect(underWay).toBeGreaterThanOrEqual(kills);
    expect(snapshots).toBeGreaterThan(rows);
    expect(counts).toMatchObject({ lost: 0, duplicated: 0, seenButLost: 0 });
  });
