import * as decoding from "lib0/decoding";
import { WebSocket as Socket } from "ws";
import * as Y from "yjs";
import { MESSAGE, type ServerMessages } from "../../../domain/contract/realtime";
import { step1Frame, updateFrame } from "../socket/frames";
import { type Name, TEXT, type World } from "./world";

/** Waits until something is true, for as long as a busy machine may need. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`It never came about that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A socket and nothing else, for those who do not keep to the protocol. */
export class RawClient {
  readonly frames: Uint8Array[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly doc = new Y.Doc();
  readonly socket: Socket;

  constructor(address: string, headers: Record<string, string> = {}) {
    this.socket = new Socket(address, { headers });
    this.socket.binaryType = "nodebuffer";
    this.socket.on("message", (data: Buffer) => {
      this.frames.push(Uint8Array.from(data));
      this.#take(data);
    });
    this.closed = new Promise((resolve, reject) => {
      this.socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() }));
      this.socket.on("error", reject);
    });
    this.closed.catch(() => undefined);
  }

  static of(world: World, name: Name, room = TEXT): RawClient {
    return new RawClient(world.address(room), { "x-person": name });
  }

  async opened(): Promise<this> {
    await until(() => this.messages("welcome").length > 0, "the client was welcomed");
    return this;
  }

  /** Asks for the text, and if it is a writer's says that it has nothing to add. */
  async synced(): Promise<this> {
    await this.opened();
    this.send(step1Frame(Y.encodeStateVector(new Y.Doc())));
    await until(() => this.doc.getXmlFragment("text").length > 0, "the text came");
    this.send(Uint8Array.from([MESSAGE.sync, 1, 2, 0, 0]));
    return this;
  }

  send(bytes: Uint8Array): void {
    this.socket.send(bytes);
  }

  /** Changes its copy and sends what that was. */
  change(make: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(() => make(this.doc));
    this.send(updateFrame(Y.encodeStateAsUpdate(this.doc, before)));
  }

  messages<T extends keyof ServerMessages>(type: T): ServerMessages[T][] {
    return this.frames
      .filter((frame) => frame[0] === MESSAGE[type])
      .map((frame) => {
        const decoder = decoding.createDecoder(frame);
        decoding.readVarUint(decoder);
        return JSON.parse(decoding.readVarString(decoder)) as ServerMessages[T];
      });
  }

  /** Whether these words came over the wire, in whatever message. */
  heard(words: string): boolean {
    return this.frames.some((frame) => Buffer.from(frame).includes(words));
  }

  close(): void {
    this.socket.terminate();
  }

  #take(data: Uint8Array): void {
    const decoder = decoding.createDecoder(Uint8Array.from(data));
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return;
    if (decoding.readVarUint(decoder) === 0) return;
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder));
  }
}
