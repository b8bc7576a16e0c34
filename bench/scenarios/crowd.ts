import { Client, type ClientOptions } from "../client/client";
import { TypingClient } from "../client/writer";
import type { Marks } from "../measure/marks";
import { paced, until } from "../measure/wait";
import { documentOf, type RoomName, WRITERS } from "../servers/rooms";
import type { RunningServer } from "../servers/servers";

const SYNC_MS = 60_000;
/** y-protocols/awareness.js, checkOutdatedState: half of the 30 s after which a state is forgotten. */
const RENEWAL_MS = 15_000;

/** Work in a room with people who leave at its end. Throws if one of them was put out before that. */
export async function inRoom<T>(
  server: RunningServer,
  room: RoomName,
  work: (crowd: Crowd) => Promise<T>,
): Promise<T> {
  const crowd = new Crowd(server, room);
  try {
    const result = await work(crowd);
    crowd.check();
    return result;
  } finally {
    crowd.leave();
  }
}

/** People in one room of a server; the first of them may write. */
export class Crowd {
  readonly clients: Client[] = [];
  readonly #writers: TypingClient[] = [];

  constructor(
    readonly server: RunningServer,
    readonly room: RoomName,
  ) {}

  /** Connects until so many are there, all at once; fulfilled when each has the whole text. */
  async grow(size: number, options?: ClientOptions): Promise<void> {
    while (this.clients.length < size) this.add(options);
    await this.synced();
  }

  add(options?: ClientOptions): Client {
    const { server, room } = this;
    const place = { dialect: server.dialect, port: server.port, room };
    const client = new Client(place, this.clients.length + 1, options);
    client.index = this.clients.length;
    this.clients.push(client);
    return client;
  }

  /**
   * Waits until each has the text, and the writers have answered what the server asks them: what
   * they write before that counts for nothing.
   */
  async synced(): Promise<void> {
    const ready = ({ synced, sent }: Client, index: number) =>
      synced && (index >= WRITERS || sent > 0);
    if (!(await until(() => this.clients.every(ready), SYNC_MS)))
      throw new Error(this.#said("not everybody was synced"));
  }

  /** Frames and bytes that came to all of them. */
  get messages(): number {
    return this.clients.reduce((sum, client) => sum + client.messages, 0);
  }

  get bytes(): number {
    return this.clients.reduce((sum, client) => sum + client.bytes, 0);
  }

  /** Until it is stopped, everybody says again from time to time who they are, as editors do. */
  renewPresence(): () => void {
    const { clients } = this;
    let turn = 0;
    const timer = setInterval(() => {
      clients[turn % clients.length]!.announce();
      turn += 1;
    }, RENEWAL_MS / clients.length);
    return () => clearInterval(timer);
  }

  /** Those who may write, if they were prepared. */
  get writers(): readonly TypingClient[] {
    return this.#writers;
  }

  /** Puts the text into the hands of those who may write. Takes a second: not to be done while measuring. */
  prepareWriters(): void {
    const { state } = documentOf(this.room);
    const mayWrite = this.clients.slice(0, WRITERS);
    for (const client of mayWrite.slice(this.#writers.length))
      this.#writers.push(new TypingClient(client, state, client.index));
  }

  listen(marks: Marks | null): void {
    for (const client of this.clients) client.marks = marks;
  }

  /** The first `writers` type `perSecond` marked words each for some seconds, evenly spread. */
  async type(marks: Marks, { writers, perSecond, seconds }: Typing): Promise<void> {
    const typing = this.writers.slice(0, writers);
    const edits = Math.round(writers * perSecond * seconds);
    await paced(edits, writers * perSecond, (n) => typing[n % writers]!.type(marks));
  }

  /** Throws if the server has ended any of the connections: nothing measured then is true. */
  check(): void {
    if (this.clients.some(({ closedBy }) => closedBy !== null))
      throw new Error(this.#said("connections were ended"));
  }

  leave(): void {
    for (const client of this.clients) client.close();
    for (const writer of this.#writers) writer.destroy();
  }

  #said(what: string): string {
    const reasons = new Set(this.clients.map(({ closedBy }) => closedBy ?? "open"));
    return `${this.server.name}, room ${this.room}: ${what} (${[...reasons].join(", ")}).`;
  }
}

export interface Typing {
  readonly writers: number;
  readonly perSecond: number;
  readonly seconds: number;
}
