import * as Y from "yjs";
import type { Deletion, Struct } from "../validation/decode";
import { item, rawUpdate } from "./rawUpdate";

/** Gives the next whole number from 0 up to `below`; the same seed gives the same numbers. */
export type Random = (below: number) => number;

/** mulberry32, a generator of 32 bits by Tommy Ettinger (public domain): small, and good enough here. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export const oneOf = <T>(random: Random, choices: readonly T[]): T =>
  choices[random(choices.length)]!;

/** Numbers as Yjs writes them that are at the edge of something. */
const EDGES = [0, 1, 2, 127, 128, 16_383, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 40, 2 ** 53 - 1];

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const at = (bytes: Uint8Array, random: Random): number => random(bytes.length + 1);
const splice = (bytes: Uint8Array, from: number, to: number, insert: ArrayLike<number>) =>
  Uint8Array.from([...bytes.subarray(0, from), ...Array.from(insert), ...bytes.subarray(to)]);
const replaced = (bytes: Uint8Array, index: number, value: number): Uint8Array => {
  const copy = bytes.slice();
  if (index < copy.length) copy[index] = value;
  return copy;
};

const MUTATIONS: readonly Mutation[] = [
  /** A bit flipped. */
  (bytes, random) => {
    const index = at(bytes, random);
    return replaced(bytes, index, (bytes[index] ?? 0) ^ (1 << random(8)));
  },
  /** A byte that is anything. */
  (bytes, random) => replaced(bytes, at(bytes, random), random(256)),
  /** A length, a clock or an id that is at an edge. */
  (bytes, random) => {
    const index = at(bytes, random);
    return splice(bytes, index, index + 1, varUint(oneOf(random, EDGES)));
  },
  /** One of Yjs' kinds of structs, with any of its flags. */
  (bytes, random) => replaced(bytes, at(bytes, random), random(12) | (random(8) << 5)),
  /** Cut short. */
  (bytes, random) => bytes.slice(0, at(bytes, random)),
  /** Without its beginning. */
  (bytes, random) => bytes.slice(at(bytes, random)),
  /** A piece left out. */
  (bytes, random) => {
    const from = at(bytes, random);
    return splice(bytes, from, from + 1 + random(8), []);
  },
  /** A piece twice. */
  (bytes, random) => {
    const from = at(bytes, random);
    return splice(bytes, from, from, bytes.subarray(from, from + 1 + random(16)));
  },
  /** A piece of another. */
  (bytes, random, other) => {
    const from = at(other, random);
    const index = at(bytes, random);
    const piece = other.subarray(from, from + 1 + random(16));
    return splice(bytes, index, index + random(16), piece);
  },
  /** Noise in it. */
  (bytes, random) => {
    const noise = Array.from({ length: 1 + random(8) }, () => random(256));
    const index = at(bytes, random);
    return splice(bytes, index, index + random(3), noise);
  },
];

/** A frame or an update with one to three things wrong with it, whatever they hit. */
export function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let mutated = bytes;
  for (let n = 1 + random(3); n > 0; n -= 1) {
    mutated = oneOf(random, MUTATIONS)(mutated, random, other);
  }
  return mutated;
}

/** An update that can be read, but says something else: other places, contents, ids and deletions. */
export function mutateStructs(update: Uint8Array, random: Random, doc: Y.Doc): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(update) as {
    structs: Struct[];
    ds: { clients: Map<number, Deletion[]> };
  };
  const changed = structs.map((struct) =>
    random(2) === 0 ? otherStruct(struct, random, doc) : struct,
  );
  if (random(8) === 0) changed.splice(random(changed.length + 1), 1);
  const sections = new Map<number, Struct[]>();
  for (const struct of changed) {
    const section = sections.get(struct.id.client);
    if (section) section.push(struct);
    else sections.set(struct.id.client, [struct]);
  }
  const deletions = [...ds.clients].flatMap(([client, own]) =>
    own.map(({ clock, len }) => [client, clock, len] as const),
  );
  if (random(3) === 0) {
    const { client, clock } = anyId(doc, random);
    deletions.push([client, clock, 1 + random(20)]);
  }
  return rawUpdate([...sections.values()], deletions);
}

function otherStruct(struct: Struct, random: Random, doc: Y.Doc): Struct {
  const { client, clock } = random(6) === 0 ? anyId(doc, random) : struct.id;
  const id = Y.createID(client, random(6) === 0 ? Math.max(0, clock + random(5) - 2) : clock);
  if (random(8) === 0) return new Y.GC(id, 1 + random(30));
  if (random(16) === 0) return new Y.Skip(id, 1 + random(30));
  const known = struct instanceof Y.Item ? struct : null;
  const keep = known !== null && random(2) === 0;
  const content = keep ? known.content : anyContent(random);
  const place = random(5);
  if (known && place < 2) {
    return item(id.client, id.clock, content, {
      origin: known.origin,
      rightOrigin: known.rightOrigin,
      ...(known.parent === null ? {} : { parent: known.parent as unknown as Y.ID }),
    });
  }
  if (place === 2) return item(id.client, id.clock, content, { origin: anyId(doc, random) });
  if (place === 3) {
    const [origin, rightOrigin] = [anyId(doc, random), anyId(doc, random)];
    return item(id.client, id.clock, content, { origin, rightOrigin });
  }
  const parent = random(3) === 0 ? oneOf(random, ["text", "x"]) : anyId(doc, random);
  const named = random(2) === 0 ? { parentSub: oneOf(random, ["id", "label", "kind", "x"]) } : {};
  return item(id.client, id.clock, content, { parent, ...named });
}

function anyContent(random: Random): Y.Item["content"] {
  const made: readonly (() => Y.Item["content"])[] = [
    () => new Y.ContentString("fuzz".slice(random(5))),
    () => new Y.ContentString(oneOf(random, ["\uFFFC", "\u0000", "👍", "a\nb", "\u2028"])),
    () => new Y.ContentDeleted(random(20)),
    () => new Y.ContentFormat(oneOf(random, ["italic", "footnote", "bold"]), anyValue(random)),
    () => new Y.ContentAny([1]),
    () => new Y.ContentJSON([1]),
    () => new Y.ContentBinary(new Uint8Array(3)),
    () => new Y.ContentEmbed({}),
    () => new Y.ContentType(oneOf(random, [new Y.XmlText(), new Y.XmlElement("x"), new Y.Map()])),
    () => new Y.ContentDoc(new Y.Doc({ guid: "x" })),
  ];
  return oneOf(random, made)();
}

const anyValue = (random: Random): object =>
  oneOf(random, [null, {}, { id: "f1" }, { id: "f9" }, { id: 1 }, "f1", []]) as object;

/** Something that the text has, or nearly has. */
function anyId(doc: Y.Doc, random: Random): Y.ID {
  const client = oneOf(random, [...doc.store.clients.keys()]);
  return Y.createID(client, random(Y.getState(doc.store, client) + 3));
}
