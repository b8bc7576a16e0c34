import { expect, test } from "@playwright/test";
import { CLOSE } from "../../domain/contract/realtime";
import { Crew } from "../../scripts/faults/crew";
import { Editor } from "../../scripts/faults/editor";
import { needPostgresql } from "../../scripts/faults/means";
import { ROOM, Site } from "../../scripts/faults/site";
import { line, Tally } from "../../scripts/faults/tally";
import { pause, someTime, until } from "../../scripts/faults/until";
import type { TcpProxy } from "../../server/testing/proxy";

// Servers are started and stopped in it: on a busy machine that takes its time.
test.describe.configure({ timeout: 300_000 });

const OUTAGE_MS = 10_000;
const TERMINATIONS = 12;
const HANGS = 6;

let site: Site;
let database: TcpProxy;
let tally: Tally;
let crew: Crew;

test.beforeAll(async () => {
  await needPostgresql(test);
  site = await Site.open({ database: "postgresql", databaseProxy: true });
  database = site.database!;
});
test.afterAll(async () => site?.close());

async function atWork(prefix: string): Promise<void> {
  tally = new Tally();
  crew = await Crew.gather(site, tally, { writers: 2, watchers: 2, prefix });
  crew.start();
  await crew.acknowledged();
}

/** Everything typed before, during and after is stored once; nobody was sent away or cut off. */
async function allIsThere(name: string, more: Readonly<Record<string, unknown>>): Promise<void> {
  await crew.acknowledged();
  await crew.settled();
  const counts = await tally.judge(() => site.stored());
  console.log(line(name, counts, more));
  expect(counts).toMatchObject({ lost: 0, duplicated: 0, seenButLost: 0, found: counts.sent });
  expect(crew.everyone.flatMap(({ closes }) => closes)).toEqual([]);
  await crew.close();
}

test("while PostgreSQL is away writers are told, readers read on, and all flows when it is back", async () => {
  await atWork("out");
  // It goes with a commit on its way to it.
  database.hold("toServer");
  await someTime(100, 200);
  database.refuse();
  database.cut();
  database.release();
  const told = () => crew.writers.every(({ storing }) => storing.at(-1) === false);
  await until(told, "the writers were told that nothing can be stored");
  const before = tally.seenWords.size;
  const unsaved = crew.open;
  await pause(OUTAGE_MS);
  for (const writer of crew.writers) expect(writer.savedState).toBe("unstored");
  for (const one of crew.everyone) expect(one.status.state).toBe("connected");
  expect(crew.open).toBeGreaterThan(unsaved);
  // Nobody saw anything of it, and what had been seen is stored.
  expect(tally.seenWords.size).toBe(before);
  expect(await tally.judge(() => site.stored())).toMatchObject({ lost: 0, seenButLost: 0 });
  const waiting = crew.open;
  database.pass();
  await until(
    () => crew.writers.every(({ storing }) => storing.at(-1) === true),
    "the writers were told that it is stored again",
  );
  await allIsThere("PostgreSQL away", { seconds: OUTAGE_MS / 1_000, waiting });
});

test("who comes while PostgreSQL is away is let in when it is back", async () => {
  const nothing = () => undefined;
  const token = await site.token("d");
  database.refuse();
  database.cut();
  const late = new Editor({
    ...{ url: site.collab, room: ROOM, token, prefix: null },
    ...{ sent: nothing, acknowledged: nothing, seen: nothing },
  });
  await until(() => late.closes.includes(CLOSE.unavailable), "it was told to come again");
  expect(late.ready).toBe(false);
  database.pass();
  await until(() => late.ready, "it saw the text");
  late.close();
});

test("connections to PostgreSQL that are ended at any moment lose and double nothing", async () => {
  await atWork("term");
  let ended = 0;
  for (let turn = 0; turn < TERMINATIONS; turn++) {
    await someTime(0, 400);
    ended += await site.endBackends();
  }
  expect(ended).toBeGreaterThan(0);
  await allIsThere("backends of PostgreSQL ended", { times: TERMINATIONS, backends: ended });
});

test("connections to PostgreSQL that hang without a word lose and double nothing", async () => {
  await atWork("hang");
  for (let turn = 0; turn < HANGS; turn++) {
    await someTime(0, 300);
    // In one turn the questions do not come through, in the next the answers do not: a COMMIT too.
    if (turn % 2 === 0) database.hold("toServer");
    else database.hold("toClient");
    await someTime(100, 2_000);
    expect(await tally.judge(() => site.stored())).toMatchObject({ lost: 0, seenButLost: 0 });
    if (turn % 3 !== 0) database.cut();
    database.release();
    await crew.acknowledged();
  }
  await allIsThere("PostgreSQL hung", { times: HANGS, cut: database.cuts });
});
