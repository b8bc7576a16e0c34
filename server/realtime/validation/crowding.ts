import type * as Y from "yjs";
import type { Struct } from "./decode";

/** What the text has beside a struct that is to come: all that comes at once stands between them. */
export interface Neighbours {
  readonly left: Y.Item | null;
  readonly right: Y.Item | null;
}

const NONE: Neighbours = { left: null, right: null };
/** So many structs of the text may stand where an update says that there is nothing, over all of it. */
const MOST_BETWEEN = 200_000;

/**
 * What it will cost Yjs to find the places of an update: for every struct it walks over all that
 * stands between those that the struct was typed between. With what people type that is nothing, or
 * what others have typed there meanwhile; forged, 12 KB of it took Yjs 15 s in a text of 40,000 pieces.
 */
export class Crowding {
  readonly #neighbours = new Map<Struct, Neighbours>();
  #between = 0;

  /** The neighbours of a struct that was added. */
  of(struct: Struct): Neighbours {
    return this.#neighbours.get(struct) ?? NONE;
  }

  /** Adds a struct of an update; false if it would be too much. */
  add(text: Y.XmlText, struct: Struct, neighbours: Neighbours): boolean {
    this.#neighbours.set(struct, neighbours);
    const { left, right } = neighbours;
    if (left !== null && left === right) return true;
    for (let item = left ? left.right : text._start; item && item !== right; item = item.right) {
      this.#between += 1;
      if (this.#between > MOST_BETWEEN) return false;
    }
    return true;
  }
}
