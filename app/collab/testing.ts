import { onTestFinished } from "vitest";
import type * as Y from "yjs";
import type { FeedMessage } from "@/domain/contract/liveViews";
import type { PresentPerson } from "@/domain/contract/realtime";
import type { Paragraph } from "@/domain/text/paragraph";
import { plainText } from "@/domain/text/runs";
import { readParagraphs } from "@/server/realtime/room/text";
import { until } from "@/server/realtime/testing/clients";
import { type Name, TEXT, type World } from "@/server/realtime/testing/world";
import type { ShownRefusal } from "./kept/refusals";
import {
  connectText,
  type SavedState,
  type TextConnection,
  type TextOpened,
  type TextStatus,
} from "./provider";
import type { LostText } from "./words";

/** A person with the text open, through the very client that the browser uses. */
export class Editor {
  opened!: TextOpened;
  status: TextStatus = { state: "connecting" };
  saved: SavedState = "saved";
  /** Every state of its words in turn, once each time it changed. */
  readonly states: SavedState[] = [];
  storing = true;
  unsavedSince: number | null = null;
  people: readonly PresentPerson[] = [];
  mayWrite = false;
  readonly feed: (FeedMessage | null)[] = [];
  readonly refusals: ShownRefusal[] = [];
  /** Of earlier pages. */
  readonly refusedBefore: ShownRefusal[] = [];
  readonly removed: LostText[] = [];
  readonly left: LostText[] = [];
  kept = false;
  readonly connection: TextConnection;

  /** @param device its databases, if the text is kept there, and its way to the network */
  constructor(
    world: World,
    name: Name,
    device?: { readonly disk: IDBFactory; readonly socket: typeof WebSocket },
  ) {
    this.connection = connectText({
      keep: device && { user: world.id[name], databases: device.disk },
      url: world.url,
      room: TEXT,
      socket: device?.socket ?? world.as(name),
      onOpen: (opened) => {
        this.opened = opened;
      },
      onStatus: (status) => {
        this.status = status;
      },
      onSaved: (state, since) => {
        if (state !== this.states.at(-1)) this.states.push(state);
        this.saved = state;
        this.unsavedSince = since;
      },
      onFeed: (message) => this.feed.push(message),
      onRefused: (refusal) => this.refusals.push(refusal),
      onRefusedBefore: (refusal) => this.refusedBefore.push(refusal),
      onStoring: (storing) => {
        this.storing = storing;
      },
      onRemoved: (texts) => this.removed.push(...texts),
      onLeft: (texts) => this.left.push(...texts),
      onKept: (kept) => {
        this.kept = kept;
      },
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
    await until(() => this.shown && this.people.length > 0, "the text was there");
    return this;
  }

  /** Whether there is a text to see, from wherever it came. */
  get shown(): boolean {
    return (this.opened as TextOpened | undefined) !== undefined && this.paragraphs.length > 0;
  }

  close(): void {
    this.connection.close();
  }
}

/** Someone with the text open, until the test ends. */
export function openInTest(world: World, name: Name): Promise<Editor> {
  const editor = new Editor(world, name);
  onTestFinished(() => editor.close());
  return editor.ready();
}
