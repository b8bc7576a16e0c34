import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { until } from "@/server/realtime/testing/clients";
import type { Name, World } from "@/server/realtime/testing/world";
import { Editor } from "../testing";
import { openKept, type Place } from "./database";

// Of the browser, which Node has not.
Object.assign(globalThis, { IDBKeyRange });

/** A browser of one person, with its network, its disk and its pages. */
export class Device {
  readonly disk = new IDBFactory();
  online = true;
  #pages: Editor[] = [];
  #freeDisk = () => {};

  constructor(
    private readonly world: World,
    readonly name: Name,
    /** Another person's: the same browser. */
    disk?: IDBFactory,
  ) {
    if (disk) this.disk = disk;
  }

  /** Opens the text in another page. */
  open(world = this.world): Editor {
    const page = new Editor(world, this.name, { disk: this.disk, socket: this.#socket(world) });
    this.#pages.push(page);
    return page;
  }

  /** Ends all pages, as a reload does, and opens one. */
  async reload(world = this.world): Promise<Editor> {
    this.close();
    const page = this.open(world);
    await until(() => page.shown, "the text was shown");
    return page;
  }

  cut(): void {
    this.online = false;
    this.world.cut(this.name);
  }

  close(): void {
    this.#freeDisk();
    for (const page of this.#pages.splice(0)) page.close();
  }

  /** Has the disk work on something else, so that nothing is read of a text until the end of that. */
  async occupyDisk(place: Place): Promise<() => void> {
    const database = (await openKept(this.disk, place, { create: false }))!;
    const store = database.transaction("about", "readwrite").objectStore("about");
    let over = false;
    this.#freeDisk = () => {
      over = true;
    };
    const goOn = () => {
      if (over) database.close();
      else store.count().onsuccess = goOn;
    };
    goOn();
    return this.#freeDisk;
  }

  /** The names of all databases on it. */
  async databases(): Promise<readonly string[]> {
    return (await this.disk.databases()).map(({ name }) => name ?? "");
  }

  #socket(world: World): typeof WebSocket {
    const here = () => this.online;
    const Socket = world.as(this.name);
    return class extends Socket {
      constructor(address: string | URL, protocols?: string | string[]) {
        // Nobody listens there.
        super(here() ? address : "ws://127.0.0.1:1", protocols);
      }
    };
  }
}
