import * as Y from "yjs";
import { PARAGRAPH_NODE, TEXT_ROOT, type UpdateRefusal } from "../../domain/contract/realtime";
import type { UserId } from "../../domain/ids";
import type { TextOperation } from "../../domain/text/operations";
import { Citations } from "./citations";
import { serverDoc, textRoot } from "./document";
import { inspectUpdate, UPDATE_LIMITS } from "./inspect";
import { applyOperationsToDoc, elements, idOf, textsOf } from "./text";

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
  | { readonly ok: false; readonly reason: UpdateRefusal };

/**
 * The text as it will be when all that was admitted is committed: a second copy that lives as long
 * as the room, because a fresh one for every update costs a thousand times the check.
 *
 * After a refusal, or when a commit has failed, the copy holds what must not be: the caller has to
 * `reset` it. Yjs cannot take an update back.
 */
export class Shadow {
  #doc!: Y.Doc;
  #verdict: UpdateRefusal | null = null;
  #written: Uint8Array[] = [];
  #footnotes: ReadonlySet<string> | null = null;
  /** Client ids whose first use was admitted; they are in `owners` when that is committed. */
  readonly #claims = new Map<number, UserId>();
  #citations = new Citations();
  /** Texts in which a merge has separated placeholders and marks. */
  #torn = new Set<Y.XmlText>();

  /** `owners`: who has used which Yjs client id, shared with the room that fills it. */
  constructor(
    private readonly owners: ReadonlyMap<number, UserId>,
    updates: readonly Uint8Array[],
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
    this.#surveyAll();
    this.#doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (transaction.origin === FROM_CLIENT) this.#verdict ??= this.#judge(transaction);
    });
    this.#doc.on("update", (update: Uint8Array) => this.#written.push(update));
    this.#written = [];
  }

  /** Judges a client's update and takes it in. When it answers no, the caller must `reset`. */
  admit(update: Uint8Array, user: UserId): Admission {
    const inspected = inspectUpdate(update, {
      stateOf: (client) => Y.getState(this.#doc.store, client),
      mayUse: (client) => this.#mayUse(client, user),
      isFootnote: (id) => this.#isFootnote(id),
    });
    if (!inspected.ok) return inspected;
    this.#verdict = null;
    this.#written = [];
    try {
      Y.applyUpdate(this.#doc, update, FROM_CLIENT);
    } catch {
      return { ok: false, reason: "malformed" };
    }
    const { pendingStructs, pendingDs } = this.#doc.store;
    const reason = this.#verdict ?? (pendingStructs || pendingDs ? "incomplete" : null);
    if (reason) return { ok: false, reason };
    const firstUses = inspected.clients.filter((client) => !this.owners.has(client));
    for (const client of firstUses) this.#claims.set(client, user);
    return { ok: true, update: this.#takeWritten(), firstUses };
  }

  /** Does a command's operations; gives the update that they are, or null if they change nothing. */
  change(operations: readonly TextOperation[]): Uint8Array | null {
    this.#written = [];
    applyOperationsToDoc(this.#doc, operations);
    this.#surveyAll();
    return this.#takeWritten();
  }

  /** Takes in what another process has committed. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update);
    this.#surveyAll();
    this.#written = [];
  }

  /** Mends what merging has torn; gives the update that it is, or null if nothing was. */
  mend(): Uint8Array | null {
    if (this.#torn.size === 0) return null;
    this.#written = [];
    this.#doc.transact(() => {
      for (const text of this.#torn) this.#citations.mend(text);
    });
    this.#torn.clear();
    return this.#takeWritten();
  }

  /** After a change that may be anywhere. */
  #surveyAll(): void {
    this.#footnotes = null;
    this.#torn.clear();
    for (const element of elements(this.#doc)) textsOf(element).forEach(this.#survey, this);
  }

  #survey(text: Y.XmlText): void {
    if (this.#citations.note(text)) this.#torn.delete(text);
    else this.#torn.add(text);
  }

  #takeWritten(): Uint8Array | null {
    const written = this.#written;
    this.#written = [];
    if (written.length === 0) return null;
    return written.length === 1 ? written[0]! : Y.mergeUpdates(written);
  }

  /** An id with structs in the text but without an owner is the server's own. */
  #mayUse(client: number, user: UserId): boolean {
    const owner = this.owners.get(client) ?? this.#claims.get(client);
    if (owner !== undefined) return owner === user;
    return client !== this.#doc.clientID && Y.getState(this.#doc.store, client) === 0;
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
   * Looks at what a transaction has touched, before Yjs collects what was deleted. All types that
   * were there and still are, and gained or lost something, are in `changed`; new types cannot be,
   * since updates with types in them have not come this far.
   */
  #judge(transaction: Y.Transaction): UpdateRefusal | null {
    if (this.#doc.share.size !== 1 || !this.#doc.share.has(TEXT_ROOT)) return "structure";
    for (const [type, keys] of transaction.changed) {
      if (!(type instanceof Y.XmlText)) return keys.has(null) ? "structure" : "attribute";
      if (keys.size !== 1 || !keys.has(null)) return "attribute";
      if (!this.#isTextOfParagraph(type)) return "structure";
      if (type.length > UPDATE_LIMITS.paragraphUnits) return "too-large";
      this.#survey(type);
    }
    return null;
  }

  #isTextOfParagraph(text: Y.XmlText): boolean {
    const { parent } = text;
    return (
      parent instanceof Y.XmlElement &&
      parent.nodeName === PARAGRAPH_NODE &&
      parent.parent === textRoot(this.#doc)
    );
  }
}
