import { describe, expect, test } from "vitest";
import { silentBus } from "../cluster/bus";
import { Fanout } from "../room/fanout";
import type { Connection } from "../socket/connection";
import { CURSOR, type Recorded, recorded, statesOf } from "../testing/recorded";
import { Presence } from "./presence";

/** Ticks come when the test says so. */
const BY_HAND = { gatherMs: 1e8, repeatMs: 1e8, silentMs: 1e8 };

/** A room with nobody in it. */
function room() {
  const connections = new Set<Connection>();
  const presence = new Presence("a", new Fanout(connections), new Map(), silentBus(), BY_HAND);
  const all: Recorded[] = [];
  return {
    all,
    presence,
    come(name: string, mayWrite = false): Recorded {
      const one = recorded(name, mayWrite);
      all.push(one);
      connections.add(one.connection);
      presence.join(one.connection);
      presence.introduce(one.connection);
      return one;
    },
    point({ connection }: Recorded, client: number): void {
      presence.receive(connection, statesOf(client, { cursor: CURSOR }));
    },
    /** What one tick costs: frames written, the most of one connection, and what was made for it. */
    tick() {
      const before = all.map(({ written }) => written.length);
      presence.tell();
      const fresh = all.map(({ written }, n) => written.slice(before[n]));
      const made = new Set(fresh.flat());
      return {
        frames: fresh.flat().length,
        most: Math.max(...fresh.map(({ length }) => length)),
        made: made.size,
        bytes: [...made].reduce((sum, { length }) => sum + length, 0),
      };
    },
  };
}

describe.each([100, 200, 400])("a tick with %i people", (count) => {
  test("who come at once: one list, made once, for all", () => {
    const { come, tick, all } = room();
    for (let n = 0; n < count; n += 1) come(`${n}`);
    const cost = tick();
    expect(cost).toMatchObject({ frames: count, most: 1, made: 1 });
    expect(cost.bytes).toBeLessThan(200 * count);
    expect(all.at(-1)!.messages("participants")[0]!.present).toHaveLength(count);
  });

  test("who come one tick after the other: a list for who comes, a line for the others", () => {
    const { come, tick } = room();
    for (let n = 0; n < count; n += 1) {
      come(`${n}`);
      expect(tick()).toMatchObject({ frames: n + 1, most: 1, made: n === 0 ? 1 : 2 });
    }
  });

  test("of whom 10 write: one frame of all carets, and one for each who has one", () => {
    const { come, tick, point } = room();
    const people = Array.from({ length: count }, (_, n) => come(`${n}`, n < 10));
    tick();
    for (let move = 0; move < 20; move += 1) {
      for (let n = 0; n < 10; n += 1) point(people[n]!, 1_000 + n);
    }
    expect(tick()).toMatchObject({ frames: count, most: 1, made: 11 });
  });

  test("who all write: one frame each, and each caret is encoded once", () => {
    const { come, tick, point } = room();
    const people = Array.from({ length: count }, (_, n) => come(`${n}`, true));
    tick();
    people.forEach((one, n) => {
      point(one, 1_000 + n);
    });
    expect(tick()).toMatchObject({ frames: count, most: 1, made: count });
    expect(people[0]!.carets().map(([client]) => client)).toEqual(
      people.slice(1).map((_, n) => 1_001 + n),
    );
  });

  test("where nothing has happened tells nobody anything", () => {
    const { come, tick } = room();
    for (let n = 0; n < count; n += 1) come(`${n}`);
    tick();
    expect(tick()).toMatchObject({ frames: 0, made: 0 });
  });
});

test("who comes while others move is told all, and not the changes as well", () => {
  const { come, tick, point } = room();
  const writer = come("writer", true);
  tick();
  point(writer, 1);
  const newcomer = come("newcomer");
  const second = come("second", true);
  point(second, 2);
  tick();
  expect(newcomer.carets().map(([client]) => client)).toEqual([1, 2]);
  expect(second.carets().map(([client]) => client)).toEqual([1]);
  expect(writer.carets().map(([client]) => client)).toEqual([2]);
  expect(newcomer.messages("participants")).toHaveLength(1);
});

test("the clocks of what is told only rise", () => {
  const { come, tick, point } = room();
  const [writer, reader] = [come("writer", true), come("reader")];
  for (let n = 0; n < 50; n += 1) {
    point(writer, 1);
    tick();
  }
  const clocks = reader.carets().map(([, , clock]) => clock);
  expect(clocks).toHaveLength(50);
  expect(clocks).toEqual([...new Set(clocks)].sort((a, b) => a - b));
});
