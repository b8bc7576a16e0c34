import type { Result } from "../../domain/refusal";
import { refuse } from "../../domain/refusal";
import type { CommandDone, CommandWork } from "./command";
import type { Committer, PendingWrite } from "./committer";
import type { Connection } from "./connection";

interface PendingCommand {
  readonly run: () => Promise<void>;
  /** Answers that it was not done. */
  readonly abandon: () => void;
}
type Job = PendingWrite | PendingCommand;

export interface WriterEvents {
  /** The database has not answered for too long, or the text in memory cannot be trusted. */
  broken(error: unknown): void;
  report(error: unknown): void;
}

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
  readonly #jobs: Job[] = [];
  #working: Promise<void> | null = null;
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
        await this.committer.commit(writes);
        break;
      } catch (error) {
        this.#retrying = true;
        this.on.report(error);
        if (this.#ended || performance.now() - started > this.patienceMs) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    this.#retrying = false;
    for (const { connection, update } of writes) connection.waitingBytes -= update.length;
  }
}
