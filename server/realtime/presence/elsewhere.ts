import { z } from "zod";
import type { PresentPerson } from "../../../domain/contract/realtime";
import type { UserId } from "../../../domain/ids";
import { ROLES } from "../../../domain/permissions";
import { type Caret, cursorSchema } from "./caret";

/** Bounds of what is believed: of one call, and of how many processes are remembered. */
const CALL_LENGTH = 4_000_000;
const MOST_PEOPLE = 5_000;
const MOST_PROCESSES = 64;

const key = z.string().min(1).max(64);
const user = key as unknown as z.ZodType<UserId>;
const person = z.object({
  user,
  name: z.string().max(500),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  roles: z.array(z.object({ role: z.enum(ROLES), delegation: key.nullable() })).max(100),
  mayWrite: z.boolean(),
}) as unknown as z.ZodType<PresentPerson>;
const caret = z.object({
  client: z.int().min(0),
  user,
  cursor: cursorSchema.nullable(),
}) satisfies z.ZodType<Caret>;

/** What one process tells the others of its people in a room. */
const callSchema = z.object({
  /** The process, as long as it has the room open. */
  from: z.uuid(),
  /** Rises with every call of it. */
  n: z.int().min(1),
  /** This is all of its people and carets; otherwise what has changed. */
  whole: z.boolean(),
  /** It wants to hear all of the others' too. */
  asks: z.boolean(),
  people: z.array(person).max(MOST_PEOPLE),
  gone: z.array(user).max(MOST_PEOPLE),
  carets: z.array(caret).max(MOST_PEOPLE),
  caretsGone: z.array(z.int().min(0)).max(MOST_PEOPLE),
  /** The carets among these that have moved just now; a whole call repeats others too. */
  moved: z.array(z.int().min(0)).max(MOST_PEOPLE),
});
export type PresenceCall = z.infer<typeof callSchema>;

interface Process {
  n: number;
  heardAt: number;
  readonly people: Map<UserId, PresentPerson>;
  readonly carets: Map<number, Caret>;
}

/** What of the people and carets of other processes has changed. */
export interface Heard {
  readonly users: ReadonlySet<UserId>;
  readonly clients: ReadonlySet<number>;
  /** Carets that have just moved there: their editors are connected there, and nowhere else. */
  readonly moved: readonly Caret[];
  /** The process that called wants to hear everything; or everything should be asked of it. */
  readonly asks: boolean;
  readonly unknown: boolean;
}

/**
 * The people and carets of a room in other processes, as these last said. Each speaks for its own
 * connections alone; what it says replaces only what it said before.
 */
export class Elsewhere {
  readonly #processes = new Map<string, Process>();

  /** `owners`: who has used which Yjs client id in the room; a caret under another's is not shown. */
  constructor(private readonly owners: ReadonlyMap<number, UserId>) {}

  /** `now` in ms, of a clock that only rises. null: it was nothing that a process says. */
  hear(message: string, now: number): Heard | null {
    const call = readCall(message);
    if (!call) return null;
    const known = this.#processes.get(call.from);
    const { asks } = call;
    if (known && call.n <= known.n) return null;
    const empty = call.whole && call.people.length === 0;
    const unknown = !known && !call.whole;
    if (empty) return { ...this.#forget(call.from), asks, unknown };
    if (!known && this.#processes.size >= MOST_PROCESSES) return null;
    const process: Process = {
      n: call.n,
      heardAt: now,
      people: new Map(call.whole ? [] : known?.people),
      carets: new Map(call.whole ? [] : known?.carets),
    };
    for (const one of call.gone) process.people.delete(one);
    for (const one of call.people) process.people.set(one.user, one);
    for (const one of call.caretsGone) process.carets.delete(one);
    for (const one of call.carets) process.carets.set(one.client, one);
    this.#processes.set(call.from, process);
    const moves = new Set(call.moved);
    const moved = call.carets.filter(({ client }) => moves.has(client));
    const { users, clients } = difference(known, process);
    for (const { client } of moved) clients.add(client);
    return { users, clients, moved, asks, unknown };
  }

  /** Forgets who has said nothing since `before`: killed, or cut off. */
  forgetSilent(before: number): Pick<Heard, "users" | "clients"> {
    const users = new Set<UserId>();
    const clients = new Set<number>();
    for (const [from, { heardAt }] of this.#processes) {
      if (heardAt > before) continue;
      const forgotten = this.#forget(from);
      for (const one of forgotten.users) users.add(one);
      for (const one of forgotten.clients) clients.add(one);
    }
    return { users, clients };
  }

  person(user: UserId): PresentPerson | null {
    let found: PresentPerson | null = null;
    for (const { people } of this.#processes.values()) {
      const one = people.get(user);
      if (one && (!found || one.mayWrite)) found = one;
    }
    return found;
  }

  /** With who bears it, as the same process knows them; nobody without the right to write has one. */
  caret(client: number): { readonly caret: Caret; readonly person: PresentPerson } | undefined {
    const owner = this.owners.get(client);
    for (const { people, carets } of this.#processes.values()) {
      const caret = carets.get(client);
      if (!caret || (owner !== undefined && owner !== caret.user)) continue;
      const person = people.get(caret.user);
      if (person?.mayWrite) return { caret, person };
    }
    return undefined;
  }

  users(): UserId[] {
    return [...this.#processes.values()].flatMap(({ people }) => [...people.keys()]);
  }

  clients(): number[] {
    return [...this.#processes.values()].flatMap(({ carets }) => [...carets.keys()]);
  }

  #forget(from: string): Pick<Heard, "users" | "clients" | "moved"> {
    const known = this.#processes.get(from);
    this.#processes.delete(from);
    return { ...difference(known, undefined), moved: [] };
  }
}

function readCall(message: string): PresenceCall | undefined {
  if (message.length > CALL_LENGTH) return undefined;
  try {
    return callSchema.safeParse(JSON.parse(message)).data;
  } catch {
    return undefined;
  }
}

function difference(before: Process | undefined, after: Process | undefined) {
  const users = changedKeys<UserId, unknown>(before?.people, after?.people);
  const clients = changedKeys<number, unknown>(before?.carets, after?.carets);
  return { users, clients };
}

function changedKeys<Key, Value>(
  before: ReadonlyMap<Key, Value> = new Map(),
  after: ReadonlyMap<Key, Value> = new Map(),
): Set<Key> {
  const changed = new Set<Key>();
  for (const [key, value] of after) {
    const known = before.get(key);
    if (known !== value && JSON.stringify(known) !== JSON.stringify(value)) changed.add(key);
  }
  for (const key of before.keys()) if (!after.has(key)) changed.add(key);
  return changed;
}
