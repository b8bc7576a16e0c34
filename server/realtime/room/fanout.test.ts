import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket as Socket, type WebSocket, WebSocketServer } from "ws";
import * as Y from "yjs";
import { CLOSE } from "../../../domain/contract/realtime";
import { Connection, LIMITS } from "../socket/connection";
import { SharedFrame, write } from "../socket/wire";
import { until } from "../testing/clients";
import { Fanout } from "./fanout";

/** One WebSocket between here and here, and the stream below the server's end. */
interface Line {
  readonly server: WebSocket;
  readonly stream: Duplex;
  readonly client: Socket;
  /** What came out at the client's end, in its order. */
  readonly heard: string[];
  readonly messages: Buffer[];
}

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

/** Opens that many lines to one server. */
async function lines(count: number, perMessageDeflate = false): Promise<Line[]> {
  const http = createServer();
  const ws = new WebSocketServer({ noServer: true, perMessageDeflate });
  const accepted = new Map<string, { server: WebSocket; stream: Duplex }>();
  http.on("upgrade", (request, stream, head) => {
    ws.handleUpgrade(request, stream, head, (server) =>
      accepted.set(request.url ?? "", { server, stream }),
    );
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  ended.push(() => http.close());
  const { port } = http.address() as AddressInfo;
  const opened: Line[] = [];
  for (let n = 0; n < count; n += 1) {
    const client = new Socket(`ws://127.0.0.1:${port}/${n}`, { perMessageDeflate });
    const heard: string[] = [];
    const messages: Buffer[] = [];
    client.on("message", (data: Buffer) => {
      heard.push(nameOf(data));
      messages.push(data);
    });
    client.on("ping", () => heard.push("ping"));
    client.on("close", (code) => heard.push(`close ${code}`));
    await new Promise((resolve, reject) => client.on("open", resolve).on("error", reject));
    ended.push(() => client.terminate());
    opened.push({ ...accepted.get(`/${n}`)!, client, heard, messages });
  }
  return opened;
}

function connectionOf({ server, stream }: Line): Connection {
  const identity = { sessionId: "s", user: { id: "u", name: "U" }, expiresAt: null };
  const connection = new Connection(server, stream, identity as never, {} as never, LIMITS);
  connection.synced = true;
  return connection;
}

/** Of a message made by `bytes`; comparing bytes one by one takes a test a minute. */
const nameOf = (message: Uint8Array): string =>
  message.every((one) => one === message[0])
    ? `${message.length} times ${message[0]}`
    : "no message of ours";

const bytes = (length: number, fill: number) => new Uint8Array(length).fill(fill);

describe("a shared frame", () => {
  test.each([0, 1, 125, 126, 65_535, 65_536, 1_000_000])("of %i bytes arrives whole", async (n) => {
    const [line] = await lines(1);
    write(line!.server, line!.stream, new SharedFrame(bytes(n, 7)));
    await until(() => line!.heard.length === 1, "it came");
    expect(line!.heard).toEqual([nameOf(bytes(n, 7))]);
  });

  // What goes past ws must not overtake what went through it, nor be overtaken; also behind a queue.
  test.each([false, true])("keeps its place between ws's own (compressed: %s)", async (deflate) => {
    const [line] = await lines(1, deflate);
    const { server, stream, client, heard } = line!;
    const expected: string[] = [];
    client.pause();
    for (let n = 0; n < 200; n += 1) {
      const message = bytes(n % 3 === 0 ? 70_000 : n, n);
      if (n % 5 === 4) {
        server.ping();
        expected.push("ping");
      }
      write(server, stream, n % 2 ? new SharedFrame(message) : message);
      expected.push(nameOf(message));
    }
    server.close(CLOSE.flood);
    expected.push(`close ${CLOSE.flood}`);
    client.resume();
    await until(() => heard.length === expected.length, "all came");
    expect(heard).toEqual(expected);
  });
});

describe("fan-out", () => {
  test("makes a frame once, however many it is for", async () => {
    const all = await lines(50);
    const written = new Set<unknown>();
    for (const { stream } of all) {
      const original = stream.write;
      stream.write = function (this: Duplex, ...args: Parameters<Duplex["write"]>) {
        written.add(args[0]);
        return original.apply(this, args);
      } as Duplex["write"];
    }
    const fanout = new Fanout(new Set(all.map(connectionOf)));
    fanout.send(bytes(100, 1));
    fanout.send(bytes(100, 2));
    await until(() => all.every(({ heard }) => heard.length === 2), "all heard both");
    expect(written.size).toBe(2);
  });

  test("leaves out who has not asked for the text, who is excepted, and who is closing", async () => {
    const all = await lines(4);
    const [unasked, excepted, closing, other] = all.map(connectionOf);
    const fanout = new Fanout(new Set([unasked!, excepted!, closing!, other!]));
    unasked!.synced = false;
    closing!.close(CLOSE.notAllowed, "No.");
    fanout.send(bytes(10, 1), new Set([excepted!]));
    fanout.send(bytes(10, 2), new Set());
    await until(() => all[3]!.heard.length === 2, "the other heard both");
    await until(() => all[1]!.heard.length === 1, "the excepted one heard the second");
    await until(() => all[2]!.heard.length === 1, "the closing one is closed");
    expect(all[0]!.heard).toEqual([]);
    expect(all[2]!.heard).toEqual([`close ${CLOSE.notAllowed}`]);
  });

  test("gathers what is more than the processor can tell, and loses nothing of it", async () => {
    const [line] = await lines(1);
    const fanout = new Fanout(new Set([connectionOf(line!)]), {
      writesPerSecond: 20,
      writesAtOnce: 5,
    });
    const doc = new Y.Doc();
    doc.on("update", (update: Uint8Array) => fanout.update(update));
    for (let n = 0; n < 500; n += 1) doc.getText("text").insert(n, String(n % 10));
    const told = new Y.Doc();
    const words = () => told.getText("text").toString();
    let read = 0;
    await until(() => {
      for (; read < line!.messages.length; read += 1) {
        Y.applyUpdate(told, updateOf(line!.messages[read]!));
      }
      return words().length === 500;
    }, "all was told");
    expect(words()).toBe(doc.getText("text").toString());
    expect(line!.messages.length).toBeLessThan(50);
  });
});

/** The update in a frame: after two bytes of type and a length of 1 to 3 bytes. */
function updateOf(frame: Buffer): Uint8Array {
  let at = 2;
  while (frame[at]! >= 128) at += 1;
  return Uint8Array.from(frame.subarray(at + 1));
}
