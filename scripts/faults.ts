// npm run faults -- --kills N --database embedded|postgresql
// Kills the server N times while co-facilitators type and a delegation proposes, and looks whether
// everything that was acknowledged, or that another person saw, is there afterwards, once.
import { WebSocket as Socket } from "ws";
import { textRoom } from "../domain/contract/realtime";
import { ACCOUNTS, DEMO_PASSWORD, type DemoKey, NEGOTIATIONS } from "../seeds/sample";
import { outsideDatabase } from "../server/testing/postgresql";
import { type ServerProcess, startServer, temporaryDataDir } from "../server/testing/process";
import { type Editor, openEditor, TOKEN } from "./faults/editor";
import { openAmendments, type Proposer } from "./faults/proposer";

const SLUG = NEGOTIATIONS[1]!.import.slug;
/** Between these many milliseconds after the first acknowledgement the server is killed. */
const [SOONEST, LATEST] = [200, 1_500];

interface Options {
  readonly kills: number;
  readonly database: "embedded" | "postgresql";
}

interface Report {
  readonly kills: number;
  readonly acknowledged: number;
  readonly found: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly seenButLost: number;
}

function options(argv: readonly string[]): Options {
  const value = (name: string) => argv[argv.indexOf(name) + 1];
  const kills = argv.includes("--kills") ? Number(value("--kills")) : 10;
  const database = argv.includes("--database") ? value("--database") : "embedded";
  if (
    !Number.isInteger(kills) ||
    kills < 1 ||
    (database !== "embedded" && database !== "postgresql")
  )
    throw new Error("Usage: npm run faults -- --kills N --database embedded|postgresql");
  return { kills, database };
}

async function main({ kills, database }: Options): Promise<Report> {
  const dataDir = temporaryDataDir();
  const outside = database === "postgresql" ? await outsideDatabase() : null;
  const start = (port?: number) =>
    startServer({ dataDir: dataDir.path, databaseUrl: outside?.url, port });
  const acknowledged = new Set<string>();
  const seen = new Set<string>();
  let server = await start();
  const port = Number(new URL(server.url).port);
  try {
    for (let round = 1; round <= kills; round++) {
      await load(server, round, acknowledged, seen);
      server = await start(port);
      process.stderr.write(`kill ${round} of ${kills}: ${acknowledged.size} acknowledged so far\n`);
    }
    return { kills, ...(await count(server, acknowledged, seen)) };
  } finally {
    await server.kill();
    await outside?.drop();
    dataDir.remove();
  }
}

/** Two co-facilitators type, a delegation proposes, an observer watches; then the power goes. */
async function load(
  server: ServerProcess,
  round: number,
  acknowledged: Set<string>,
  seen: Set<string>,
): Promise<void> {
  const writers: Editor[] = [];
  for (const [index, who] of (["chair1", "chair2"] as const).entries())
    writers.push(await editor(server, who, `r${round}w${index}`, acknowledged, seen));
  const watcher = await editor(server, "d", null, acknowledged, seen);
  const proposer: Proposer = openAmendments(server.url, await token(server.url, "a"), SLUG, {
    prefix: `r${round}a`,
    acknowledged: (word) => acknowledged.add(word),
  });
  await Promise.all(writers.map((writer) => writer.firstSaved));
  await new Promise((resolve) => setTimeout(resolve, SOONEST + Math.random() * (LATEST - SOONEST)));
  await server.kill();
  for (const one of [...writers, watcher, proposer]) one.close();
}

async function editor(
  server: ServerProcess,
  who: DemoKey,
  prefix: string | null,
  acknowledged: Set<string>,
  seen: Set<string>,
): Promise<Editor> {
  return openEditor({
    url: `${server.url.replace("http", "ws")}/collab`,
    room: textRoom(SLUG),
    socket: socketAs(await token(server.url, who)),
    prefix,
    acknowledged: (word) => acknowledged.add(word),
    seen: (word) => seen.add(word),
  });
}

async function count(
  server: ServerProcess,
  acknowledged: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): Promise<Omit<Report, "kills">> {
  const headers = { authorization: `Bearer ${await token(server.url, "chair1")}` };
  const get = async (path: string) =>
    (await fetch(`${server.url}/api/negotiations/${SLUG}/${path}`, { headers })).text();
  const words = `${await get("text")}\n${await get("amendments")}`.match(TOKEN) ?? [];
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const missing = (set: ReadonlySet<string>) => [...set].filter((word) => !times.has(word)).length;
  return {
    acknowledged: acknowledged.size,
    found: acknowledged.size - missing(acknowledged),
    lost: missing(acknowledged),
    duplicated: [...times.values()].filter((n) => n > 1).length,
    seenButLost: missing(seen),
  };
}

async function token(url: string, who: DemoKey): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: ACCOUNTS[who].email, password: DEMO_PASSWORD }),
  });
  if (!response.ok) throw new Error(`${who} could not sign in: ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
}

/** A WebSocket that carries a bearer token, as a tool's does. */
function socketAs(bearer: string): typeof WebSocket {
  const headers = { authorization: `Bearer ${bearer}` };
  return class extends Socket {
    constructor(address: string | URL) {
      super(address, { headers });
    }
  } as unknown as typeof WebSocket;
}

main(options(process.argv.slice(2))).then(
  (report) => {
    process.stdout.write(`${JSON.stringify(report)}\n`);
    process.exit(report.lost + report.duplicated + report.seenButLost === 0 ? 0 : 1);
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
