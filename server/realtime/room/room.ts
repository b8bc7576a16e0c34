import { CLOSE, UPDATE_REFUSALS, type UpdateRefusal } from "../../../domain/contract/realtime";
import type { WrittenStretch } from "../../../domain/drafting/writers";
import type { NegotiationId, ParagraphId, UserId } from "../../../domain/ids";
import type { Result } from "../../../domain/refusal";
import type { DraftedParagraph } from "../../../domain/text/paragraph";
import type { StoredEvent } from "../../db/events";
import type { Bus } from "../cluster/bus";
import type { Connection } from "../socket/connection";
import { Attendees } from "./attendees";
import type { CommandDone, CommandWork } from "./command";
import { Committer } from "./committer";
import { Compaction, type CompactionSetting } from "./compaction";
import { FAULTS, take } from "./intake";
import { LiveText } from "./live";
import type { RoomLog } from "./log";
import { Writer } from "./writer";

export interface TextAt {
  readonly paragraphs: readonly DraftedParagraph[];
  readonly seq: number;
}

export interface TextWritten extends TextAt {
  /** @see writtenIn */
  readonly written: ReadonlyMap<ParagraphId, readonly WrittenStretch[]>;
}

export interface RoomSetting {
  readonly log: RoomLog;
  /** Tells those who may hear of what a command of this room has recorded. */
  readonly publish: (negotiation: NegotiationId, events: readonly StoredEvent[]) => void;
  /** Tells the other processes that the log of a room has come to `seq`. */
  readonly appended: (room: string, seq: number) => void;
  /** Who may be in a room has changed: those who are being let in ask again. */
  readonly accessChanges: () => void;
  /** Asks anew what a connection may do; fulfilled when it is known, or the connection is closed. */
  readonly askAgain: (connection: Connection) => Promise<void>;
  readonly bus: Bus;
  readonly report: (error: unknown) => void;
  readonly patienceMs: number;
  readonly compaction: CompactionSetting;
  /** The room ends itself, because its database or its memory failed it. */
  readonly broken: (room: Room) => void;
}

/** One live text, its people, and the way everything takes through it. */
export class Room {
  readonly #attendees: Attendees;
  readonly #owners: Map<number, UserId>;
  readonly #live: LiveText;
  readonly #writer: Writer;
  readonly #compaction: Compaction;
  readonly #setting: RoomSetting;
  /** What was committed last has changed who may be here. */
  #accessAsked = false;
  /** When somebody last came, left or asked; for unloading. */
  #usedAt = performance.now();

  private constructor(
    readonly name: string,
    readonly negotiation: NegotiationId,
    setting: RoomSetting,
    live: LiveText,
    owners: Map<number, UserId>,
    snapshotSeq: number,
  ) {
    this.#live = live;
    this.#setting = setting;
    this.#owners = owners;
    this.#attendees = new Attendees(name, live, owners, setting.bus);
    const committer = new Committer(name, negotiation, setting.log, live, owners, {
      committed: (update) => {
        this.#attendees.show(update);
        if (this.#accessAsked) this.#askAll();
        this.#compaction.consider();
      },
      appended: (seq) => setting.appended(name, seq),
      saved: (connection, count) => {
        connection.saved = count;
        connection.tell("saved", { count });
      },
      refused: refuse,
      recorded: (events) => setting.publish(negotiation, events),
      report: setting.report,
    });
    const { report } = setting;
    const broken = (error: unknown) => {
      report(error);
      setting.broken(this);
    };
    const storing = (works: boolean) => this.#attendees.tellStoring(works);
    this.#writer = new Writer(committer, { broken, storing, report }, setting.patienceMs);
    const from = snapshotSeq;
    this.#compaction = new Compaction(name, setting.log, live, from, setting.compaction, report);
  }

  /** null: there is no such room. Throws when it cannot be loaded; nothing is stored then. */
  static async load(name: string, setting: RoomSetting): Promise<Room | null> {
    const stored = await setting.log.load(name);
    if (stored === null) return null;
    const live = new LiveText(
      stored.updates.map(({ update }) => update),
      stored.seq,
      () => {
        room.#accessAsked = true;
      },
    );
    const from = stored.updates[0]?.seq ?? 0;
    const owners = new Map(stored.owners);
    const room = new Room(name, stored.negotiationId, setting, live, owners, from);
    return room;
  }

  /** The committed text. */
  get text(): TextAt {
    return { paragraphs: this.#live.paragraphs, seq: this.#live.seq };
  }

  /** The committed text with who wrote what of it. */
  get textWritten(): TextWritten {
    return { ...this.text, written: this.#live.written(this.#owners) };
  }

  /** Of the last committed update that it holds. */
  get seq(): number {
    return this.#live.seq;
  }

  touch(): void {
    this.#usedAt = performance.now();
  }

  /** Whether nobody is here, nothing is under way, and nobody asked for `ms` milliseconds. */
  idleFor(ms: number): boolean {
    return this.#attendees.none && this.#writer.idle && performance.now() - this.#usedAt >= ms;
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

  /** Takes in what other processes have committed, in the queue's order; fulfilled when that is done. */
  follow(): Promise<void> {
    return this.#writer.follow();
  }

  join(connection: Connection): void {
    this.#attendees.join(connection);
  }

  leave(connection: Connection): void {
    this.#attendees.leave(connection);
    this.touch();
  }

  accessChanged(connection: Connection): void {
    this.#attendees.accessChanged(connection);
  }

  /** One frame from a client; one that may not be sent ends the connection. */
  receive(connection: Connection, bytes: Uint8Array): void {
    if (!connection.open) return;
    const fault = take(connection, bytes, this.#attendees, this.#writer);
    if (fault) connection.close(CLOSE[fault], FAULTS[fault]);
  }

  /** Takes nothing more; fulfilled when what was taken is committed. */
  async end(): Promise<void> {
    await this.#writer.end();
    this.#attendees.end();
    await this.#compaction.end();
  }

  #askAll(): void {
    this.#accessAsked = false;
    this.#setting.accessChanges();
    this.#attendees.holdUntil(this.#setting.askAgain);
  }
}

function refuse(connection: Connection, reason: UpdateRefusal): void {
  const sentence = UPDATE_REFUSALS[reason];
  connection.tell("refused", { reason, sentence });
  const code = { malformed: CLOSE.malformed, "too-large": CLOSE.tooLarge }[reason as string];
  connection.close(code ?? CLOSE.refusedUpdate, sentence);
}
