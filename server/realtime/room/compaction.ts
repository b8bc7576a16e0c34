import type { LiveText } from "./live";
import type { RoomLog } from "./log";

export interface CompactionSetting {
  /** Rows after the last snapshot from which on there is a new one. */
  readonly after: number;
  /** Rows before a snapshot that stay, for processes that are a little behind. */
  readonly keep: number;
}

/** Encoding a much edited text takes some 20 ms: once in so many changes nobody notices. */
export const COMPACTION: CompactionSetting = { after: 2_000, keep: 500 };

/** The same at another length: as large a part of it stays. */
export const compactionAfter = (after: number): CompactionSetting => ({
  after,
  keep: Math.ceil((after * COMPACTION.keep) / COMPACTION.after),
});

/**
 * Keeps a room's log short: every so many rows the text as it stands becomes a snapshot, and the
 * rows that it stands for go. It runs beside the queue, in a transaction that holds nothing a
 * writer needs. One that fails, or is cut off by a crash, has done nothing; the next one does it.
 */
export class Compaction {
  #running: Promise<void> | null = null;

  /** `from`: the seq of the last snapshot. */
  constructor(
    private readonly room: string,
    private readonly log: Pick<RoomLog, "compact">,
    private readonly live: Pick<LiveText, "seq" | "state">,
    private from: number,
    private readonly setting: CompactionSetting,
    private readonly report: (error: unknown) => void,
  ) {}

  /** To be called whenever the text has moved on. */
  consider(): void {
    if (this.#running || this.live.seq - this.from < this.setting.after) return;
    const { seq, state } = this.live;
    // What fails waits until as many rows have come again: no storm upon a database in trouble.
    this.from = seq;
    this.#running = this.log
      .compact(this.room, { seq, state }, this.setting.keep)
      .then(() => undefined, this.report)
      .finally(() => {
        this.#running = null;
      });
  }

  /** Fulfilled when nothing is under way. */
  async end(): Promise<void> {
    await this.#running;
  }
}
