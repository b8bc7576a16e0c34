import { CLOSE, UPDATE_REFUSALS, type UpdateRefusal } from "../../domain/contract/realtime";
import type { NegotiationId, UserId } from "../../domain/ids";
import type { Result } from "../../domain/refusal";
import type { Paragraph } from "../../domain/text/paragraph";
import type { StoredEvent } from "../db/events";
import type { CommandDone, CommandWork } from "./command";
import { Committer } from "./committer";
import type { Connection, Follower } from "./connection";
import { decodeFrame, step1Frame, updateFrame } from "./frames";
import { LiveText } from "./live";
import type { RoomLog } from "./log";
import { Presence, personOf } from "./presence";
import { Writer } from "./writer";

export interface TextAt {
  readonly paragraphs: readonly Paragraph[];
  readonly seq: number;
}

export interface RoomSetting {
  readonly log: RoomLog;
  /** Tells those who may hear of what a command of this room has recorded. */
  readonly publish: (negotiation: NegotiationId, events: readonly StoredEvent[]) => void;
  readonly report: (error: unknown) => void;
  readonly patienceMs: number;
  /** The room ends itself, because its database or its memory failed it. */
  readonly broken: (room: Room) => void;
}

/** What ends a connection at once, and the words that its close frame carries. */
const FAULTS = {
  malformed: "The message could not be read.",
  tooLarge: "The message is too large.",
  flood: "Too many messages at once.",
} as const;
type Fault = keyof typeof FAULTS;

/** One live text, its people, and the way everything takes through it. */
export class Room implements Follower {
  readonly #connections = new Set<Connection>();
  readonly #owners: Map<number, UserId>;
  readonly #live: LiveText;
  readonly #writer: Writer;
  readonly #presence: Presence;
  /** When somebody last came, left or asked; for unloading. */
  #usedAt = performance.now();

  private constructor(
    readonly name: string,
    readonly negotiation: NegotiationId,
    setting: RoomSetting,
    live: LiveText,
    owners: Map<number, UserId>,
  ) {
    this.#live = live;
    this.#owners = owners;
    this.#presence = new Presence(this.#connections, owners);
    const committer = new Committer(name, negotiation, setting.log, live, owners, {
      committed: (update) => this.#broadcast(update),
      saved: (connection, count) => {
        connection.saved = count;
        connection.tell("saved", { count });
      },
      refused: (connection, reason) => this.#refuse(connection, reason),
      recorded: (events) => setting.publish(negotiation, events),
      report: setting.report,
    });
    const broken = (error: unknown) => {
      setting.report(error);
      setting.broken(this);
    };
    this.#writer = new Writer(committer, { broken, report: setting.report }, setting.patienceMs);
  }

  /** null: there is no such room. Throws when it cannot be loaded; nothing is stored then. */
  static async load(name: string, setting: RoomSetting): Promise<Room | null> {
    const stored = await setting.log.load(name);
    if (stored === null) return null;
    const live = new LiveText(
      stored.updates.map(({ update }) => update),
      stored.seq,
    );
    return new Room(name, stored.negotiationId, setting, live, new Map(stored.owners));
  }

  /** The committed text. */
  get text(): TextAt {
    return { paragraphs: this.#live.paragraphs, seq: this.#live.seq };
  }

  touch(): void {
    this.#usedAt = performance.now();
  }

  /** Whether nobody is here, nothing is under way, and nobody asked for `ms` milliseconds. */
  idleFor(ms: number): boolean {
    return (
      this.#connections.size === 0 && this.#writer.idle && performance.now() - this.#usedAt >= ms
    );
  }

  /**
   * Runs a command in the queue of the room: what it reads is the text as it stands, what it
   * changes and records is committed together with it, then shown to everybody. A refusal, or an
   * exception, which is thrown on, leaves no trace. Its events are published by the room.
   */
  command<T>(work: CommandWork<T>): Promise<Result<CommandDone<T>>> {
    this.touch();
    return this.#writer.command(work);
  }

  join(connection: Connection): void {
    this.#connections.add(connection);
    connection.follower = this;
    this.welcome(connection);
    this.#presence.join(connection);
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection);
    this.#presence.leave(connection);
    this.touch();
  }

  /** Tells a connection who it is and what it may do; again when that has changed. */
  welcome(connection: Connection): void {
    const you = personOf(connection);
    connection.tell("welcome", { you, mayWrite: you.mayWrite, seq: this.#live.seq });
  }

  accessChanged(connection: Connection): void {
    this.welcome(connection);
    connection.told = false;
    this.#askForAll(connection);
    this.#presence.changed(connection);
  }

  /** One frame from a client; one that may not be sent ends the connection. */
  receive(connection: Connection, bytes: Uint8Array): void {
    if (!connection.open) return;
    const fault = this.#take(connection, bytes);
    if (fault) connection.close(CLOSE[fault], FAULTS[fault]);
  }

  #take(connection: Connection, bytes: Uint8Array): Fault | null {
    const { limits } = connection;
    if (bytes.length > limits.frameBytes) return "tooLarge";
    if (!connection.rate.take()) return "flood";
    const frame = decodeFrame(bytes);
    if (frame === null) return "malformed";
    if (frame.type === "step1") return this.#synchronise(connection, frame.stateVector);
    if (frame.type === "awareness") {
      return this.#presence.receive(connection, frame.states) ? null : "malformed";
    }
    connection.received += 1;
    // A reader's editor sends too, when Yjs tidies formats: it is dropped, without a word.
    if (!connection.access.mayWrite) return null;
    if (frame.type === "step2") connection.told = true;
    if (!connection.told) return null;
    if (connection.waitingBytes + bytes.length > limits.waitingBytes) return "flood";
    this.#writer.write(connection, frame.update, connection.received);
    return null;
  }

  /** Takes nothing more; fulfilled when what was taken is committed. */
  async end(): Promise<void> {
    await this.#writer.end();
    this.#presence.stop();
    for (const connection of this.#connections) {
      connection.close(CLOSE.unavailable, "The text is not available at the moment.");
    }
  }

  /** @see Follower */
  stalled(): Uint8Array {
    return this.#live.vector;
  }

  /** @see Follower */
  resumed(connection: Connection, since: Uint8Array): void {
    this.welcome(connection);
    if (!connection.synced) return;
    connection.send(this.#live.catchUp(since));
    this.#askForAll(connection);
    connection.tell("saved", { count: connection.saved });
    this.#presence.introduce(connection);
  }

  #synchronise(connection: Connection, stateVector: Uint8Array): Fault | null {
    try {
      connection.send(this.#live.catchUp(stateVector));
    } catch {
      return "malformed";
    }
    const first = !connection.synced;
    connection.synced = true;
    this.#askForAll(connection);
    if (first) this.#presence.introduce(connection);
    return null;
  }

  /** Only a writer is asked for what the server lacks. */
  #askForAll(connection: Connection): void {
    if (!connection.synced || !connection.access.mayWrite) return;
    connection.send(step1Frame(this.#live.vector));
  }

  #broadcast(update: Uint8Array): void {
    const frame = updateFrame(update);
    for (const connection of this.#connections) if (connection.synced) connection.send(frame);
  }

  #refuse(connection: Connection, reason: UpdateRefusal): void {
    const sentence = UPDATE_REFUSALS[reason];
    connection.tell("refused", { reason, sentence });
    const code = { malformed: CLOSE.malformed, "too-large": CLOSE.tooLarge }[reason as string];
    connection.close(code ?? CLOSE.refusedUpdate, sentence);
  }
}
