import { expect, test } from "@playwright/test";
import { CLOSE } from "../../domain/contract/realtime";
import { Clock } from "../../scripts/faults/clock";
import { Crew } from "../../scripts/faults/crew";
import type { Editor } from "../../scripts/faults/editor";
import { Site } from "../../scripts/faults/site";
import { line, Tally } from "../../scripts/faults/tally";
import { until } from "../../scripts/faults/until";
import { SESSION_HOURS } from "../../server/auth/auth";
import { TcpProxy } from "../../server/testing/proxy";

// Servers are started and stopped in it: on a busy machine that takes its time.
test.describe.configure({ timeout: 300_000 });

// What is right: a clock that is set back signs nobody out and stops nothing. A clock that is set
// forward past the end of a session ends it, as time itself would: within a heartbeat, with 4401,
// and what was typed and not stored stays on its author's screen.
const signedOut = (people: readonly Editor[]) =>
  until(
    () => people.every(({ status }) => status.code === CLOSE.notSignedIn),
    () => `the sessions ended (${people.map(({ status, closes }) => `${status.state} ${closes}`)})`,
  );

test("a wall clock that jumps loses nothing, and ends sessions only forwards", async () => {
  const clock = new Clock();
  const site = await Site.open({ database: "embedded", ...clock.options });
  const badLine = await TcpProxy.open(() => site.running[0]?.port ?? null);
  const tally = new Tally();
  const crew = await Crew.gather(site, tally, { writers: 2, watchers: 1 });
  const cutOff = await Crew.gather(site, tally, {
    ...{ writers: 1, watchers: 0, prefix: "c", collabs: [`ws://127.0.0.1:${badLine.port}/collab`] },
  });
  const everyone = [...crew.everyone, ...cutOff.everyone];
  /** Waits until everybody has heard from the server's timers again. */
  const beats = async () => {
    const before = everyone.map(({ heartbeats }) => heartbeats);
    await until(
      () => everyone.every(({ heartbeats }, n) => heartbeats > before[n]!),
      "a heartbeat came",
    );
  };
  try {
    crew.start();
    cutOff.start();
    const jumps = [-5, 2];
    for (const hours of jumps) {
      await clock.set(site, hours);
      if (hours < 0) await beats();
      await crew.acknowledged();
      const newcomers = await Crew.gather(site, tally, {
        writers: 1,
        prefix: `n${jumps.indexOf(hours)}`,
      });
      newcomers.writers[0]!.type();
      await newcomers.settled();
      expect(everyone.map(({ present }) => present)).toEqual(everyone.map(() => 3));
      await newcomers.close();
    }
    expect(everyone.flatMap(({ closes }) => closes)).toEqual([]);
    await crew.settled();
    await cutOff.settled();

    badLine.hold("toServer");
    const unsaved = [1, 2, 3].map(() => cutOff.writers[0]!.type());
    await clock.set(site, SESSION_HOURS + 1);
    await signedOut(crew.everyone);
    // Whose line was gone at that moment learns of it on coming back.
    badLine.cut();
    badLine.release();
    await signedOut(cutOff.everyone);
    const [writer] = cutOff.writers;
    expect(writer!.savedState).toBe("unsaved");
    for (const word of unsaved) expect(writer!.text).toContain(word);

    // A session that was not ended, and whose time is not over after all, may come again.
    await clock.set(site, 0);
    const again = await Crew.gather(site, tally, { writers: 1, prefix: "a" });
    again.writers[0]!.type();
    await again.settled();
    const counts = await tally.judge(() => site.stored());
    await again.close();
    console.log(line("clock set back, forward, and past a session's end", counts));
    expect(counts).toMatchObject({ lost: 0, duplicated: 0, seenButLost: 0 });
    expect(counts.found).toBe(counts.sent - unsaved.length);
  } finally {
    await crew.close();
    await cutOff.close();
    await badLine.close();
    await site.close();
    clock.remove();
  }
});
