import { createServer, type Server } from "node:http";
import { DEMO_ACCOUNTS } from "../seeds/accounts";
import { createAuth } from "./auth/auth";
import { sessionSecret } from "./auth/secret";
import { collabAccess } from "./collabAccess";
import { bindCommands } from "./commands/commands";
import { databaseIdentity, heads } from "./db/heads";
import { type Database, openDatabase } from "./db/open";
import * as screens from "./db/screens";
import { createDocumentWriter } from "./documents/writer";
import type { Env } from "./env";
import { createQueries } from "./queries/create";
import { type Bus, silentBus } from "./realtime/cluster/bus";
import { LOOK_EVERY_MS } from "./realtime/cluster/lookout";
import { redisBus } from "./realtime/cluster/redisBus";
import type { Authorise } from "./realtime/door/access";
import { databaseRecord } from "./realtime/feed/databaseRecord";
import { COMPACTION, type CompactionSetting, compactionAfter } from "./realtime/room/compaction";
import { databaseLog } from "./realtime/room/databaseLog";
import { Rooms } from "./realtime/room/rooms";
import type { Services } from "./services";
import type { World } from "./world";

/** Everything of one process, wired together; also what tests of commands are run against. */
export interface App extends Services {
  readonly world: World;
  readonly authorise: Authorise;
  readonly nextUpgrades: Server;
  /** The public address, known once the port is. */
  setUrl(url: string): void;
  close(): Promise<void>;
}

const report = (error: unknown) => console.error(error);

/** Opens the database and wires the parts. Listens to nothing and loads nothing. */
export async function compose(env: Env): Promise<App> {
  const database = await openDatabase(
    env.databaseUrl ? { url: env.databaseUrl } : { dataDir: env.dataDir },
  );
  return assemble(database, {
    bus: env.redisUrl ? await callingOverRedis(env.redisUrl, database) : silentBus(),
    secret: sessionSecret(env.secret, env.dataDir),
    publicUrl: env.publicUrl,
    now: () => new Date(),
    compaction: env.compactAfter === null ? COMPACTION : compactionAfter(env.compactAfter),
  });
}

/** Databases have names of their own: workspaces that share a Redis do not hear each other. */
const callingOverRedis = async (url: string, { pool }: Database): Promise<Bus> =>
  redisBus({ url, workspace: await databaseIdentity(pool), report });

interface Setting {
  readonly secret: string;
  readonly publicUrl: string | null;
  /** The clock, which tests of deadlines set. */
  readonly now: () => Date;
  /** How the processes of this workspace call each other; without it they look every second. */
  readonly bus?: Bus;
  readonly compaction?: CompactionSetting;
}

/** Wires the parts around an open database, which `close` closes with them. */
export function assemble(database: Database, setting: Setting): App {
  const { secret, publicUrl, now, bus = silentBus(), compaction } = setting;
  let url = publicUrl ?? "";
  const authorise = collabAccess(database);
  const rooms = new Rooms({
    log: databaseLog(database),
    record: databaseRecord(database),
    screen: (negotiation) => screens.shown(database.client, negotiation),
    authorise,
    report,
    bus,
    compaction,
    // The embedded database is held by one process: nobody else can be at work on it.
    ...(database.kind === "postgresql" && {
      lookout: {
        heads: (scope) => heads(database.pool, scope, now()),
        everyMs: LOOK_EVERY_MS,
      },
    }),
  });
  const world: World = { database, rooms, now, publicUrl: () => url };
  return {
    world,
    authorise,
    auth: createAuth({
      database,
      secret,
      secure: publicUrl?.startsWith("https:") ?? false,
      now,
      onSessionEnd: (sessionId) => rooms.closeSession(sessionId),
    }),
    commands: bindCommands(world),
    queries: createQueries(world, DEMO_ACCOUNTS),
    documents: createDocumentWriter(),
    bus,
    nextUpgrades: createServer(),
    setUrl: (given) => {
      url = given;
      // next-auth reads it from there alone.
      process.env.NEXTAUTH_URL = given;
    },
    async close() {
      await rooms.end();
      await bus.close();
      await database.close();
    },
  };
}
