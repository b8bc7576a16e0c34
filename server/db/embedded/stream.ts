import { Duplex } from "node:stream";

/** What the stream needs of the thread that holds the database. */
export interface Wire {
  /** Sends whole units of one connection's wire protocol. */
  send(connection: number, bytes: Uint8Array): void;
}

const SYNC = "S".charCodeAt(0);
const QUERY = "Q".charCodeAt(0);
const TERMINATE = "X".charCodeAt(0);

/**
 * The socket that a `pg` client believes it has. Bytes are passed on in whole units, each ending
 * in a message that PostgreSQL answers with ReadyForQuery, because the embedded server computes
 * an answer to exactly what it is given.
 */
export class EmbeddedStream extends Duplex {
  private pending: Buffer = Buffer.alloc(0);
  private started = false;

  constructor(
    private readonly wire: Wire,
    private readonly connection: number,
    private readonly onClose: (connection: number) => void,
  ) {
    super();
  }

  /** The part of net.Socket that `pg` calls. */
  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  /** An answer has come from the thread. */
  receive(bytes: Uint8Array): void {
    if (!this.destroyed) this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  override _read(): void {
    // Answers are pushed as they come; one at a time is under way.
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.accept(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.accept(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.onClose(this.connection);
    done(error);
  }

  private accept(chunk: Buffer): void {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    for (let end = this.unitEnd(); end > 0; end = this.unitEnd()) {
      const unit = this.pending.subarray(0, end);
      this.pending = this.pending.subarray(end);
      this.wire.send(this.connection, unit);
    }
  }

  /** Where the first whole unit of `pending` ends; 0 if there is none yet. */
  private unitEnd(): number {
    if (!this.started) {
      // The startup packet alone has no type byte.
      if (this.pending.length < 4 || this.pending.length < this.pending.readInt32BE(0)) return 0;
      this.started = true;
      return this.pending.readInt32BE(0);
    }
    let at = 0;
    while (at + 5 <= this.pending.length) {
      const type = this.pending[at];
      at += 1 + this.pending.readInt32BE(at + 1);
      if (at > this.pending.length) return 0;
      if (type === SYNC || type === QUERY || type === TERMINATE) return at;
    }
    return 0;
  }
}
