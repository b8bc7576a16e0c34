import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocket as Socket } from "ws";
import * as Y from "yjs";
import type { ScreenView } from "../../../domain/contract/liveViews";
import { COLLAB_PATH, SCHEMA_VERSION } from "../../../domain/contract/realtime";
import type { ParagraphId } from "../../../domain/ids";
import type { Role } from "../../../domain/permissions";
import type { Paragraph } from "../../../domain/text/paragraph";
import { appendEvents, type EventDraft, type StoredEvent } from "../../db/events";
import { heads } from "../../db/heads";
import * as negotiations from "../../db/negotiations";
import type { Database } from "../../db/open";
import * as rooms from "../../db/rooms";
import * as screens from "../../db/screens";
import * as sessions from "../../db/sessions";
import type { Bus } from "../cluster/bus";
import { attachRealtime } from "../door/upgrade";
import { databaseRecord } from "../feed/databaseRecord";
import type { CompactionSetting } from "../room/compaction";
import { databaseLog } from "../room/databaseLog";
import type { RoomLog } from "../room/log";
import { Rooms } from "../room/rooms";
import { readParagraphs } from "../room/text";
import type { ConnectionLimits } from "../socket/connection";
import {
  authenticator,
  authoriser,
  event,
  type Name,
  type Populated,
  populate,
  TEXT,
} from "./workspace";

export { event, type Name, TEXT };

export interface WorldOptions {
  readonly limits?: Partial<ConnectionLimits>;
  readonly idleMs?: number;
  readonly patienceMs?: number;
  readonly compaction?: CompactionSetting;
  /** Other processes are on the same database: how often this one looks what they did. */
  readonly lookEveryMs?: number;
  readonly bus?: Bus;
  /** Stands between the rooms and the database, to make it fail. */
  readonly log?: (log: RoomLog) => RoomLog;
}

/** A server on a free port with real sockets and a real database. */
export interface World extends Populated {
  readonly database: Database;
  readonly rooms: Rooms;
  readonly url: string;
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
  endSession(name: Name): Promise<void>;
  setRole(name: Name, role: Role | null): Promise<void>;
  /** Records events of the negotiation, as a command does, and tells of them. */
  record(...drafts: readonly EventDraft[]): Promise<readonly StoredEvent[]>;
  /** Shows a paragraph to the room, as the command does. */
  show(paragraph: string | null): Promise<ScreenView>;
  stop(): Promise<void>;
  /** Another process: on the same workspace, by connections of its own, at another port. */
  beside(database: Database, options?: WorldOptions): Promise<World>;
  /** Stops, and starts another one on the same database, at the same port if one is named. */
  restart(port?: number): Promise<World>;
}

const SHOWN_AT = new Date("2021-08-04T18:00:00Z");

/** Starts a server on an empty database, which it fills first. */
export async function startWorld(database: Database, options: WorldOptions = {}): Promise<World> {
  return serve(database, options, await populate(database));
}

async function serve(
  database: Database,
  options: WorldOptions,
  made: Populated,
  port = 0,
): Promise<World> {
  const { id, negotiation } = made;
  const reports: unknown[] = [];
  const authorise = authoriser(database);
  const authenticate = authenticator(database, made);
  const log = databaseLog(database);
  const report = (error: unknown) => reports.push(error);
  const live = new Rooms({
    log: options.log?.(log) ?? log,
    authorise,
    report,
    idleMs: options.idleMs,
    patienceMs: options.patienceMs,
    compaction: options.compaction,
    record: databaseRecord(database),
    screen: (negotiation) => screens.shown(database.client, negotiation),
    bus: options.bus,
    lookout:
      options.lookEveryMs === undefined
        ? undefined
        : {
            heads: (scope) => heads(database.pool, scope, new Date()),
            everyMs: options.lookEveryMs,
          },
  });
  const http = createServer();
  const { handleUpgrade } = attachRealtime({
    rooms: live,
    authenticate: async (request) => {
      const identity = await authenticate(request);
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
    async endSession(name) {
      await sessions.end(database.client, made.session[name], new Date());
      live.closeSession(made.session[name]);
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
      const events = await database.transaction(async (tx) => {
        await tx.participation.deleteMany({ where });
        if (role) await negotiations.addParticipation(tx, { ...where, role, delegation: null });
        const type = role ? "participant.added" : "participant.removed";
        return appendEvents(tx, negotiation, [event(type, id[name])]);
      });
      await live.publish(negotiation, events);
    },
    async record(...drafts) {
      const events = await database.transaction((tx) => appendEvents(tx, negotiation, drafts));
      await live.publish(negotiation, events);
      return events;
    },
    async show(paragraph) {
      const act = { paragraph: paragraph as ParagraphId | null, actorName: "Chair", at: SHOWN_AT };
      const screen = await screens.show(database.client, negotiation, act);
      live.show(negotiation, screen);
      return screen;
    },
    async stop() {
      await live.end();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
    beside: (own, others = options) => serve(own, others, made),
    async restart(port) {
      await world.stop();
      return serve(database, options, made, port);
    },
  };
  return world;
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
