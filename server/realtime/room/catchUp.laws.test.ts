import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { cases } from "../../../domain/laws";
import { decodeFrame, type Frame } from "../socket/frames";
import { CatchUp } from "./catchUp";

/** A client as far as it matters here: what it has been sent. */
function take(doc: Y.Doc, frames: readonly Frame[]): void {
  for (const frame of frames) {
    const read = decodeFrame(frame);
    if (read?.type !== "step2" && read?.type !== "update") throw new Error("Not a change.");
    Y.applyUpdate(doc, read.update);
  }
}

function stage() {
  const server = new Y.Doc();
  let encodings = 0;
  const catchUp = new CatchUp((vector) => {
    encodings += 1;
    return Y.encodeStateAsUpdate(server, vector ?? undefined);
  });
  server.on("update", (update: Uint8Array) => catchUp.grew(update));
  const text = server.getText("t");
  return {
    catchUp,
    text,
    encodings: () => encodings,
    write: (at: number, words: string) => text.insert(at % (text.length + 1), words),
  };
}

const EMPTY = Uint8Array.of(0);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ at: fc.nat(), words: fc.string({ minLength: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ at: fc.nat(), words: fc.constant("x".repeat(20_000)) }) },
  { weight: 3, arbitrary: fc.record({ joins: fc.boolean(), client: fc.nat({ max: 4 }) }) },
);

describe("what is sent to those who join or return", () => {
  test("makes them have the whole text, whenever they come", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { catchUp, text, write } = stage();
        const clients = Array.from({ length: 5 }, () => new Y.Doc());
        for (const one of steps) {
          if ("words" in one) write(one.at, one.words);
          else {
            const client = clients[one.client]!;
            take(client, catchUp.since(one.joins ? EMPTY : Y.encodeStateVector(client)));
            expect(client.getText("t").toString()).toBe(text.toString());
          }
        }
      }),
      { numRuns: cases(300) },
    );
  });

  test("is encoded once for a hall that comes in while others type", () => {
    const { catchUp, text, write, encodings } = stage();
    write(0, "The text. ");
    const hall = Array.from({ length: 200 }, (_, n) => {
      const frames = catchUp.since(EMPTY);
      write(n, `${n} `);
      return frames;
    });
    expect(encodings()).toBe(1);
    const last = new Y.Doc();
    take(last, catchUp.since(EMPTY));
    expect(last.getText("t").toString()).toBe(text.toString());
    // One frame for all who come at the same moment, not a copy for each.
    expect(new Set(hall.map(([first]) => first)).size).toBe(1);
    expect(catchUp.since(EMPTY)[1]).toBe(catchUp.since(EMPTY)[1]);
  });

  test("is made anew when too much has come after it", () => {
    const { catchUp, write, encodings } = stage();
    for (let n = 0; n < 600; n += 1) {
      write(0, "x");
      catchUp.since(EMPTY);
    }
    expect(encodings()).toBe(3);
  });

  test("refuses a state vector that cannot be read, however many are asked for", () => {
    const { catchUp } = stage();
    for (let n = 0; n < 500; n += 1) {
      expect(() => catchUp.since(Uint8Array.of(200, 1, n % 100))).toThrow();
    }
  });

  test("is the whole text for those who come with ever new states, and is whole for them too", () => {
    const { catchUp, text, write, encodings } = stage();
    write(0, "The text. ");
    const stranger = (n: number) => Y.encodeStateVector(new Map([[n + 1, 1]]));
    for (let n = 0; n < 2_000; n += 1) catchUp.since(stranger(n));
    expect(encodings()).toBeLessThan(500);
    const late = new Y.Doc();
    late.getText("own").insert(0, "Something that nobody else has.");
    take(late, catchUp.since(Y.encodeStateVector(late)));
    write(0, "And more. ");
    take(late, catchUp.since(Y.encodeStateVector(late)));
    expect(late.getText("t").toString()).toBe(text.toString());
  });
});
