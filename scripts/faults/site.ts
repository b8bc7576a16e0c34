import * as Y from "yjs";
import { TEXT_ROOT, textRoom } from "../../domain/contract/realtime";
import { ACCOUNTS, DEMO_PASSWORD, type DemoKey } from "../../seeds/accounts";
import { NEGOTIATIONS } from "../../seeds/negotiations";
import { APPLICATION, type Database, openDatabase } from "../../server/db/open";
import { load } from "../../server/db/rooms";
import { outsideDatabase } from "../../server/testing/postgresql";
import {
  type ServerOptions,
  type ServerProcess,
  startServer,
  temporaryDataDir,
} from "../../server/testing/process";
import { TcpProxy } from "../../server/testing/proxy";
import { RedisProcess } from "../../server/testing/redis";

export type Kind = "embedded" | "postgresql";

export interface SiteOptions extends Pick<ServerOptions, "env" | "imports" | "under"> {
  readonly database: Kind;
  /** 1 if not given; more need PostgreSQL, and get a Redis of their own. */
  readonly processes?: number;
  /** Puts a proxy between a single process and PostgreSQL. */
  readonly databaseProxy?: true;
}

export const SLUG = NEGOTIATIONS[1]!.import.slug;
export const ROOM = textRoom(SLUG);

/**
 * A workspace of one process or several on one database, with the means to make each part of it
 * fail. Its clients come through `gate`, which leads each newcomer to some process that runs.
 */
export class Site {
  gate!: TcpProxy;
  database: TcpProxy | null = null;
  redis: RedisProcess | null = null;
  readonly processes: (ServerProcess | null)[] = [];
  /** PostgreSQL, past all proxies. */
  #direct: Database | null = null;
  #start!: () => Promise<ServerProcess>;
  readonly #undo: (() => unknown)[] = [];

  private constructor() {}

  static async open(options: SiteOptions): Promise<Site> {
    const site = new Site();
    try {
      await site.#open(options);
      return site;
    } catch (error) {
      await site.close();
      throw error;
    }
  }

  /** http://…, through the gate. */
  get url(): string {
    return `http://127.0.0.1:${this.gate.port}`;
  }

  get collab(): string {
    return `ws://127.0.0.1:${this.gate.port}/collab`;
  }

  get running(): readonly ServerProcess[] {
    return this.processes.filter((one) => one !== null);
  }

  /** PostgreSQL as the tests see it: no fault that they make stands in between. */
  get direct(): Database {
    if (!this.#direct) throw new Error("This site is not on PostgreSQL.");
    return this.#direct;
  }

  /**
   * kill -9; fulfilled when its clients have received all that it had said, and lost it. What a
   * proxy held of its words to the database is lost with it.
   */
  async kill(index: number): Promise<void> {
    const victim = this.processes[index]!;
    this.processes[index] = null;
    await victim.kill();
    await this.gate.gone(victim.port);
    this.database?.cut();
    this.database?.release();
  }

  /** Starts a killed process again. */
  async start(index: number): Promise<void> {
    this.processes[index] = await this.#start();
  }

  /** All that is stored: the text and the proposals, as one string of words. */
  async stored(): Promise<string> {
    if (!this.#direct) {
      const get = async (path: string) =>
        (await this.fetch(`/api/negotiations/${SLUG}/${path}`, "chair1")).text();
      return `${await get("text")}\n${await get("amendments")}`;
    }
    const room = await load(this.#direct.client, ROOM);
    const doc = new Y.Doc();
    for (const { update } of room?.updates ?? []) Y.applyUpdate(doc, update);
    const { rows } = await this.#direct.pool.query('SELECT rationale FROM "AmendmentRevision"');
    const proposed = rows.map(({ rationale }) => rationale).join("\n");
    return `${doc.getXmlFragment(TEXT_ROOT).toString()}\n${proposed}`;
  }

  /** Ends all that the processes have open at PostgreSQL; gives how many connections that were. */
  async endBackends(): Promise<number> {
    const { rowCount } = await this.direct.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = $1`,
      [APPLICATION],
    );
    return rowCount ?? 0;
  }

  /** The text as a process shows it. */
  async textOf(process: ServerProcess): Promise<string> {
    const response = await this.fetch(`/api/negotiations/${SLUG}/text`, "chair1", process.url);
    return JSON.stringify(((await response.json()) as { paragraphs: unknown }).paragraphs);
  }

  readonly #tokens = new Map<DemoKey, Promise<string>>();

  /** A bearer token; each person signs in once. */
  token(who: DemoKey): Promise<string> {
    const known = this.#tokens.get(who) ?? this.signIn(who);
    this.#tokens.set(who, known);
    return known;
  }

  async signIn(who: DemoKey): Promise<string> {
    const response = await fetch(`${this.running[0]!.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: ACCOUNTS[who].email, password: DEMO_PASSWORD }),
    });
    if (!response.ok) throw new Error(`${who} could not sign in: ${await response.text()}`);
    return ((await response.json()) as { token: string }).token;
  }

  /** A request that does not come through the gate. */
  async fetch(path: string, who: DemoKey, url = this.running[0]!.url): Promise<Response> {
    return fetch(`${url}${path}`, {
      headers: { authorization: `Bearer ${await this.token(who)}` },
    });
  }

  async close(): Promise<void> {
    for (const undo of this.#undo.splice(0).reverse()) await undo();
  }

  async #open(options: SiteOptions): Promise<void> {
    const { database, processes = 1, databaseProxy, env, ...more } = options;
    const dataDir = temporaryDataDir();
    this.#undo.push(() => dataDir.remove());
    let databaseUrl: string | undefined;
    if (database === "postgresql") {
      const outside = await outsideDatabase();
      this.#undo.push(() => outside.drop());
      const own = new URL(outside.url);
      // Told apart from the connections of the processes, which are there to be ended.
      own.searchParams.set("application_name", "adref-faults");
      const direct = await openDatabase({ url: own.href, connections: 2 });
      this.#undo.push(() => direct.close());
      this.#direct = direct;
      databaseUrl = databaseProxy ? await this.#proxied(outside.url) : outside.url;
    }
    if (processes > 1) {
      const redis = await RedisProcess.start();
      this.#undo.push(() => redis.kill());
      this.redis = redis;
    }
    const redisUrl = this.redis?.url;
    const all = { NEXTAUTH_SECRET: "of all processes of these tests", ...env };
    this.#start = () =>
      startServer({ dataDir: dataDir.path, databaseUrl, redisUrl, env: all, ...more });
    this.#undo.push(() => Promise.all(this.running.map((one) => one.kill())));
    // The first one makes the sample workspace, of which there must be one.
    for (let index = 0; index < processes; index++) await this.start(index);
    this.gate = await TcpProxy.open(() => {
      const ports = this.running.map(({ port }) => port);
      return ports[Math.floor(Math.random() * ports.length)] ?? null;
    });
    this.#undo.push(() => this.gate.close());
  }

  async #proxied(url: string): Promise<string> {
    const there = new URL(url);
    const port = Number(there.port || 5432);
    const proxy = await TcpProxy.open(() => port);
    this.#undo.push(() => proxy.close());
    this.database = proxy;
    const here = new URL(url);
    here.hostname = "127.0.0.1";
    here.port = String(proxy.port);
    return here.href;
  }
}
