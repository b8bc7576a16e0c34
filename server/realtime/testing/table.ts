import * as Y from "yjs";
import type { UserId } from "../../../domain/ids";
import type { TextOperation } from "../../../domain/text/operations";
import { textRoot } from "../room/document";
import { LiveText } from "../room/live";
import { type Admission, Shadow } from "../validation/shadow";
import { EDITOR } from "./editor";

/** What a client has sent or will send, with what it means to whoever made it. */
interface Sent<Note> {
  readonly update: Uint8Array;
  readonly notes: readonly Note[];
}

/** One writer's client: edits at once, hears and is heard later. */
export interface TableClient<Note> {
  doc: Y.Doc;
  undo: Y.UndoManager;
  outgoing: Sent<Note>[];
  /** How many of the server's broadcasts it has received. */
  heard: number;
  /** Of what it has done, what nobody has told it is stored. */
  unsaved: Note[];
  /** What it is doing now, noted with the updates that come of it. */
  doing: Note[];
}

/** The server's side of a room without sockets and disk: admit, apply, broadcast; and its clients. */
export class Table<Note = never> {
  readonly owners = new Map<number, UserId>();
  readonly log: Uint8Array[];
  readonly clients: TableClient<Note>[];
  shadow: Shadow;
  live: LiveText;
  refusals = 0;

  /** `stored`: told of what clients did once it is in the log, again for what is sent again. */
  constructor(
    seed: Uint8Array,
    writers: number,
    private readonly stored: (notes: readonly Note[]) => void = () => {},
  ) {
    this.log = [seed];
    this.shadow = new Shadow(this.owners, this.log);
    this.live = new LiveText(this.log, 1);
    this.clients = Array.from({ length: writers }, () => this.#newClient());
  }

  /** The next thing that a client has to say comes to the server. */
  send(n: number): void {
    const client = this.clients[n]!;
    const next = client.outgoing.shift();
    if (!next) return;
    const user = `user ${n}` as UserId;
    const admission = this.shadow.admit(next.update, user);
    if (admission.ok) this.#commit(admission, user, next.notes);
    else this.#refuse(n, admission);
  }

  #commit(
    { update, firstUses }: Extract<Admission, { ok: true }>,
    user: UserId,
    notes: readonly Note[],
  ): void {
    for (const id of firstUses) this.owners.set(id, user);
    this.#publish(update);
    this.#publish(this.shadow.mend());
    this.stored(notes);
  }

  /** Its Y.Doc has ended: it opens a new one, and what was not stored is lost. */
  #refuse(n: number, admission: Extract<Admission, { ok: false }>): void {
    this.refusals += 1;
    if (admission.reason !== "agreed" || admission.applied)
      throw new Error(`Refused: ${JSON.stringify(admission)}`);
    this.clients[n] = this.#newClient();
  }

  /** The next broadcast comes to a client. */
  hear(n: number): void {
    const client = this.clients[n]!;
    const update = this.log[client.heard];
    if (!update) return;
    client.heard += 1;
    Y.applyUpdate(client.doc, update, "server");
  }

  command(...operations: readonly TextOperation[]): void {
    this.#publish(this.shadow.change(operations));
  }

  /** The connection is cut, what is under way is lost, and the client comes again with all it has. */
  reconnect(n: number): void {
    const client = this.clients[n]!;
    client.heard = this.log.length;
    client.outgoing = [
      { update: Y.encodeStateAsUpdate(client.doc, this.live.vector), notes: [...client.unsaved] },
    ];
    const vector = Y.encodeStateVector(client.doc);
    Y.applyUpdate(client.doc, Y.diffUpdate(Y.mergeUpdates(this.log), vector), "server");
  }

  /** The process ends, and another one loads the log. */
  restart(): void {
    this.shadow = new Shadow(this.owners, [Y.mergeUpdates(this.log)]);
    this.live = new LiveText(this.log, this.log.length);
  }

  settle(): void {
    // Hearing makes clients tidy formats, which is sent again: until nobody has anything to say.
    for (let busy = true; busy; ) {
      busy = false;
      for (let n = 0; n < this.clients.length; n += 1) {
        while (this.clients[n]!.outgoing.length > 0 || this.clients[n]!.heard < this.log.length) {
          busy = true;
          this.send(n);
          this.hear(n);
        }
      }
    }
  }

  #publish(update: Uint8Array | null): void {
    if (!update) return;
    this.live.apply(update, this.live.seq + 1);
    this.log.push(update);
  }

  #newClient(): TableClient<Note> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.live.state);
    const undo = new Y.UndoManager(textRoot(doc), {
      trackedOrigins: new Set([EDITOR]),
      captureTimeout: 0,
    });
    const client: TableClient<Note> = {
      ...{ doc, undo, outgoing: [], heard: this.log.length, unsaved: [], doing: [] },
    };
    // As y-websocket does: everything that did not come from the server goes to it.
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "server") return;
      const notes = origin === EDITOR ? client.doing : [];
      client.unsaved.push(...notes);
      client.outgoing.push({ update, notes });
    });
    return client;
  }
}
