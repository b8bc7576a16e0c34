import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket as Socket, WebSocketServer } from "ws";
import { CLOSE } from "@/domain/contract/realtime";
import { until } from "@/server/realtime/testing/clients";
import { type } from "@/server/realtime/testing/editor";
import {
  type Name,
  startWorld,
  TEXT,
  type World,
  type WorldOptions,
} from "@/server/realtime/testing/world";
import { describeDatabases } from "@/server/testing/databases";
import { connectText, type TextStatus } from "./provider";
import { openInTest } from "./testing";

describeDatabases("what a person is told", (fresh) => {
  let world: World;

  const start = async (options?: WorldOptions) => {
    world = await startWorld(await fresh(), options);
    onTestFinished(() => world.stop());
  };
  const open = (name: Name) => openInTest(world, name);

  test("while the database is away words are not saved, and one goes on typing", async () => {
    let away = false;
    const gone = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    await start({
      patienceMs: 0,
      log: (log) => ({
        ...log,
        append: (...given) => (away ? Promise.reject(gone) : log.append(...given)),
      }),
    });
    const chair = await open("chair");
    const reader = await open("delegate");
    away = true;
    type(chair.doc, "2", 0, "One. ");
    await until(() => chair.saved === "unstored", "it was told");
    expect(chair.storing).toBe(false);
    type(chair.doc, "2", 0, "Two. ");
    expect(chair.status.state).toBe("connected");
    expect([reader.text("2").slice(0, 2), reader.storing, reader.saved]).toEqual([
      "We",
      true,
      "saved",
    ]);
    away = false;
    await until(() => chair.saved === "saved", "it was saved");
    await until(() => reader.text("2").startsWith("Two. One. We"), "the other saw it");
    expect(chair.storing).toBe(true);
    expect(chair.states).toEqual(["saved", "saving", "unstored", "saving", "saved"]);
  });

  test("words are unsaved since the oldest of them, however fast others follow", async () => {
    let release = () => {};
    let gate: Promise<void> | null = null;
    await start({
      log: (log) => ({
        ...log,
        append: async (...given) => {
          await gate;
          return log.append(...given);
        },
      }),
    });
    const chair = await open("chair");
    type(chair.doc, "1", 0, "First. ");
    await until(() => chair.saved === "saved", "it was saved");
    gate = new Promise((resolve) => {
      release = resolve;
    });
    type(chair.doc, "1", 0, "Second. ");
    const since = chair.unsavedSince;
    expect(since).toBeLessThanOrEqual(performance.now());
    type(chair.doc, "1", 0, "Third. ");
    expect(chair.unsavedSince).toBe(since);
    release();
    await until(() => chair.saved === "saved", "it was saved");
    expect(chair.unsavedSince).toBe(null);
  });

  test("the browser's word that the network is gone counts until something comes over it", async () => {
    await start();
    const chair = await open("chair");
    chair.connection.networkChanged(false);
    expect(chair.status.state).toBe("offline");
    type(chair.doc, "2", 0, "On. ");
    expect(chair.states.at(-1)).toBe("unsaved");
    await until(() => chair.saved === "saved", "it came through all the same");
    expect(chair.status.state).toBe("connected");
    chair.connection.networkChanged(true);
    type(chair.doc, "2", 0, "Off and ");
    await until(() => chair.saved === "saved", "it was saved over a fresh socket");
    expect(chair.refusals).toEqual([]);
    expect((await world.storedText())[2]!.runs[0]!.text).toMatch(/^Off and On\. We decide/);
  });

  test("who leaves the page without a connection has their words saved when there is one", async () => {
    await start();
    const chair = await open("chair");
    const reader = await open("delegate");
    world.cut("chair");
    await until(() => chair.status.state === "offline", "the connection was cut");
    type(chair.doc, "2", 0, "Farewell. ");
    chair.connection.leave();
    await until(() => reader.text("2").startsWith("Farewell. We"), "they arrived");
    await until(() => chair.saved === "saved", "the page was told");
    await until(() => reader.people.length === 1, "it has closed then");
    expect(await world.storedText()).toEqual(reader.paragraphs);
  });

  test("a session that ends hands over what was not saved", async () => {
    await start();
    const chair = await open("chair");
    world.cut("chair");
    await until(() => chair.status.state === "offline", "the connection was cut");
    type(chair.doc, "2", 3, "hereby ");
    await world.endSession("chair");
    await until(() => chair.status.state === "closed", "it was closed");
    expect(chair.status).toMatchObject({
      code: CLOSE.notSignedIn,
      unsaved: [{ paragraph: "2", pieces: [{}, { text: "hereby ", typed: true }, {}] }],
    });
  });

  test("after a server whose clock was ahead of this one's, carets move as before", async () => {
    await start();
    const chair = await open("chair");
    const reader = await open("delegate");
    const { awareness } = reader.opened;
    const client = chair.doc.clientID;
    const at = (offset: number) => {
      const place = { type: null, tname: "text", item: null, assoc: offset };
      chair.opened.awareness.setLocalStateField("cursor", { anchor: place, head: place });
      const seen = () => awareness.getStates().get(client)?.cursor?.head.assoc;
      return until(() => seen() === offset, "the caret is seen");
    };
    await at(1);
    const { clock, lastUpdated } = awareness.meta.get(client)!;
    awareness.meta.set(client, { clock: clock + 86_400_000, lastUpdated });
    world.cut("delegate");
    await until(() => !awareness.getStates().has(client), "the connection was cut");
    await at(2);
    await at(3);
    expect(awareness.meta.get(client)!.clock).toBeLessThan(clock + 86_400_000);
  });
});

test.each([
  ["a refusal", CLOSE.refusedUpdate],
  ["a flood", CLOSE.flood],
  ["an old page", CLOSE.schemaVersion],
  ["too big a frame", 1009],
])("a server that closes at once for %s is not asked again", async (_, code) => {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  let connections = 0;
  sockets.on("connection", (socket) => {
    connections += 1;
    socket.close(code);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const statuses: TextStatus[] = [];
  const connection = connectText({
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/collab`,
    room: TEXT,
    socket: Socket as unknown as typeof WebSocket,
    onOpen: () => {},
    onStatus: (status) => statuses.push(status),
    onSaved: () => {},
    onFeed: () => {},
    onRefused: () => {},
    onPresence: () => {},
    onAccess: () => {},
  });
  await until(() => statuses.at(-1)?.state === "closed", "it was closed");
  expect(statuses.at(-1)).toEqual({ state: "closed", code });
  connection.networkChanged(true);
  expect(connections).toBe(1);
  connection.close();
  sockets.close();
  await new Promise((resolve) => http.close(resolve));
});
