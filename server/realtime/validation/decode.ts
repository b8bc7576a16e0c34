import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

export type Struct = Y.Item | Y.GC | Y.Skip;

/** Units of one client that are deleted: from `clock` on, `len` of them. */
export interface Deletion {
  readonly clock: number;
  readonly len: number;
}

/** An update as it came, nothing of it looked up in a text. */
export interface DecodedUpdate {
  /** What each Yjs client adds, in the order of its clock. */
  readonly sections: ReadonlyMap<number, readonly Struct[]>;
  readonly deletions: ReadonlyMap<number, readonly Deletion[]>;
  readonly structs: number;
}

/**
 * Reads an update; null when it is none, or one that Yjs would read but never writes: with something
 * behind its end (so an update of Yjs' other format looks like an empty one), with empty structs (they
 * break the search in a client's history), with two sections of one client (the first would be passed
 * over in silence), or with deletions that overlap or are out of order (each would be walked through).
 * Linear in the size of the update.
 */
export function decodeUpdate(update: Uint8Array): DecodedUpdate | null {
  try {
    let rest = decoding.createDecoder(update);
    const announced = decoding.readVarUint(rest);
    class Whole extends Y.UpdateDecoderV1 {
      constructor(decoder: decoding.Decoder) {
        super(decoder);
        rest = decoder;
      }
    }
    const { structs, ds } = Y.decodeUpdateV2(update, Whole) as {
      structs: Struct[];
      ds: { clients: ReadonlyMap<number, readonly Deletion[]> };
    };
    if (decoding.hasContent(rest)) return null;
    const sections = sectionsOf(structs);
    if (sections === null || sections.size !== announced) return null;
    for (const deletions of ds.clients.values()) if (!inOrder(deletions)) return null;
    return { sections, deletions: ds.clients, structs: structs.length };
  } catch {
    return null;
  }
}

function sectionsOf(structs: readonly Struct[]): Map<number, Struct[]> | null {
  const sections = new Map<number, Struct[]>();
  for (const struct of structs) {
    if (struct.length === 0) return null;
    const section = sections.get(struct.id.client);
    if (section) section.push(struct);
    else sections.set(struct.id.client, [struct]);
  }
  return sections;
}

function inOrder(deletions: readonly Deletion[]): boolean {
  let end = 0;
  for (const { clock, len } of deletions) {
    if (len === 0 || clock < end) return false;
    end = clock + len;
  }
  return true;
}

/**
 * What of an update a text lacks that has each client up to `stateOf`; the update itself if it lacks
 * all. Yjs would not add the rest again, but look for what it stands beside, and cut that in two:
 * forged, it could change the text without leaving anything to store.
 */
export function withoutKnown(
  bytes: Uint8Array,
  update: DecodedUpdate,
  stateOf: (client: number) => number,
): Uint8Array {
  const firstIsNew = ([client, structs]: [number, readonly Struct[]]) =>
    structs[0]!.id.clock >= stateOf(client);
  if ([...update.sections].every(firstIsNew)) return bytes;
  const sections: (readonly [number, readonly Struct[]])[] = [];
  for (const [client, structs] of update.sections) {
    const state = stateOf(client);
    const rest = structs.filter(({ id, length }) => id.clock + length > state);
    if (rest.length > 0) sections.push([state, rest]);
  }
  return encodeUpdate(sections, update.deletions);
}

/** Sections each with the clock from which on it is wanted, which lies within its first struct. */
export function encodeUpdate(
  sections: readonly (readonly [number, readonly Struct[]])[],
  deletions: ReadonlyMap<number, readonly Deletion[]>,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder: rest } = encoder;
  const write = (...numbers: readonly number[]) => {
    for (const number of numbers) encoding.writeVarUint(rest, number);
  };
  write(sections.length);
  for (const [from, structs] of sections) {
    const { id } = structs[0]!;
    const start = Math.max(from, id.clock);
    write(structs.length, id.client, start);
    structs.forEach((struct, index) => {
      struct.write(encoder, index === 0 ? start - id.clock : 0);
    });
  }
  write(deletions.size);
  for (const [client, own] of deletions) {
    write(client, own.length);
    for (const { clock, len } of own) write(clock, len);
  }
  return encoder.toUint8Array();
}
