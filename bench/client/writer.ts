import * as Y from "yjs";
import { TEXT_ROOT } from "../../domain/contract/realtime";
import type { Marks } from "../measure/marks";
import type { Client } from "./client";

/** Someone who types in a paragraph of their own. Their copy of the text holds no edits of others. */
export class TypingClient {
  readonly #doc = new Y.Doc();
  readonly #text: Y.XmlText;
  #at: number;
  #replaceable = 0;
  #update: Uint8Array | null = null;

  constructor(
    readonly client: Client,
    state: Uint8Array,
    paragraph: number,
  ) {
    this.#doc.clientID = client.yjsId;
    Y.applyUpdate(this.#doc, state);
    const root = this.#doc.getXmlFragment(TEXT_ROOT);
    const element = root.get(paragraph % root.length) as Y.XmlElement;
    this.#text = element.get(0) as Y.XmlText;
    this.#at = this.#text.length >> 1;
    this.#doc.on("update", (update: Uint8Array) => {
      this.#update = update;
    });
  }

  /** Types a marked word behind what they typed before, and sends it. */
  type(marks: Marks): void {
    const word = marks.issue(this.client.index);
    this.#text.insert(this.#at, word);
    this.#at += word.length;
    this.#send();
  }

  /** Puts a marked text of so many letters in the place of the last such one, in one update. */
  replace(marks: Marks, length: number): void {
    const text = marks.issue(this.client.index).padEnd(length, "x");
    this.#doc.transact(() => {
      this.#text.delete(this.#at, this.#replaceable);
      this.#text.insert(this.#at, text);
    });
    this.#replaceable = length;
    this.#send();
  }

  #send(): void {
    if (this.#update) this.client.write(this.#update);
    this.#update = null;
  }

  destroy(): void {
    this.#doc.destroy();
  }
}
