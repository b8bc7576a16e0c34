import * as Y from "yjs";
import { isDraftRoom, type UpdateRefusal } from "../../../domain/contract/realtime";
import type { NegotiationId, UserId } from "../../../domain/ids";
import type { Refusal, Result } from "../../../domain/refusal";
import type { StoredEvent } from "../../db/events";
import { ClientTaken, type NewUpdate, type Tail } from "../../db/rooms";
import type { Connection } from "../socket/connection";
import { type Admission, LOOK_FIRST, Shadow } from "../validation/shadow";
import type { CommandDone, CommandOutcome, CommandWork } from "./command";
import type { Beside } from "./document";
import type { LiveText } from "./live";
import type { RoomLog } from "./log";
import { type AdmittedUpdate, mergePerUser } from "./perUser";

/** What the text's changes tell its room. */
export interface CommitEvents {
  /** On disk, and in the live text. */
  committed(update: Uint8Array): void;
  /** The log has come to this seq by what we wrote. */
  appended(seq: number): void;
  /** All that the connection has sent up to its `n`th writing frame is on disk. */
  saved(connection: Connection, n: number): void;
  refused(connection: Connection, reason: UpdateRefusal): void;
  recorded(events: readonly StoredEvent[]): void;
  report(error: unknown): void;
}

/** A client's change that waits for its turn. */
export interface PendingWrite {
  readonly connection: Connection;
  readonly update: Uint8Array;
  /** Its number among the writing frames of the connection. */
  readonly n: number;
}

/** Thrown inside of a transaction to undo it; carries the refusal out. */
class Undo extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The owner of a Yjs client id, when all that is known is who it is not. */
const SOMEBODY_ELSE = "" as UserId;

/**
 * Judges changes, stores them and shows them, in this order. One thing at a time: its caller sees to
 * that. After a transaction that failed, the text in memory is first made what the log says.
 */
export class Committer {
  readonly #shadow: Shadow;
  /** The last transaction failed: the text in memory may differ from the log. */
  #unsure = false;

  constructor(
    private readonly room: string,
    private readonly negotiation: NegotiationId,
    private readonly log: RoomLog,
    private readonly live: LiveText,
    private readonly owners: Map<number, UserId>,
    private readonly on: CommitEvents,
  ) {
    // A working copy may say anything of what is agreed: whether that can be is decided in the text.
    // Locked, it would refuse all that was written offline before the paragraph was agreed there.
    this.#shadow = new Shadow(owners, [live.state], !isDraftRoom(room));
  }

  /**
   * Commits what may be committed of clients' changes; refuses the rest to its authors. When it
   * throws, nothing of it was stored, or nobody knows: the next call looks into the log first.
   */
  async commit(writes: readonly PendingWrite[]): Promise<void> {
    if (this.#unsure) await this.#recover();
    this.#unsure = true;
    const admitted: AdmittedUpdate[] = [];
    const saved = new Map<Connection, number>();
    for (const { connection, update, n } of writes) {
      // Refused, signed out or no longer a writer since it was sent. Who has merely gone is kept.
      if (!connection.access.mayWrite || connection.expelled) continue;
      const user = connection.identity.user.id;
      const admission = await this.#admit(update, user);
      if (!admission.ok) {
        if (admission.applied)
          this.#shadow.reset([this.live.state, ...admitted.map((a) => a.update)]);
        this.on.refused(connection, admission.reason);
        continue;
      }
      saved.set(connection, n);
      if (!admission.update) continue;
      admitted.push({ update: admission.update, user, firstUses: admission.firstUses });
    }
    if (admitted.length > 0) await this.#store(admitted);
    this.#unsure = false;
    for (const [connection, n] of saved) this.on.saved(connection, n);
  }

  async #admit(update: Uint8Array, user: UserId): Promise<Admission> {
    const admission = this.#shadow.tryAdmit(update, user);
    if (admission !== LOOK_FIRST) return admission;
    await this.#followLog();
    return this.#shadow.admit(update, user);
  }

  async #store(admitted: readonly AdmittedUpdate[]): Promise<void> {
    const rows: NewUpdate[] = mergePerUser(admitted);
    const mended = this.#shadow.mend();
    if (mended) rows.push({ update: mended, user: null });
    const seq = await this.#append(rows);
    for (const { firstUses, user } of admitted) {
      for (const id of firstUses) this.owners.set(id, user);
    }
    // Another process was in between: the log tells the order, our rows included.
    if (seq - rows.length > this.live.seq) await this.#followLog();
    else if (seq > this.live.seq) this.#publish(mergeRows(rows), seq);
    this.on.appended(seq);
  }

  async #append(rows: readonly NewUpdate[]): Promise<number> {
    // Once for each page that a writer opens; then it is one statement.
    if (!rows.some(({ firstUses = [] }) => firstUses.length > 0)) {
      return this.log.commit(this.room, rows);
    }
    try {
      return await this.log.transaction((tx) => this.log.append(tx, this.room, rows));
    } catch (error) {
      // Bound in another process meanwhile: the next attempt refuses what was written under it.
      if (error instanceof ClientTaken) this.owners.set(error.clientId, SOMEBODY_ELSE);
      throw error;
    }
  }

  /** Does a command: all that it asks for in one transaction, then shown. */
  async command<T>(work: CommandWork<T>): Promise<Result<CommandDone<T>>> {
    if (this.#unsure) await this.#recover();
    let touched = false;
    try {
      const { done, update } = await this.log.transaction(async (tx) => {
        if (touched) this.#shadow.reset([this.live.state]);
        this.#follow(await this.log.lock(tx, this.room, this.live.seq));
        const result = await work(tx, this.live.paragraphs, this.live.seq);
        if (!result.ok) throw new Undo(result);
        const { value, operations = [], events = [], after } = result.value;
        const beside = besideOf(result.value);
        touched = operations.length > 0 || beside.length > 0;
        const update = touched ? this.#shadow.change(operations, beside) : null;
        const row = update && { update, user: null };
        const seq = row ? await this.log.append(tx, this.room, [row]) : this.live.seq;
        await after?.(seq);
        const stored = await this.log.record(tx, this.negotiation, events);
        return { done: { value, seq, events: stored }, update };
      });
      if (update) {
        this.#publish(update, done.seq);
        this.on.appended(done.seq);
      }
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

  /** Takes in what other processes have committed. */
  async follow(): Promise<void> {
    if (this.#unsure) await this.#recover();
    else await this.#followLog();
  }

  /** Makes the text in memory what the log says, after a commit whose outcome is unknown. */
  async #recover(): Promise<void> {
    await this.#followLog();
    this.#shadow.reset([this.live.state]);
    this.#unsure = false;
  }

  async #followLog(): Promise<void> {
    this.#follow(await this.log.since(this.room, this.live.seq));
  }

  /** Takes in what is committed but was not by us, as far as we know. */
  #follow({ updates, owners }: Tail): void {
    for (const [client, user] of owners ?? []) this.owners.set(client, user);
    for (const { update, seq, user } of updates) {
      if (user !== null) for (const client of clientsOf(update)) this.owners.set(client, user);
      this.#shadow.follow(update);
      this.#publish(update, seq);
    }
  }

  #publish(update: Uint8Array, seq: number): void {
    this.live.apply(update, seq);
    this.on.committed(update);
  }
}

const besideOf = ({ beside, access }: CommandOutcome<unknown>): Beside[] => [
  ...(beside || access ? (["rev"] as const) : []),
  ...(access ? (["access"] as const) : []),
];

const mergeRows = (rows: readonly NewUpdate[]): Uint8Array =>
  rows.length === 1 ? rows[0]!.update : Y.mergeUpdates(rows.map(({ update }) => update));

/** The Yjs clients under whose ids an update adds something. */
const clientsOf = (update: Uint8Array): Set<number> =>
  new Set(Y.decodeUpdate(update).structs.map(({ id }) => id.client));
