import * as Y from "yjs";
import type { UpdateRefusal } from "../../domain/contract/realtime";
import type { NegotiationId, UserId } from "../../domain/ids";
import { type Refusal, type Result, refuse } from "../../domain/refusal";
import type { TextOperation } from "../../domain/text/operations";
import type { Paragraph } from "../../domain/text/paragraph";
import type { EventDraft, StoredEvent } from "../db/events";
import type { Tx } from "../db/open";
import { ClientTaken, type NewUpdate, type StoredUpdate } from "../db/rooms";
import type { Connection } from "./connection";
import type { LiveText } from "./live";
import type { RoomLog } from "./log";
import { Shadow } from "./shadow";

/** What a command wants: its answer, and what it changes. All of it is stored, or nothing. */
export interface CommandOutcome<T> {
  readonly value: T;
  readonly operations?: readonly TextOperation[];
  readonly events?: readonly EventDraft[];
  /** Run in the same transaction once the text's change has its seq, for rows that name it. */
  readonly after?: (seq: number) => Promise<void>;
}

/** May be run again after a conflict: no effect outside of `tx`. Inside use only `tx`. */
export type CommandWork<T> = (
  tx: Tx,
  text: readonly Paragraph[],
  seq: number,
) => Promise<Result<CommandOutcome<T>>>;

export interface CommandDone<T> {
  readonly value: T;
  /** Where the text stands with the command done. */
  readonly seq: number;
  readonly events: readonly StoredEvent[];
}

/** What the writer tells its room. */
export interface WriterEvents {
  /** On disk, and in the live text. */
  committed(update: Uint8Array): void;
  saved(connection: Connection, n: number): void;
  refused(connection: Connection, reason: UpdateRefusal): void;
  recorded(events: readonly StoredEvent[]): void;
  /** The database has not answered for too long, or the text in memory cannot be trusted. */
  broken(error: unknown): void;
  report(error: unknown): void;
}

interface PendingWrite {
  readonly connection: Connection;
  readonly update: Uint8Array;
  readonly n: number;
}
interface PendingCommand {
  readonly run: () => Promise<void>;
  /** Answers that it was not done. */
  readonly abandon: () => void;
}
type Job = PendingWrite | PendingCommand;

interface Admitted extends NewUpdate {
  readonly user: UserId;
  readonly firstUses: readonly number[];
}

/** Thrown inside of a transaction to undo it; carries the refusal out. */
class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The owner of a Yjs client id, when all that is known is who it is not. */
const SOMEBODY_ELSE = "" as UserId;

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 2_000;
/** So long writers wait for a database that does not answer, before the room is given up. */
export const PATIENCE_MS = 60_000;

const UNAVAILABLE = refuse(
  "unavailable",
  "The text cannot be changed at the moment. Please try again in a minute.",
);

/**
 * The one queue of a room: everything that changes the text passes here, one after another, and is
 * on disk before anybody else sees it. While a commit is under way, clients' changes gather; the
 * next turn takes all of them up to the next command into one transaction.
 */
export class Writer {
  readonly #shadow: Shadow;
  readonly #jobs: Job[] = [];
  #working: Promise<void> | null = null;
  /** The last transaction failed: the text in memory may differ from the log. */
  #unsure = false;
  #retrying = false;
  #ended = false;

  constructor(
    private readonly room: string,
    private readonly negotiation: NegotiationId,
    private readonly log: RoomLog,
    private readonly live: LiveText,
    private readonly owners: Map<number, UserId>,
    private readonly on: WriterEvents,
    private readonly patienceMs: number,
  ) {
    this.#shadow = new Shadow(owners, [live.state]);
  }

  get idle(): boolean {
    return this.#working === null;
  }

  /** Takes a client's change; `n` is its number among the writing frames of the connection. */
  write(connection: Connection, update: Uint8Array, n: number): void {
    connection.waitingBytes += update.length;
    this.#enqueue({ connection, update, n });
  }

  command<T>(work: CommandWork<T>): Promise<Result<CommandDone<T>>> {
    if (this.#ended || this.#retrying) return Promise.resolve(UNAVAILABLE);
    return new Promise((resolve, reject) => {
      this.#enqueue({
        run: () => this.#command(work).then(resolve, reject),
        abandon: () => resolve(UNAVAILABLE),
      });
    });
  }

  /** Takes nothing more; fulfilled when what was taken is done. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#working;
  }

  #enqueue(job: Job): void {
    if (this.#ended) return;
    this.#jobs.push(job);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    try {
      for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
        if ("run" in job) {
          this.#jobs.shift();
          await job.run();
        } else {
          const end = this.#jobs.findIndex((other) => "run" in other);
          await this.#writeAll(
            this.#jobs.splice(0, end < 0 ? this.#jobs.length : end) as PendingWrite[],
          );
        }
      }
    } catch (error) {
      this.#ended = true;
      for (const job of this.#jobs.splice(0)) if ("abandon" in job) job.abandon();
      this.on.broken(error);
    } finally {
      this.#working = null;
    }
  }

  /** Commits clients' changes, again and again while the database does not answer. */
  async #writeAll(writes: readonly PendingWrite[]): Promise<void> {
    const started = performance.now();
    for (let wait = FIRST_RETRY_MS; ; wait = Math.min(2 * wait, LONGEST_RETRY_MS)) {
      try {
        if (this.#unsure) await this.#recover();
        await this.#commit(writes);
        break;
      } catch (error) {
        this.#unsure = true;
        if (error instanceof ClientTaken) {
          // Bound in another process meanwhile: the next turn refuses what was written under it.
          this.owners.set(error.clientId, SOMEBODY_ELSE);
          continue;
        }
        this.#retrying = true;
        this.on.report(error);
        if (this.#ended || performance.now() - started > this.patienceMs) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    this.#retrying = false;
    for (const { connection, update } of writes) connection.waitingBytes -= update.length;
  }

  async #commit(writes: readonly PendingWrite[]): Promise<void> {
    const admitted: Admitted[] = [];
    const saved = new Map<Connection, number>();
    for (const { connection, update, n } of writes) {
      // Refused, gone or no longer a writer since it was sent: its changes go with it.
      if (!connection.access.mayWrite || !connection.open) continue;
      const user = connection.identity.user.id;
      const admission = this.#shadow.admit(update, user);
      if (!admission.ok) {
        this.#shadow.reset([this.live.state, ...admitted.map((a) => a.update)]);
        this.on.refused(connection, admission.reason);
        continue;
      }
      saved.set(connection, n);
      if (!admission.update) continue;
      admitted.push({ update: admission.update, user, firstUses: admission.firstUses });
    }
    if (admitted.length > 0) await this.#store(admitted);
    for (const [connection, n] of saved) this.on.saved(connection, n);
  }

  async #store(admitted: readonly Admitted[]): Promise<void> {
    const rows: NewUpdate[] = mergePerUser(admitted);
    const mended = this.#shadow.mend();
    if (mended) rows.push({ update: mended, user: null });
    const { tail, seq } = await this.log.transaction(async (tx) => {
      const tail = await this.log.lock(tx, this.room, this.live.seq);
      return { tail, seq: await this.log.append(tx, this.room, rows) };
    });
    this.#follow(tail);
    for (const { firstUses, user } of admitted) {
      for (const id of firstUses) this.owners.set(id, user);
    }
    this.#publish(Y.mergeUpdates(rows.map((row) => row.update)), seq);
  }

  async #command<T>(work: CommandWork<T>): Promise<Result<CommandDone<T>>> {
    if (this.#unsure) await this.#recover();
    let touched = false;
    try {
      const { done, update } = await this.log.transaction(async (tx) => {
        if (touched) this.#shadow.reset([this.live.state]);
        this.#follow(await this.log.lock(tx, this.room, this.live.seq));
        const result = await work(tx, this.live.paragraphs, this.live.seq);
        if (!result.ok) throw new Undo(result);
        const { value, operations = [], events = [], after } = result.value;
        touched = operations.length > 0;
        const update = touched ? this.#shadow.change(operations) : null;
        const row = update && { update, user: null };
        const seq = row ? await this.log.append(tx, this.room, [row]) : this.live.seq;
        await after?.(seq);
        const stored = await this.log.record(tx, this.negotiation, events);
        return { done: { value, seq, events: stored }, update };
      });
      if (update) this.#publish(update, done.seq);
      this.on.recorded(done.events);
      return { ok: true, value: done };
    } catch (error) {
      if (error instanceof Undo) {
        if (touched) this.#shadow.reset([this.live.state]);
        return error.refusal;
      }
      // It may have been the COMMIT's answer that was lost: the log knows.
      this.#unsure = true;
      await this.#recover().catch((reason) => this.on.report(reason));
      throw error;
    }
  }

  /** Makes the text in memory what the log says, after a commit whose outcome is unknown. */
  async #recover(): Promise<void> {
    this.#follow(await this.log.since(this.room, this.live.seq));
    this.#shadow.reset([this.live.state]);
    this.#unsure = false;
  }

  /** Takes in what is committed but was not by us, as far as we know. */
  #follow(tail: readonly StoredUpdate[]): void {
    for (const { update, seq } of tail) {
      this.#shadow.follow(update);
      this.#publish(update, seq);
    }
  }

  #publish(update: Uint8Array, seq: number): void {
    this.live.apply(update, seq);
    this.on.committed(update);
  }
}

/** One row for each person, in the order of their first change. */
function mergePerUser(admitted: readonly Admitted[]): Admitted[] {
  const byUser = new Map<UserId, Admitted[]>();
  for (const each of admitted) {
    const own = byUser.get(each.user);
    if (own) own.push(each);
    else byUser.set(each.user, [each]);
  }
  return [...byUser].map(([user, own]) => ({
    user,
    update: own.length === 1 ? own[0]!.update : Y.mergeUpdates(own.map((each) => each.update)),
    firstUses: [...new Set(own.flatMap((each) => each.firstUses))],
  }));
}
