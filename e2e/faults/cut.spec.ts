import { expect, test } from "@playwright/test";
import { Crew } from "../../scripts/faults/crew";
import { Site } from "../../scripts/faults/site";
import { line, Tally } from "../../scripts/faults/tally";
import { someTime, until } from "../../scripts/faults/until";
import { TcpProxy } from "../../server/testing/proxy";

// Servers are started and stopped in it: on a busy machine that takes its time.
test.describe.configure({ timeout: 300_000 });

const CUTS = 20;

test("a client whose network is cut again and again has every edit stored once", async () => {
  const site = await Site.open({ database: "embedded" });
  const badLine = await TcpProxy.open(() => site.running[0]?.port ?? null);
  const tally = new Tally();
  // One is on the bad line, the other one and the watcher are not.
  const unlucky = await Crew.gather(site, tally, {
    ...{ writers: 1, watchers: 0, prefix: "u", collabs: [`ws://127.0.0.1:${badLine.port}/collab`] },
  });
  const others = await Crew.gather(site, tally, { writers: 2, watchers: 1, prefix: "o" });
  try {
    unlucky.start();
    others.start();
    for (let cut = 0; cut < CUTS; cut++) {
      const [writer] = unlucky.writers;
      await until(
        () => badLine.size > 0 && writer!.status.state === "connected",
        "it connected again",
      );
      await someTime(0, 150);
      await breakLine(badLine, cut);
    }
    await unlucky.settled();
    await others.settled();
    const counts = await tally.judge(() => site.stored());
    console.log(line("network cut for one client", counts, { cuts: badLine.cuts }));
    expect(badLine.cuts).toBeGreaterThanOrEqual(CUTS);
    expect(counts).toMatchObject({ lost: 0, duplicated: 0, seenButLost: 0, found: counts.sent });
    // Nobody else noticed.
    expect(others.everyone.flatMap(({ closes }) => closes)).toEqual([]);
  } finally {
    await unlucky.close();
    await others.close();
    await badLine.close();
    await site.close();
  }
});

/** The ways in which a line goes: at once, in mid-frame, or after the edits, before the answers. */
async function breakLine(proxy: TcpProxy, turn: number): Promise<void> {
  const before = proxy.cuts;
  if (turn % 3 === 0) proxy.cut();
  if (turn % 3 === 1) {
    proxy.cutWithin();
    await until(() => proxy.cuts > before, "something was cut in the middle");
  }
  if (turn % 3 === 2) {
    proxy.hold("toClient");
    await someTime(0, 80);
    proxy.cut();
    proxy.release();
  }
}
