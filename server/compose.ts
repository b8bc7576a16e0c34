import { createServer, type Server } from "node:http";
import { DEMO_ACCOUNTS } from "../seeds/sample";
import { createAuth } from "./auth/auth";
import { sessionSecret } from "./auth/secret";
import { collabAccess } from "./collabAccess";
import { bindCommands } from "./commands/commands";
import { type Database, openDatabase } from "./db/open";
import { createDocumentWriter } from "./documents/writer";
import type { Env } from "./env";
import { createQueries } from "./queries/create";
import type { Authorise } from "./realtime/access";
import { databaseLog } from "./realtime/databaseLog";
import { Rooms } from "./realtime/rooms";
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
    secret: sessionSecret(env.secret, env.dataDir),
    publicUrl: env.publicUrl,
    now: () => new Date(),
  });
}

interface Setting {
  readonly secret: string;
  readonly publicUrl: string | null;
  /** The clock, which tests of deadlines set. */
  readonly now: () => Date;
}

/** Wires the parts around an open database, which `close` closes with them. */
export function assemble(database: Database, { secret, publicUrl, now }: Setting): App {
  let url = publicUrl ?? "";
  const authorise = collabAccess(database);
  const rooms = new Rooms({ log: databaseLog(database), authorise, report });
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
    nextUpgrades: createServer(),
    setUrl: (given) => {
      url = given;
      // next-auth reads it from there alone.
      process.env.NEXTAUTH_URL = given;
    },
    async close() {
      await rooms.end();
      await database.close();
    },
  };
}
