import * as decoding from "lib0/decoding";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { CLOSE } from "../../../domain/contract/realtime";
import type { Paragraph } from "../../../domain/text/paragraph";
import { type Database, openDatabase } from "../../db/open";
import { template } from "../../testing/databases";
import type { Access, Identity } from "../door/access";
import type { Room } from "../room/room";
import { readParagraphs } from "../room/text";
import { type Frame, step1Frame, step2Frame, updateFrame } from "../socket/frames";
import { RawClient, until } from "../testing/clients";
import { type DeafConnection, deafConnection } from "../testing/deafConnection";
import { recordEditing } from "../testing/editing";
import { mutateBytes, mutateStructs, oneOf, type Random, seeded } from "../testing/mutate";
import { SAMPLE } from "../testing/texts";
import { type Name, startWorld, TEXT, type World } from "../testing/world";

/** `FUZZ_SEED` repeats a run; `FUZZ_FRAMES` makes it longer. A twentieth goes over real sockets. */
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32));
const FRAMES = Number(process.env.FUZZ_FRAMES ?? 100_000);
const SOCKET_FRAMES = Math.ceil(FRAMES / 20);
/** Before a frame comes as it was, it comes so often with something wrong with it. */
const SPOILED = 12;
/** Clients at the same time. */
const LANES = 16;
const NAMED: readonly number[] = Object.values(CLOSE);
const NOTHING_MORE = step2Frame(Uint8Array.from([0, 0]));
const EVERYTHING = step1Frame(Uint8Array.from([0]));

/** The sync message in a frame: its step and what it carries. */
function syncOf(frame: Frame): { step: number; content: Uint8Array } | null {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== 0) return null;
  return { step: decoding.readVarUint(decoder), content: decoding.readVarUint8Array(decoder) };
}

function mutated(frame: Frame, random: Random, other: Frame, doc: Y.Doc): Frame {
  const sync = syncOf(frame);
  if (!sync || random(5) === 0) return mutateBytes(frame, random, other);
  const wrap = sync.step === 0 ? step1Frame : sync.step === 1 ? step2Frame : updateFrame;
  if (sync.step === 0 || random(2) === 0)
    return wrap(mutateBytes(sync.content, random, syncOf(other)?.content ?? other));
  return wrap(mutateStructs(sync.content, random, doc));
}

/** What no update may ever change, and that every word may stand in a text. */
function expectWhole(text: readonly Paragraph[]): void {
  const shape = ({ id, label, kind, level }: Paragraph) => ({ id, label, kind, level });
  expect(text.map(shape)).toEqual(SAMPLE.map(shape));
  for (const { runs } of text) {
    for (const { text: words, marks } of runs) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
      expect(words).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/);
      expect(words).not.toMatch(/\p{Surrogate}/u);
      expect(words.includes("\uFFFC")).toBe(marks.footnote !== undefined);
      if (marks.footnote !== undefined) expect(["f1", "f2"]).toContain(marks.footnote);
    }
  }
}

describe("frames with anything wrong with them", () => {
  let database: Database;
  let world: World;
  const clients: RawClient[] = [];
  const join = async (name: Name) => {
    const client = RawClient.of(world, name);
    clients.push(client);
    return client.synced();
  };
  /** Compares what a bystander sees with what a crash would leave. */
  const agrees = async (bystander: RawClient) => {
    const stored = await world.storedText();
    expectWhole(stored);
    const due = JSON.stringify(stored);
    await until(
      () => JSON.stringify(readParagraphs(bystander.doc)) === due,
      `the bystander sees what is stored (seed ${SEED})`,
    );
  };

  // What a room does with a frame is the same on both databases; the quicker one carries this.
  beforeEach(async () => {
    database = await openDatabase({ memory: true, template: await template() });
    world = await startWorld(database);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await world.stop();
    await database.close();
  });

  test("leave the text whole, the room at work, and nobody else the wiser", async () => {
    const bystander = await join("observer");
    const room = (await world.rooms.get(TEXT))!;
    const random = seeded(SEED);
    const people = [
      { lines: new Lines(world, room, "chair"), client: 1001 },
      { lines: new Lines(world, room, "cochair"), client: 1002 },
    ];
    const closes = new Map<number, number>();
    let sent = 0;
    for (let batch = 0; sent < FRAMES; batch += 1) {
      const { lines, client } = oneOf(random, people);
      const doc = lines.copyOfText();
      doc.clientID = client;
      const frames = recordEditing(doc, 8, random);
      for (const frame of frames) {
        for (let n = 0; n < SPOILED; n += 1)
          lines.send(mutated(frame, random, oneOf(random, frames), doc));
        lines.send(frame);
        sent += SPOILED;
      }
      await room.follow();
      for (const code of lines.takeCloses()) closes.set(code, (closes.get(code) ?? 0) + 1);
      expectWhole(room.text.paragraphs);
      if (batch % 100 === 0) await agrees(bystander);
    }
    await agrees(bystander);
    const rows = await world.storedRows();
    console.info(`Fuzz: ${sent} frames, seed ${SEED}; closes`, closes, `; ${rows} rows stored.`);
    expect([...closes.keys()].filter((code) => !NAMED.includes(code))).toEqual([]);
    // They got as far as the text, and were refused there too.
    expect(closes.get(CLOSE.malformed)).toBeGreaterThan(0);
    expect(closes.get(CLOSE.refusedUpdate)).toBeGreaterThan(0);
    expect(rows).toBeGreaterThan(FRAMES / SPOILED / 100);
    expect(world.reports).toEqual([]);
  }, 600_000);

  test("do no more harm over a network", async () => {
    const bystander = await join("observer");
    const random = seeded(SEED);
    const closes = new Set<number>();
    let sent = 0;
    const lane = async (who: Name) => {
      let client = await join(who);
      while (sent < SOCKET_FRAMES) {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(bystander.doc));
        const frames = recordEditing(doc, 4, random);
        for (const frame of frames) {
          sent += 1;
          const answered = new Promise((resolve) => client.socket.once("message", resolve));
          client.send(mutated(frame, random, oneOf(random, frames), doc));
          if (random(50) === 0) client.socket.send("words that are not bytes");
          client.send(EVERYTHING);
          await Promise.race([client.closed, answered]);
          if (client.socket.readyState === client.socket.OPEN) continue;
          closes.add((await client.closed).code);
          clients.splice(clients.indexOf(client), 1);
          client = await join(who);
        }
      }
    };
    const people = Array.from({ length: LANES }, (_, n) => (n % 2 ? "chair" : "cochair") as Name);
    await Promise.all(people.map(lane));
    await agrees(bystander);
    console.info(`Fuzz: ${sent} frames over sockets, seed ${SEED}; closes`, closes);
    expect([...closes].filter((code) => !NAMED.includes(code))).toEqual([]);
    expect(world.reports).toEqual([]);
  }, 600_000);
});

/**
 * A person's connections to a room without a network. Each frame takes another of them, so that one
 * that ends its connection does not take with it what was sent before.
 */
class Lines {
  #open: DeafConnection[] = [];
  #used: DeafConnection[] = [];

  constructor(
    private readonly world: World,
    private readonly room: Room,
    private readonly who: Name,
  ) {}

  send(frame: Frame): void {
    const line = this.#open.pop() ?? this.#another();
    this.#used.push(line);
    this.room.receive(line.connection, frame);
  }

  /** Makes those that are still open ready for other frames; gives the codes of the others. */
  takeCloses(): number[] {
    const closed = this.#used.filter(({ socket }) => socket.closeCode !== null);
    for (const { connection } of closed) this.world.rooms.leave(connection);
    this.#open.push(...this.#used.filter(({ socket }) => socket.closeCode === null));
    this.#used = [];
    for (const { socket } of this.#open) socket.sent = [];
    return closed.map(({ socket }) => socket.closeCode!);
  }

  /** The committed text, as it is given to whoever asks. */
  copyOfText(): Y.Doc {
    const { connection, socket } = this.#another();
    this.world.rooms.leave(connection);
    const doc = new Y.Doc();
    for (const frame of socket.sent) {
      const sync = syncOf(frame);
      if (sync && sync.step > 0) Y.applyUpdate(doc, sync.content);
    }
    return doc;
  }

  #another(): DeafConnection {
    const made = deafConnection(...this.#standing());
    this.world.rooms.join(made.connection, TEXT, this.room);
    this.room.receive(made.connection, EVERYTHING);
    this.room.receive(made.connection, NOTHING_MORE);
    return made;
  }

  #standing(): [Identity, Access] {
    const { who, world } = this;
    const user = { id: world.id[who], name: who };
    const participations = [{ role: "co-facilitator", delegation: null }] as const;
    const actor = { user: user.id, name: who, secretariat: false, participations };
    const access = { actor, mayWrite: true, displayName: who, asOf: 0 };
    return [
      { sessionId: world.session[who], user },
      { ...access, negotiationId: world.negotiation },
    ];
  }
}
