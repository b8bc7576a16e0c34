import * as Y from "yjs";
import { BESIDE_ROOT, TEXT_ROOT, type UpdateRefusal } from "../../../domain/contract/realtime";
import type { UserId } from "../../../domain/ids";
import type { TextOperation } from "../../../domain/text/operations";
import type { Paragraph } from "../../../domain/text/paragraph";
import { type Beside, noteBeside, serverDoc } from "../room/document";
import { applyOperationsToDoc, elements, idOf, readParagraphs } from "../room/text";
import { CitationWatch } from "./citationWatch";
import { decodeUpdate, type Struct, withoutKnown } from "./decode";
import { inspectStructs } from "./inspect";
import { lockedElements } from "./locks";
import { isTextOfParagraph, refusalOfPlaces } from "./places";

/** Transactions with this origin are a client's and are checked before they are believed. */
const FROM_CLIENT = Symbol("from a client");

export type Admission =
  | {
      readonly ok: true;
      /** What of the update was new to the text; null when nothing was. */
      readonly update: Uint8Array | null;
      /** Client ids that the person uses for the first time in this room. */
      readonly firstUses: readonly number[];
    }
  | {
      readonly ok: false;
      readonly reason: UpdateRefusal;
      /** Whether the copy holds some of it now, so that the caller has to `reset` it. */
      readonly applied: boolean;
    };

/**
 * Nothing was done: the update is refused by what this process knows of the log, or binds a client id
 * by it. A client that has been connected to another process may know more.
 */
export const LOOK_FIRST = Symbol("look into the log first");

const ROOTS: ReadonlySet<string> = new Set([TEXT_ROOT, BESIDE_ROOT]);

const NONE: ReadonlySet<Y.XmlElement> = new Set();

const no = (reason: UpdateRefusal, applied = false): Admission => ({ ok: false, reason, applied });

/**
 * The text as it will be when all that was admitted is committed: a second copy that lives as long
 * as the room, because a fresh one for every update costs a thousand times the check. What is done
 * with it costs by the size of the change, not of the text; `reset` alone goes through all of it.
 *
 * When a commit has failed, the copy holds what must not be: the caller has to `reset` it. Yjs cannot
 * take an update back.
 */
export class Shadow {
  #doc!: Y.Doc;
  #verdict: UpdateRefusal | null = null;
  #written: Uint8Array[] = [];
  #footnotes: ReadonlySet<string> | null = null;
  #locked: ReadonlySet<Y.XmlElement> | null = null;
  /** Client ids whose first use was admitted; they are in `owners` when that is committed. */
  readonly #claims = new Map<number, UserId>();
  readonly #citations = new CitationWatch();

  /**
   * `owners`: who has used which Yjs client id, shared with the room that fills it. `locking`: whether
   * nobody may type in what is agreed; see `lockedElements`.
   */
  constructor(
    private readonly owners: ReadonlyMap<number, UserId>,
    updates: readonly Uint8Array[],
    private readonly locking = true,
  ) {
    this.reset(updates);
  }

  /**
   * Makes the copy anew from these updates. It gets another Yjs client id with that, so that what
   * the server wrote in vain never shares an id with what it writes next.
   */
  reset(updates: readonly Uint8Array[]): void {
    this.#doc?.destroy();
    this.#doc = serverDoc();
    for (const update of updates) Y.applyUpdate(this.#doc, update);
    this.#forget();
    this.#citations.restart(this.#doc);
    this.#doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (transaction.origin === FROM_CLIENT) this.#verdict ??= this.#judge(transaction);
      if (this.#citations.watch(transaction)) this.#forget();
    });
    this.#doc.on("update", (update: Uint8Array) => this.#written.push(update));
    this.#written = [];
  }

  /** The text as it will be. */
  get paragraphs(): Paragraph[] {
    return readParagraphs(this.#doc);
  }

  /** Judges a client's update and takes it in, if the copy need not be brought up to date for it. */
  tryAdmit(update: Uint8Array, user: UserId): Admission | typeof LOOK_FIRST {
    return this.#admit(update, user, false);
  }

  /**
   * Judges a client's update and takes it in; the copy has all that the log had when the update came.
   * When it answers `applied`, the caller must `reset`.
   */
  admit(update: Uint8Array, user: UserId): Admission {
    return this.#admit(update, user, true) as Admission;
  }

  #admit(update: Uint8Array, user: UserId, certain: boolean): Admission | typeof LOOK_FIRST {
    const decoded = decodeUpdate(update);
    if (decoded === null) return no("malformed");
    const stateOf = (client: number) => Y.getState(this.#doc.store, client);
    const refusal =
      inspectStructs(decoded, {
        stateOf,
        mayUse: (client) => this.#mayUse(client, user),
        isFootnote: (id) => this.#isFootnote(id),
      }) ?? refusalOfPlaces(decoded, this.#doc, this.#lockedNow());
    if (refusal) return certain ? no(refusal) : LOOK_FIRST;
    const firstUses = [...decoded.sections]
      .filter(([client, structs]) => !this.owners.has(client) && this.#isNew(structs.at(-1)!))
      .map(([client]) => client);
    if (firstUses.length > 0 && !certain) return LOOK_FIRST;
    this.#verdict = null;
    this.#written = [];
    try {
      Y.applyUpdate(this.#doc, withoutKnown(update, decoded, stateOf), FROM_CLIENT);
    } catch {
      return no("malformed", true);
    }
    const { pendingStructs, pendingDs } = this.#doc.store;
    const reason = this.#verdict ?? (pendingStructs || pendingDs ? "incomplete" : null);
    if (reason) return no(reason, true);
    for (const client of firstUses) this.#claims.set(client, user);
    return { ok: true, update: this.#takeWritten(), firstUses };
  }

  /**
   * Does a command's operations, and where it changes what is kept beside the text, says so in it;
   * gives the update that this is, or null if nothing is changed.
   */
  change(operations: readonly TextOperation[], beside: readonly Beside[] = []): Uint8Array | null {
    this.#written = [];
    this.#doc.transact(() => {
      applyOperationsToDoc(this.#doc, operations);
      noteBeside(this.#doc, beside);
    });
    return this.#takeWritten();
  }

  /** Takes in what another process has committed. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update);
    this.#written = [];
  }

  /** Mends what merging has torn; gives the update that it is, or null if nothing was. */
  mend(): Uint8Array | null {
    if (!this.#citations.torn) return null;
    this.#written = [];
    this.#doc.transact(() => this.#citations.mend());
    return this.#takeWritten();
  }

  #takeWritten(): Uint8Array | null {
    const written = this.#written;
    this.#written = [];
    if (written.length === 0) return null;
    return written.length === 1 ? written[0]! : Y.mergeUpdates(written);
  }

  #isNew({ id, length }: Struct): boolean {
    return id.clock + length > Y.getState(this.#doc.store, id.client);
  }

  /** An id with structs in the text but without an owner is the server's own. */
  #mayUse(client: number, user: UserId): boolean {
    const owner = this.owners.get(client) ?? this.#claims.get(client);
    if (owner !== undefined) return owner === user;
    return client !== this.#doc.clientID && Y.getState(this.#doc.store, client) === 0;
  }

  /** Paragraphs, or their attributes, have changed. */
  #forget(): void {
    this.#footnotes = null;
    this.#locked = null;
  }

  #lockedNow(): ReadonlySet<Y.XmlElement> {
    this.#locked ??= this.locking ? lockedElements(this.#doc) : NONE;
    return this.#locked;
  }

  #isFootnote(id: string): boolean {
    this.#footnotes ??= new Set(
      elements(this.#doc)
        .filter((element) => element.getAttribute("kind") === "footnote")
        .map(idOf),
    );
    return this.#footnotes.has(id);
  }

  /**
   * Looks once more, with Yjs' own account of what it has done, at what the look ahead let pass. All
   * types that were there and still are, and gained or lost something, are in `changed`; new types
   * cannot be, since updates with types in them have not come this far.
   */
  #judge(transaction: Y.Transaction): UpdateRefusal | null {
    if ([...this.#doc.share.keys()].some((root) => !ROOTS.has(root))) return "structure";
    for (const [type, keys] of transaction.changed) {
      if (keys.size !== 1 || !keys.has(null)) return "attribute";
      if (!isTextOfParagraph(type, this.#doc)) return "structure";
    }
    return null;
  }
}
