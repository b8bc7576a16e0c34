import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocket as Socket } from "ws";
import * as Y from "yjs";
import { COLLAB_PATH, SCHEMA_VERSION } from "../../../domain/contract/realtime";
import type { DelegationId, NegotiationId, UserId } from "../../../domain/ids";
import type { Role } from "../../../domain/permissions";
import type { Paragraph } from "../../../domain/text/paragraph";
import * as delegations from "../../db/delegations";
import * as negotiations from "../../db/negotiations";
import type { Database } from "../../db/open";
import * as rooms from "../../db/rooms";
import * as users from "../../db/users";
import type { Access, Identity } from "../access";
import type { ConnectionLimits } from "../connection";
import { databaseLog } from "../databaseLog";
import type { RoomLog } from "../log";
import { Rooms } from "../rooms";
import { readParagraphs, seedUpdate } from "../text";
import { attachRealtime } from "../upgrade";
import { SAMPLE } from "./texts";

export const TEXT = "text:declaration";

/** Who there is: two negotiations, and nobody of the one is in the other. */
const PEOPLE = {
  chair: { role: "co-facilitator", delegation: null, slug: "declaration" },
  cochair: { role: "co-facilitator", delegation: null, slug: "declaration" },
  secretary: { role: "secretariat", delegation: null, slug: "declaration" },
  delegate: { role: "delegate", delegation: "Delegation A", slug: "declaration" },
  other: { role: "delegate", delegation: "Delegation B", slug: "declaration" },
  observer: { role: "observer", delegation: null, slug: "declaration" },
  outsider: { role: "co-facilitator", delegation: null, slug: "resolution" },
} as const satisfies Record<string, { role: Role; delegation: string | null; slug: string }>;
export type Name = keyof typeof PEOPLE;

export interface WorldOptions {
  readonly limits?: Partial<ConnectionLimits>;
  readonly idleMs?: number;
  readonly patienceMs?: number;
  /** Stands between the rooms and the database, to make it fail. */
  readonly log?: (log: RoomLog) => RoomLog;
}

/** A server on a free port with real sockets and a real database. */
export interface World {
  readonly database: Database;
  readonly rooms: Rooms;
  readonly url: string;
  readonly negotiation: NegotiationId;
  readonly id: Readonly<Record<Name, UserId>>;
  readonly delegation: Readonly<Record<"Delegation A" | "Delegation B", DelegationId>>;
  /** Called while somebody is asked for their session; for what happens in that moment. */
  whileSigningIn: () => Promise<void>;
  /** What was reported as a failure. */
  readonly reports: unknown[];
  /** A WebSocket class that comes with this person's session, as a browser's cookies would. */
  as(name: Name): typeof WebSocket;
  address(room?: string): string;
  /** The text as the log has it: what would be there after a crash. */
  storedText(): Promise<Paragraph[]>;
  storedRows(): Promise<number>;
  /** Cuts a person's connections without a word, as a network does. */
  cut(name: Name): void;
  endSession(name: Name): void;
  setRole(name: Name, role: Role | null): Promise<void>;
  stop(): Promise<void>;
  /** Stops, and starts another one on the same database, at the same port if one is named. */
  restart(port?: number): Promise<World>;
}

/** Starts a server on an empty database, which it fills first. */
export async function startWorld(database: Database, options: WorldOptions = {}): Promise<World> {
  return serve(database, options, await populate(database));
}

async function serve(
  database: Database,
  options: WorldOptions,
  made: Awaited<ReturnType<typeof populate>>,
  port = 0,
): Promise<World> {
  const { id, negotiation } = made;
  const reports: unknown[] = [];
  const ended = new Set<string>();
  const authorise = async (user: Identity["user"], room: string): Promise<Access | null> => {
    const [, slug = ""] = room.split(":");
    const found = await negotiations.bySlug(database.client, slug);
    if (!found) return null;
    const person = { ...user, secretariat: false };
    const actor = await negotiations.actorIn(database.client, found.id, person);
    if (actor.participations.length === 0) return null;
    const mayWrite = actor.participations.some(({ role }) => role === "co-facilitator");
    return { negotiationId: found.id, actor, mayWrite, displayName: `The ${user.name}` };
  };
  const log = databaseLog(database);
  const report = (error: unknown) => reports.push(error);
  const live = new Rooms({
    log: options.log?.(log) ?? log,
    authorise,
    report,
    idleMs: options.idleMs,
    patienceMs: options.patienceMs,
  });
  const http = createServer();
  const { handleUpgrade } = attachRealtime({
    rooms: live,
    authenticate: async (request) => {
      const identity = ended.has(String(request.headers["x-person"]))
        ? null
        : identityOf(request, id);
      await world.whileSigningIn();
      return identity;
    },
    authorise,
    allowedOrigins: (origin) => origin === "http://adref.test",
    report,
    limits: options.limits,
  });
  const sockets = new Map<unknown, Set<Duplex>>();
  http.on("upgrade", (request, socket, head) => {
    const name = request.headers["x-person"];
    sockets.set(name, (sockets.get(name) ?? new Set()).add(socket));
    handleUpgrade(request, socket, head);
  });
  const url = `ws://127.0.0.1:${await listening(http, port)}${COLLAB_PATH}`;
  const world: World = {
    database,
    rooms: live,
    whileSigningIn: async () => {},
    endSession(name) {
      ended.add(name);
      live.closeSession(`session of ${name}`);
    },
    url,
    ...made,
    reports,
    as: (name) => socketOf(name),
    address: (room = TEXT) => `${url}/${room}?schema=${SCHEMA_VERSION}`,
    storedText: async () => readParagraphs(await storedDoc(database)),
    storedRows: () => database.client.roomUpdate.count({ where: { room: TEXT } }),
    cut(name) {
      for (const socket of sockets.get(name) ?? []) socket.destroy();
    },
    async setRole(name, role) {
      const where = { negotiationId: negotiation, userId: id[name] };
      await database.client.participation.deleteMany({ where });
      if (role)
        await negotiations.addParticipation(database.client, { ...where, role, delegation: null });
      await live.refreshAccess(negotiation);
    },
    async stop() {
      await live.end();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
    async restart(port) {
      await world.stop();
      return serve(database, options, made, port);
    },
  };
  return world;
}

async function populate(database: Database) {
  const { client } = database;
  const settings = { disclosure: "on-compilation", lateSubmissions: "refuse" } as const;
  const bySlug = new Map<string, NegotiationId>();
  for (const slug of ["declaration", "resolution"]) {
    const { id } = await negotiations.create(client, { slug, title: slug, ...settings });
    bySlug.set(slug, id);
  }
  const delegation = {} as Record<"Delegation A" | "Delegation B", DelegationId>;
  for (const name of ["Delegation A", "Delegation B"] as const) {
    const shortName = name.slice(-1);
    const made = await delegations.create(client, { name, shortName, kind: "state", members: [] });
    delegation[name] = made.id;
  }
  const id = {} as Record<Name, UserId>;
  for (const [name, person] of Object.entries(PEOPLE) as [Name, (typeof PEOPLE)[Name]][]) {
    const user = await users.create(client, { email: `${name}@un.test`, name, passwordHash: null });
    id[name] = user!.id;
    await negotiations.addParticipation(client, {
      negotiationId: bySlug.get(person.slug)!,
      userId: user!.id,
      role: person.role,
      delegation: person.delegation && delegation[person.delegation],
    });
  }
  const negotiation = bySlug.get("declaration")!;
  await database.transaction((tx) => rooms.create(tx, TEXT, negotiation, seedUpdate(SAMPLE)));
  return { id, delegation, negotiation };
}

function identityOf(request: IncomingMessage, id: Readonly<Record<Name, UserId>>): Identity | null {
  const name = request.headers["x-person"] as Name | undefined;
  if (name === undefined || !(name in id)) return null;
  const expiresAt = new Date("2999-01-01");
  return { sessionId: `session of ${name}`, user: { id: id[name], name }, expiresAt };
}

function socketOf(name: Name | null): typeof WebSocket {
  const headers: Record<string, string> = name === null ? {} : { "x-person": name };
  class Personal extends Socket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols ?? [], { headers });
    }
  }
  return Personal as unknown as typeof WebSocket;
}

async function listening(http: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
  return (http.address() as AddressInfo).port;
}

async function storedDoc(database: Database): Promise<Y.Doc> {
  const stored = await rooms.load(database.client, TEXT);
  const doc = new Y.Doc();
  for (const { update } of stored!.updates) Y.applyUpdate(doc, update);
  return doc;
}
