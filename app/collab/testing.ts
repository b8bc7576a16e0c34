import type * as Y from "yjs";
import type { PresentPerson, RefusedMessage, UnsavedText } from "@/domain/contract/realtime";
import type { FeedMessage } from "@/domain/contract/views";
import type { Paragraph } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import { until } from "@/server/realtime/testing/clients";
import { type Name, TEXT, type World } from "@/server/realtime/testing/world";
import { readParagraphs } from "@/server/realtime/text";
import { connectText, type SavedState, type TextOpened, type TextStatus } from "./provider";

/** A person with the text open, through the very client that the browser uses. */
export class Editor {
  opened!: TextOpened;
  status: TextStatus = { state: "connecting" };
  saved: SavedState = "saved";
  people: readonly PresentPerson[] = [];
  mayWrite = false;
  readonly feed: (FeedMessage | null)[] = [];
  readonly refusals: (RefusedMessage & { readonly unsaved: readonly UnsavedText[] })[] = [];
  readonly #connection: { close(): void };

  constructor(world: World, name: Name) {
    this.#connection = connectText({
      url: world.url,
      room: TEXT,
      socket: world.as(name),
      onOpen: (opened) => {
        this.opened = opened;
      },
      onStatus: (status) => {
        this.status = status;
      },
      onSaved: (state) => {
        this.saved = state;
      },
      onFeed: (message) => this.feed.push(message),
      onRefused: (refusal) => this.refusals.push(refusal),
      onPresence: (people) => {
        this.people = people;
      },
      onAccess: ({ mayWrite }) => {
        this.mayWrite = mayWrite;
      },
    });
  }

  get doc(): Y.Doc {
    return this.opened.doc;
  }

  get paragraphs(): Paragraph[] {
    return readParagraphs(this.doc);
  }

  /** The words of a paragraph. */
  text(id: string): string {
    return plainText(this.paragraphs.find((paragraph) => paragraph.id === id)?.runs ?? []);
  }

  async ready(): Promise<this> {
    await until(() => this.paragraphs.length > 0 && this.people.length > 0, "the text was there");
    return this;
  }

  close(): void {
    this.#connection.close();
  }
}
