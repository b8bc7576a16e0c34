import { connect, type Socket } from "node:net";

/** What a socket tells the client on it. Bytes are only good during the call. */
export interface SocketEvents {
  opened(): void;
  /** A whole binary message: the bytes of `data` from `from` up to `to`. */
  message(data: Buffer, from: number, to: number): void;
  /** A message too long to be kept has come to its end: its first bytes, and its length. */
  passed(head: Buffer, length: number): void;
  closed(reason: string): void;
}

export interface Address {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Every socket reads into this, one after another. */
const SHARED = Buffer.allocUnsafe(256 * 1024);
/** Longer messages are not put together, unless the client asks for whole ones. */
const LONG = 64 * 1024;
const HEAD = 64;
const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const;

/**
 * A WebSocket (RFC 6455) of which a process can hold hundreds beside the server that it measures:
 * it reads into shared memory, and copies what it must alone. Knows what the servers here send:
 * unfragmented frames without extensions.
 */
export class RawSocket {
  readonly #socket: Socket;
  #upgraded = false;
  /** The beginning of a frame whose rest has not come. */
  #rest: Buffer | null = null;
  #long: { readonly kept: Buffer; filled: number; left: number; readonly length: number } | null =
    null;
  #ended = false;
  bytesIn = 0;

  constructor(
    address: Address,
    private readonly on: SocketEvents,
    private readonly whole: boolean,
  ) {
    this.#socket = connect({
      port: address.port,
      host: "127.0.0.1",
      noDelay: true,
      onread: {
        buffer: SHARED,
        callback: (length) => {
          this.#read(SHARED.subarray(0, length));
          return true;
        },
      },
    });
    this.#socket.on("error", (error) => this.#end(error.message));
    this.#socket.on("close", () => this.#end("cut"));
    const headers = { Host: `127.0.0.1:${address.port}`, ...UPGRADE, ...address.headers };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    this.#socket.write([`GET ${address.path} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
  }

  send(message: Uint8Array): void {
    this.#write(OPCODE.binary, message);
  }

  /** Stops reading; the kernel's buffers fill, then the server's. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#ended = true;
    this.#socket.destroy();
  }

  #end(reason: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.on.closed(reason);
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.bytesIn += chunk.length;
    let data = chunk;
    if (this.#rest) {
      data = Buffer.concat([this.#rest, chunk]);
      this.#rest = null;
    }
    let at = 0;
    if (!this.#upgraded) {
      const end = data.indexOf("\r\n\r\n");
      if (end < 0) {
        this.#rest = Buffer.from(data);
        return;
      }
      if (!data.subarray(0, 12).equals(SWITCHING)) {
        this.#end(data.toString("latin1", 0, 40));
        return;
      }
      this.#upgraded = true;
      at = end + 4;
      this.on.opened();
    }
    if (this.#long) at = this.#goOn(data, at);
    while (at < data.length && !this.#ended) {
      const next = this.#frame(data, at);
      if (next < 0) {
        if (!this.#long) this.#rest = Buffer.from(data.subarray(at));
        return;
      }
      at = next;
    }
  }

  /** One frame; gives where the next begins, or -1 if its end has not come. */
  #frame(data: Buffer, at: number): number {
    const left = data.length - at;
    if (left < 2) return -1;
    const short = data[at + 1]! & 0x7f;
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (left < header) return -1;
    const length =
      short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : data.readUInt32BE(at + 6);
    const from = at + header;
    const to = from + length;
    if (to > data.length) {
      if (length > LONG && data.length - from >= HEAD) this.#begin(data, from, length);
      return -1;
    }
    const opcode = data[at]! & 0x0f;
    if (opcode === OPCODE.binary) this.on.message(data, from, to);
    else if (opcode === OPCODE.ping) this.#write(OPCODE.pong, data.subarray(from, to));
    else if (opcode === OPCODE.close)
      this.#end(length < 2 ? "closed" : `closed: ${data.readUInt16BE(from)}`);
    return to;
  }

  #begin(data: Buffer, from: number, length: number): void {
    const came = data.length - from;
    const kept = Buffer.allocUnsafe(this.whole ? length : HEAD);
    const filled = data.copy(kept, 0, from);
    this.#long = { kept, filled, left: length - came, length };
  }

  #goOn(data: Buffer, at: number): number {
    const long = this.#long!;
    const came = Math.min(long.left, data.length - at);
    if (this.whole) long.filled += data.copy(long.kept, long.filled, at, at + came);
    long.left -= came;
    if (long.left > 0) return data.length;
    this.#long = null;
    if (this.whole) this.on.message(long.kept, 0, long.length);
    else this.on.passed(long.kept, long.length);
    return at + came;
  }

  /** Clients have to mask; a mask of zeros leaves the bytes as they are. */
  #write(opcode: number, payload: Uint8Array): void {
    if (this.#ended) return;
    const { length } = payload;
    const header = length < 126 ? 6 : length < 65_536 ? 8 : 14;
    const frame = Buffer.alloc(header + length);
    frame[0] = 0x80 | opcode;
    frame[1] = 0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127);
    if (header === 8) frame.writeUInt16BE(length, 2);
    if (header === 14) frame.writeUInt32BE(length, 6);
    frame.set(payload, header);
    this.#socket.write(frame);
  }
}

const SWITCHING = Buffer.from("HTTP/1.1 101");
const UPGRADE = {
  Upgrade: "websocket",
  Connection: "Upgrade",
  "Sec-WebSocket-Version": "13",
  "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
};
