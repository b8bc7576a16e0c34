import { setTimeout as sleep } from "node:timers/promises";
import type { Result } from "../../../domain/refusal";
import { refuse } from "../../../domain/refusal";
import { isUnreachable } from "../../db/errors";
import type { Connection } from "../socket/connection";
import { Allowance } from "../socket/rate";
import type { CommandDone, CommandWork } from "./command";
import type { Committer, PendingWrite } from "./committer";

interface PendingCommand {
  readonly run: () => Promise<void>;
  /** Answers that it was not done. */
  readonly abandon: () => void;
}
type Job = PendingWrite | PendingCommand;

export interface WriterEvents {
  /** Something fails again and again that no waiting mends. */
  broken(error: unknown): void;
  /** Whether what clients send is being stored: told when that changes. */
  storing(works: boolean): void;
  report(error: unknown): void;
}

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 2_000;
/**
 * So long the same failure may come again before the room is given up. A database that cannot be
 * reached is no such failure: it is waited for, and writers are told.
 */
export const PATIENCE_MS = 60_000;

/**
 * Changes a second from which on they gather before they are committed, and for how long. People who
 * type stay far below it: it is for pastes, tools and floods, when one commit and one frame for
 * twenty changes leave the processor to the others.
 */
const CALM = { perSecond: 250, atOnce: 250 } as const;
const GATHER_MS = 20;

/** So much goes into one transaction: what gathered in a long outage is stored in several. */
const BATCH = { changes: 500, bytes: 2 * 1024 * 1024 } as const;
/** Bytes that wait in a room. Beyond, those of who has gone make place: they bring them again. */
const WAITING_BYTES = 64 * 1024 * 1024;

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
  readonly #jobs: Job[] = [];
  #working: Promise<void> | null = null;
  readonly #calm = new Allowance(CALM.perSecond, CALM.atOnce);
  #crowded = false;
  #waitingBytes = 0;
  #retrying = false;
  #ended = false;

  constructor(
    private readonly committer: Committer,
    private readonly on: WriterEvents,
    private readonly patienceMs: number,
  ) {}

  get idle(): boolean {
    return this.#working === null;
  }

  /** Takes a client's change; `n` is its number among the writing frames of the connection. */
  write(connection: Connection, update: Uint8Array, n: number): void {
    connection.waitingBytes += update.length;
    this.#waitingBytes += update.length;
    if (this.#waitingBytes > WAITING_BYTES) this.#makePlace();
    if (!this.#calm.take()) this.#crowded = true;
    this.#enqueue({ connection, update, n });
  }

  command<T>(work: CommandWork<T>): Promise<Result<CommandDone<T>>> {
    if (this.#ended || this.#retrying) return Promise.resolve(UNAVAILABLE);
    return new Promise((resolve, reject) => {
      this.#enqueue({
        run: () => this.committer.command(work).then(resolve, reject),
        abandon: () => resolve(UNAVAILABLE),
      });
    });
  }

  /** Takes in what others have committed. Never rejects: what fails is done by the next call. */
  follow(): Promise<void> {
    if (this.#ended || this.#retrying) return Promise.resolve();
    return new Promise((resolve) => {
      const run = () => this.committer.follow().catch(this.on.report).finally(resolve);
      this.#enqueue({ run, abandon: resolve });
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
          if (this.#crowded) await sleep(GATHER_MS);
          this.#crowded = false;
          await this.#writeAll(this.#takeBatch());
        }
      }
    } catch (error) {
      this.#ended = true;
      this.#abandonCommands();
      this.#jobs.length = 0;
      this.on.broken(error);
    } finally {
      this.#working = null;
    }
  }

  /** The next clients' changes, up to a command. */
  #takeBatch(): PendingWrite[] {
    let bytes = 0;
    const end = this.#jobs.findIndex((job, index) => {
      if ("run" in job || index === BATCH.changes || bytes > BATCH.bytes) return true;
      bytes += job.update.length;
      return false;
    });
    return this.#jobs.splice(0, end < 0 ? this.#jobs.length : end) as PendingWrite[];
  }

  /** Commits clients' changes, again and again while the database does not answer. */
  async #writeAll(writes: readonly PendingWrite[]): Promise<void> {
    const started = performance.now();
    let failures = 0;
    for (let wait = FIRST_RETRY_MS; ; wait = Math.min(2 * wait, LONGEST_RETRY_MS)) {
      try {
        await this.committer.commit(writes);
        break;
      } catch (error) {
        failures += 1;
        // Once for an outage, however long it lasts; what mends itself at once is none.
        if (failures === 1) this.on.report(error);
        if (failures === 2) this.#beginOutage();
        const patient = isUnreachable(error) || performance.now() - started < this.patienceMs;
        if (this.#ended || !patient) throw error;
        await sleep(wait);
      }
    }
    if (this.#retrying) this.on.storing(true);
    this.#retrying = false;
    this.#forget(writes);
  }

  #beginOutage(): void {
    this.#retrying = true;
    this.on.storing(false);
    // Somebody waits for their answer, and had better hear that it may take long.
    this.#abandonCommands();
  }

  #abandonCommands(): void {
    const jobs = this.#jobs.splice(0);
    for (const job of jobs) {
      if ("abandon" in job) job.abandon();
      else this.#jobs.push(job);
    }
  }

  #makePlace(): void {
    const jobs = this.#jobs.splice(0);
    for (const job of jobs) {
      if ("run" in job || job.connection.open) this.#jobs.push(job);
      else this.#forget([job]);
    }
  }

  #forget(writes: readonly PendingWrite[]): void {
    for (const { connection, update } of writes) {
      connection.waitingBytes -= update.length;
      this.#waitingBytes -= update.length;
    }
  }
}
