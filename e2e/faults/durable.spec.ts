import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Crew } from "../../scripts/faults/crew";
import { Site } from "../../scripts/faults/site";
import { line, Tally } from "../../scripts/faults/tally";
import { readTrace, strace, straceInstalled } from "../../scripts/faults/trace";
import { until } from "../../scripts/faults/until";
import { temporaryDataDir } from "../../server/testing/process";

// Servers are started and stopped in it: on a busy machine that takes its time.
test.describe.configure({ timeout: 300_000 });

const EDITS = 10;

test("the embedded database is written and synced before an edit is called saved", async () => {
  // Not a thing that every machine allows, in CI neither: the order is then not looked at.
  test.skip(!straceInstalled(), "There is no strace to see the order of write, sync and reply.");
  const folder = temporaryDataDir();
  const log = join(folder.path, "trace");
  const site = await Site.open({ database: "embedded", under: strace(log) });
  const tally = new Tally();
  const crew = await Crew.gather(site, tally, { writers: 1 });
  const [writer] = crew.writers;
  try {
    for (let edit = 0; edit < EDITS; edit++) {
      writer!.type();
      await until(() => crew.open === 0, "the edit was saved");
    }
    await crew.settled();
    const counts = await tally.judge(() => site.stored());
    await crew.close();
    await site.close();
    const calls = readTrace(readFileSync(log, "utf8"));
    // The first `saved` answers what the editor had when it came, which changes nothing.
    const last = calls.filter(({ kind }) => kind === "saved").length - EDITS;
    expect(last).toBeGreaterThan(0);
    let [seen, synced, written, seconds] = [0, 0, 0, 0];
    const orders: string[] = [];
    for (const call of calls) {
      if (call.kind === "write") [written, synced] = [written + 1, 0];
      if (call.kind === "sync") [synced, seconds] = [synced + 1, call.seconds];
      if (call.kind !== "saved") continue;
      seen += 1;
      if (seen > last) {
        const order = [written > 0 && "write", synced > 0 && "sync", "reply"];
        orders.push(order.filter(Boolean).join(", "));
        console.log(`edit ${orders.length}: ${orders.at(-1)} (the sync took ${seconds} s)`);
      }
      [written, synced] = [0, 0];
    }
    console.log(
      line("embedded, write before sync before reply", counts, { ordered: orders.length }),
    );
    expect(orders).toEqual(Array(EDITS).fill("write, sync, reply"));
    expect(counts).toMatchObject({ sent: EDITS, found: EDITS, lost: 0, duplicated: 0 });
  } finally {
    await crew.close();
    await site.close();
    folder.remove();
  }
});
