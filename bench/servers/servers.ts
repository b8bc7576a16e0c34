import { join } from "node:path";
import { ADREF, type Dialect, HOCUSPOCUS, PLAIN } from "../client/dialect";
import type { Databases, OwnDatabase } from "./databases";
import { textFiles } from "./rooms";
import { type Child, type ChildOptions, startChild } from "./spawn";

export const SERVERS = ["ours-postgresql", "ours-embedded", "hocuspocus", "relay"] as const;
export type ServerName = (typeof SERVERS)[number];

export const TITLES: Readonly<Record<ServerName, string>> = {
  "ours-postgresql": "ours, PostgreSQL",
  "ours-embedded": "ours, embedded",
  hocuspocus: "Hocuspocus 4.7",
  relay: "plain relay",
};

/** A server under test, running in a process of its own. */
export interface RunningServer {
  readonly name: ServerName;
  readonly dialect: Dialect;
  readonly pid: number;
  readonly port: number;
  /** Processes of PostgreSQL that work for it. */
  backends(): Promise<readonly number[]>;
  stop(): Promise<void>;
}

interface Setting {
  readonly databases: Databases;
  /** For files; nothing in it is needed later. */
  readonly folder: string;
  /** Where CPU profiles of our server go, if any are taken. */
  readonly profiles: string | null;
}

const OURS = {
  args: ["--enable-source-maps", "--disable-warning=DeprecationWarning", ".build/server.mjs"],
  ready: /^Adref is ready: http:\/\/\S+:(\d+)/,
};
const PEER = { ready: /^Ready: (\d+)/ };

/** Starts a server with its rooms filled, on a database of its own; it serves when this is fulfilled. */
export async function startServer(name: ServerName, setting: Setting): Promise<RunningServer> {
  const { databases, folder, profiles } = setting;
  const texts = { BENCH_TEXTS: JSON.stringify(textFiles(join(folder, name))) };
  const ours = (more: Record<string, string>): ChildOptions => ({
    ...OURS,
    env: { PORT: "0", HOST: "127.0.0.1", ADREF_DEMO: "off", REDIS_URL: "", ...more },
    profile: profiles && join(profiles, name),
  });
  switch (name) {
    case "ours-postgresql": {
      const database = await databases.filled!();
      const dataDir = join(folder, "data");
      const options = ours({ DATABASE_URL: database.url, ADREF_DATA_DIR: dataDir });
      return running(name, ADREF, await startChild(options), database);
    }
    case "ours-embedded": {
      const dataDir = await databases.embedded();
      const options = ours({ DATABASE_URL: "", ADREF_DATA_DIR: dataDir });
      return running(name, ADREF, await startChild(options), null);
    }
    case "hocuspocus": {
      const database = (await databases.empty?.()) ?? null;
      const args = ["bench/peers/hocuspocus.mjs"];
      const env = { ...texts, DATABASE_URL: database?.url ?? "" };
      return running(name, HOCUSPOCUS, await startChild({ ...PEER, args, env }), database);
    }
    case "relay": {
      const args = ["bench/peers/relay.mjs"];
      return running(name, PLAIN, await startChild({ ...PEER, args, env: texts }), null);
    }
  }
}

const running = (
  name: ServerName,
  dialect: Dialect,
  child: Child,
  database: OwnDatabase | null,
): RunningServer => ({
  name,
  dialect,
  pid: child.pid,
  port: child.port,
  backends: async () => (await database?.backends()) ?? [],
  async stop() {
    await child.stop();
    await database?.drop();
  },
});
