import { afterEach, expect, test } from "vitest";
import type { UserId } from "../../../domain/ids";
import type { Bus } from "../cluster/bus";
import { Fanout } from "../room/fanout";
import type { Connection } from "../socket/connection";
import { until } from "../testing/clients";
import { MemoryNetwork } from "../testing/memoryBus";
import { CURSOR, type Recorded, recorded, statesOf } from "../testing/recorded";
import { Presence, type PresenceTimes } from "./presence";

const QUICK: PresenceTimes = { gatherMs: 2, repeatMs: 20, silentMs: 1e8 };
/** Nothing is repeated, so that what was asked for and what has changed has to do. */
const ONCE: PresenceTimes = { ...QUICK, repeatMs: 1e8 };

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

/** One process that has the room open. */
function server(bus: Bus, times = ONCE, owners = new Map<number, UserId>()) {
  const connections = new Set<Connection>();
  const presence = new Presence("a", new Fanout(connections), owners, bus, times);
  ended.push(() => presence.stop());
  return {
    presence,
    come(name: string, mayWrite = false): Recorded {
      const one = recorded(name, mayWrite);
      connections.add(one.connection);
      presence.join(one.connection);
      presence.introduce(one.connection);
      return one;
    },
    go({ connection }: Recorded): void {
      connections.delete(connection);
      presence.leave(connection);
    },
    point({ connection }: Recorded, client: number, state: unknown = { cursor: CURSOR }): void {
      presence.receive(connection, statesOf(client, state));
    },
  };
}

/** Whom somebody believes to be there. */
function names(one: Recorded): string[] {
  const present = new Map<string, string>();
  for (const message of one.messages("participants")) {
    if (message.all) present.clear();
    for (const { user, name } of message.present) present.set(user, name);
    for (const user of message.gone) present.delete(user);
  }
  return [...present.values()].sort();
}

/** The carets somebody sees: whose, by client id. */
function carets(one: Recorded): Record<number, string> {
  const seen: Record<number, string> = {};
  for (const [client, state] of one.carets()) {
    if (state === null) delete seen[client];
    else seen[client] = (state as { user: { name: string } }).user.name;
  }
  return seen;
}

const sees = (one: Recorded, ...expected: string[]) =>
  until(() => names(one).join() === expected.join(), `${expected.join(", ")} were seen`);
const seesCarets = (one: Recorded, expected: Record<number, string>) =>
  until(
    () => JSON.stringify(carets(one)) === JSON.stringify(expected),
    `the carets ${JSON.stringify(expected)} were seen`,
  );

test("people and carets of one process are seen on the other, and go there too", async () => {
  const network = new MemoryNetwork();
  const [a, b] = [server(network.bus()), server(network.bus())];
  const reader = b.come("reader");
  const writer = a.come("writer", true);
  a.point(writer, 7);
  await sees(reader, "The reader", "The writer");
  await seesCarets(reader, { 7: "The writer" });
  await sees(writer, "The reader", "The writer");
  expect(carets(writer)).toEqual({});
  a.point(writer, 7, null);
  await seesCarets(reader, {});
  a.go(writer);
  await sees(reader, "The reader");
});

test("a process that opens the room later asks for what is there", async () => {
  const network = new MemoryNetwork();
  const a = server(network.bus());
  const writer = a.come("writer", true);
  a.point(writer, 7);
  await sees(writer, "The writer");
  const b = server(network.bus());
  const reader = b.come("reader");
  await sees(reader, "The reader", "The writer");
  await seesCarets(reader, { 7: "The writer" });
  // Who comes only then is told too.
  const late = b.come("late");
  await seesCarets(late, { 7: "The writer" });
  await sees(late, "The late", "The reader", "The writer");
});

test("a person with windows on two processes is one person", async () => {
  const network = new MemoryNetwork();
  const [a, b] = [server(network.bus()), server(network.bus())];
  const here = a.come("writer", true);
  const there = b.come("writer", true);
  const reader = a.come("reader");
  await sees(reader, "The reader", "The writer");
  const all = () => reader.messages("participants").flatMap(({ present }) => present);
  expect(all().filter(({ name }) => name === "The writer").length).toBeLessThan(4);
  a.go(here);
  b.come("another");
  await sees(reader, "The another", "The reader", "The writer");
  b.go(there);
  await sees(reader, "The another", "The reader");
});

test("a process that ends says so; one that falls silent is forgotten", async () => {
  const network = new MemoryNetwork();
  const buses = [network.bus(), network.bus(), network.bus()];
  const a = server(buses[0]!, { ...QUICK, silentMs: 200 });
  const [ending, killed] = [server(buses[1]!, QUICK), server(buses[2]!, QUICK)];
  const reader = a.come("reader");
  ending.come("first");
  killed.point(killed.come("second", true), 7);
  await sees(reader, "The first", "The reader", "The second");
  await seesCarets(reader, { 7: "The second" });
  ending.presence.stop();
  await sees(reader, "The reader", "The second");
  network.cut();
  await sees(reader, "The reader");
  expect(carets(reader)).toEqual({});
  // It was only cut off.
  network.mend();
  await sees(reader, "The reader", "The second");
});

test("a process that has ended says nothing of those who go with it", async () => {
  const network = new MemoryNetwork();
  const [a, ending] = [server(network.bus(), ONCE), server(network.bus(), ONCE)];
  const calls: { from: string; people: { name: string }[] }[] = [];
  network.bus().subscribe("presence:a", (call) => calls.push(JSON.parse(call)));
  const [reader, leaving] = [a.come("reader"), ending.come("leaving")];
  await sees(reader, "The leaving", "The reader");
  const of = (name: string) => calls.find(({ people }) => people.some((one) => one.name === name));
  const { from } = of("The leaving")!;
  ending.presence.stop();
  ending.go(leaving);
  // Its tick would come before this one.
  a.come("late");
  await until(() => of("The late") !== undefined, "the other process called");
  expect(calls.filter((call) => call.from === from).at(-1)).toMatchObject({ whole: true });
  expect(names(reader)).not.toContain("The leaving");
});

test("what was said while the calls were lost is heard once they are back", async () => {
  const network = new MemoryNetwork();
  const [a, b] = [server(network.bus()), server(network.bus())];
  const [reader, writer, leaving] = [a.come("reader"), b.come("writer", true), b.come("leaving")];
  await sees(reader, "The leaving", "The reader", "The writer");
  network.cut();
  b.go(leaving);
  b.point(writer, 7);
  const local = b.come("local");
  await seesCarets(local, { 7: "The writer" });
  network.mend();
  await sees(reader, "The local", "The reader", "The writer");
  await seesCarets(reader, { 7: "The writer" });
});

test("a call that is lost is made good by the next repetition", async () => {
  const network = new MemoryNetwork();
  const bus = network.bus();
  let losing = false;
  const lossy: Bus = {
    ...bus,
    publish: (topic, message) => {
      if (!losing) bus.publish(topic, message);
    },
  };
  const [a, b] = [server(network.bus()), server(lossy, QUICK)];
  const [reader, writer, local] = [a.come("reader"), b.come("writer", true), b.come("local")];
  await sees(reader, "The local", "The reader", "The writer");
  losing = true;
  b.point(writer, 7);
  const another = b.come("another");
  await seesCarets(local, { 7: "The writer" });
  b.go(another);
  await sees(local, "The local", "The reader", "The writer");
  losing = false;
  await seesCarets(reader, { 7: "The writer" });
  losing = true;
  b.go(writer);
  await sees(local, "The local", "The reader");
  losing = false;
  await sees(reader, "The local", "The reader");
});

test("an editor that comes again at another process takes its caret with it", async () => {
  const network = new MemoryNetwork();
  const [a, b] = [server(network.bus()), server(network.bus())];
  const [reader, there] = [a.come("reader"), b.come("there")];
  const before = a.come("writer", true);
  a.point(before, 7);
  await seesCarets(reader, { 7: "The writer" });
  await seesCarets(there, { 7: "The writer" });
  // Its connection to A is dead, which A does not know.
  const after = b.come("writer", true);
  b.point(after, 7);
  await until(() => reader.carets().length >= 2, "the caret was told anew");
  b.point(after, 7, null);
  await seesCarets(reader, {});
  expect(carets(after)).toEqual({});
});

test("nobody takes or removes the caret of a person on another process", async () => {
  const network = new MemoryNetwork();
  const owners = new Map([[9, "writer" as UserId]]);
  const [a, b] = [server(network.bus(), ONCE, owners), server(network.bus(), ONCE, owners)];
  const [reader, there] = [b.come("reader"), a.come("there")];
  const writer = a.come("writer", true);
  const forger = b.come("forger", true);
  a.point(writer, 7);
  await seesCarets(reader, { 7: "The writer" });
  b.point(forger, 7);
  b.point(forger, 9);
  b.point(forger, 8);
  b.point(forger, 7, null);
  await seesCarets(there, { 7: "The writer", 8: "The forger" });
  expect(reader.carets().filter(([client]) => client === 9)).toEqual([]);
  expect(carets(reader)).toEqual({ 7: "The writer", 8: "The forger" });
});

test("an id that nobody had used yet goes to whom it turns out to belong to", async () => {
  const network = new MemoryNetwork();
  const owners = new Map<number, UserId>();
  const process = () => server(network.bus(), ONCE, owners);
  const [a, b, c] = [process(), process(), process()];
  const readers = [a.come("reader"), b.come("reader"), c.come("reader")];
  const [writer, forger] = [a.come("writer", true), b.come("forger", true)];
  b.point(forger, 7);
  for (const reader of readers) await seesCarets(reader, { 7: "The forger" });
  owners.set(7, "writer" as UserId);
  a.point(writer, 7);
  for (const reader of readers) await seesCarets(reader, { 7: "The writer" });
});

const honest = {
  from: "0b0e6a8e-5f0e-4c37-9d43-3b1b8a6f6f01",
  n: 1,
  whole: true,
  asks: false,
  people: [{ user: "u", name: "Bus", colour: "#000000", roles: [], mayWrite: true }],
  gone: [],
  carets: [{ client: 5, user: "u", cursor: CURSOR }],
  caretsGone: [],
  moved: [5],
};
const person = honest.people[0]!;

test.each([
  ["no JSON", "{"],
  ["nothing", "null"],
  ["no process", { ...honest, from: "me" }],
  ["a colour that is more than one", { ...honest, people: [{ ...person, colour: "red;x" }] }],
  ["a name without end", { ...honest, people: [{ ...person, name: "x".repeat(501) }] }],
  ["too many people", { ...honest, people: new Array(5_001).fill(person) }],
  ["a caret of another shape", { ...honest, carets: [{ client: 5, user: "u", cursor: "here" }] }],
  ["a message without end", `${" ".repeat(4_000_001)}${JSON.stringify(honest)}`],
])("a call that is %s is passed over", async (_, call) => {
  const network = new MemoryNetwork();
  const [bus, a] = [network.bus(), server(network.bus())];
  const reader = a.come("reader");
  bus.publish("presence:a", typeof call === "string" ? call : JSON.stringify(call));
  const last = { ...honest, from: honest.from.replace("01", "02") };
  bus.publish("presence:a", JSON.stringify({ ...last, people: [{ ...person, name: "Last" }] }));
  await sees(reader, "Last", "The reader");
  expect(carets(reader)).toEqual({ 5: "Last" });
});

test("a call that comes late or twice changes nothing, nor does a caret of nobody known", async () => {
  const network = new MemoryNetwork();
  const [bus, a] = [network.bus(), server(network.bus())];
  const reader = a.come("reader");
  const say = (call: object) => bus.publish("presence:a", JSON.stringify({ ...honest, ...call }));
  say({ n: 3 });
  say({ n: 2, people: [], carets: [] });
  say({ n: 3, people: [] });
  say({ n: 4, whole: false, people: [], carets: [{ client: 6, user: "stranger", cursor: null }] });
  say({ n: 5, whole: false, people: [{ ...person, user: "v", name: "Last" }], carets: [] });
  await sees(reader, "Bus", "Last", "The reader");
  expect(carets(reader)).toEqual({ 5: "Bus" });
});
