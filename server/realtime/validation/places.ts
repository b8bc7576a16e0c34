import * as Y from "yjs";
import { PARAGRAPH_NODE, type UpdateRefusal } from "../../../domain/contract/realtime";
import { textRoot } from "../room/document";
import { Crowding, type Neighbours } from "./crowding";
import type { DecodedUpdate, Deletion, Struct } from "./decode";
import { UPDATE_LIMITS } from "./inspect";
import { Tidying } from "./tidying";

/** Where a struct stands: the text of a paragraph; null when that is gone and the struct with it. */
type Place = Y.XmlText | null;

/** What a client adds, as far as its places are found. */
interface Section {
  readonly structs: readonly Struct[];
  readonly places: Place[];
  /** Clock up to which the text, with what is placed of the update, has this client's structs. */
  reach: number;
}

class Refused extends Error {
  constructor(readonly reason: UpdateRefusal) {
    super(reason);
  }
}

/**
 * Finds where an update would come to stand, before it is applied: Yjs cannot take back what it has
 * applied, and making the text anew costs a thousand times this. Refuses what would stand or delete
 * outside of the texts of paragraphs, or in one of those `locked` (`agreed`), and what builds on
 * something that is not there. Takes an update whose structs were inspected. O(update · log of the text's structs).
 */
export function refusalOfPlaces(
  update: DecodedUpdate,
  doc: Y.Doc,
  locked: ReadonlySet<Y.XmlElement>,
): UpdateRefusal | null {
  try {
    new Places(update, doc, locked).judge();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    throw error;
  }
}

/** The text of a paragraph of this document, and nothing else. */
export function isTextOfParagraph(type: unknown, doc: Y.Doc): type is Y.XmlText {
  if (!(type instanceof Y.XmlText)) return false;
  const { parent } = type;
  return (
    parent instanceof Y.XmlElement &&
    parent.nodeName === PARAGRAPH_NODE &&
    parent.parent === textRoot(doc)
  );
}

class Places {
  readonly #sections = new Map<number, Section>();
  /** By how much each text grows or shrinks, in units. */
  readonly #growth = new Map<Y.XmlText, number>();
  readonly #tidying = new Tidying();
  readonly #crowding = new Crowding();
  #deletesAttribute = false;

  constructor(
    private readonly update: DecodedUpdate,
    private readonly doc: Y.Doc,
    private readonly locked: ReadonlySet<Y.XmlElement>,
  ) {}

  judge(): void {
    this.#placeAll();
    for (const [client, deletions] of this.update.deletions) {
      for (const deletion of deletions) this.#delete(client, deletion);
    }
    if (this.#deletesAttribute) throw new Refused("attribute");
    if (this.#tidying.changesTheLook()) throw new Refused("agreed");
    for (const [text, growth] of this.#growth) {
      if (growth > 0 && text.length + growth > UPDATE_LIMITS.paragraphUnits)
        throw new Refused("too-large");
    }
  }

  /** As Yjs does: what builds on another client's struct waits until that is placed. */
  #placeAll(): void {
    for (const [client, all] of this.update.sections) {
      const reach = Y.getState(this.doc.store, client);
      const structs = all.filter(({ id, length }) => id.clock + length > reach);
      this.#sections.set(client, { structs, places: [], reach });
    }
    let waiting = [...this.#sections.values()];
    for (let moved = true; moved; ) {
      moved = false;
      for (const section of waiting) if (this.#advance(section)) moved = true;
      waiting = waiting.filter(({ structs, places }) => places.length < structs.length);
    }
    if (waiting.length > 0) throw new Refused("incomplete");
  }

  #advance(section: Section): boolean {
    const before = section.places.length;
    for (let struct = section.structs[before]; struct; ) {
      if (struct.id.clock > section.reach || !this.#isReady(struct, section.reach)) break;
      section.places.push(this.#place(struct, section.reach));
      section.reach = struct.id.clock + struct.length;
      struct = section.structs[section.places.length];
    }
    return section.places.length > before;
  }

  #isReady(struct: Struct, reach: number): boolean {
    if (!(struct instanceof Y.Item)) return true;
    const { rightOrigin, parent } = struct;
    const origin = originOf(struct, reach);
    return (
      (origin === null || this.#has(origin)) &&
      (rightOrigin === null || this.#has(rightOrigin)) &&
      (origin !== null || !(parent instanceof Y.ID) || this.#has(parent))
    );
  }

  #has({ client, clock }: Y.ID): boolean {
    return clock < (this.#sections.get(client)?.reach ?? Y.getState(this.doc.store, client));
  }

  #place(struct: Struct, reach: number): Place {
    if (!(struct instanceof Y.Item)) return null;
    const place = this.#placeOfItem(struct, originOf(struct, reach));
    if (place === null) return null;
    if (this.locked.has(place.parent as Y.XmlElement)) throw new Refused("agreed");
    if (!this.#crowding.add(place, struct, this.#neighbours(struct, reach)))
      throw new Refused("too-large");
    if (struct.content instanceof Y.ContentString)
      this.#grow(place, struct.id.clock + struct.length - reach);
    return place;
  }

  #placeOfItem({ rightOrigin, parent }: Y.Item, origin: Y.ID | null): Place {
    if (origin === null && rightOrigin === null)
      return parent instanceof Y.ID ? this.#typeAt(parent) : null;
    const left = origin && this.#standing(origin);
    const right = rightOrigin && this.#standing(rightOrigin);
    if (origin === null || rightOrigin === null) return left ?? right;
    if (left !== right) throw new Refused("malformed");
    return left;
  }

  /** Where what has this name stands. */
  #standing(id: Y.ID): Place {
    const section = this.#sectionOf(id);
    return section
      ? section.places[indexOf(section.structs, id.clock)]!
      : this.#placeInText(this.#stored(id));
  }

  /** The section of the update that has it, if the text has not. */
  #sectionOf({ client, clock }: Y.ID): Section | undefined {
    return clock < Y.getState(this.doc.store, client) ? undefined : this.#sections.get(client);
  }

  #neighbours(item: Y.Item, reach: number): Neighbours {
    const neighbour = (id: Y.ID | null, side: keyof Neighbours): Y.Item | null => {
      if (id === null) return null;
      const section = this.#sectionOf(id);
      if (section)
        return this.#crowding.of(section.structs[indexOf(section.structs, id.clock)]!)[side];
      const struct = this.#stored(id);
      return struct instanceof Y.Item ? struct : null;
    };
    return {
      left: neighbour(originOf(item, reach), "left"),
      right: neighbour(item.rightOrigin, "right"),
    };
  }

  #placeInText(struct: Struct): Place {
    if (!(struct instanceof Y.Item)) return null;
    if (struct.parentSub !== null) throw new Refused("attribute");
    if (!isTextOfParagraph(struct.parent, this.doc)) throw new Refused("structure");
    return struct.parent;
  }

  /** The text that has this name; null when it is gone, or no type. */
  #typeAt(id: Y.ID): Place {
    if (id.clock >= Y.getState(this.doc.store, id.client)) return null;
    const struct = this.#stored(id);
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentType)) return null;
    if (!isTextOfParagraph(struct.content.type, this.doc)) throw new Refused("structure");
    return struct.content.type;
  }

  #stored({ client, clock }: { readonly client: number; readonly clock: number }): Struct {
    const structs = this.doc.store.clients.get(client)!;
    return structs[Y.findIndexSS(structs, clock)]!;
  }

  #delete(client: number, { clock, len }: Deletion): void {
    const section = this.#sections.get(client);
    const state = Y.getState(this.doc.store, client);
    const end = clock + len;
    if (end > (section?.reach ?? state)) throw new Refused("incomplete");
    const stored = this.doc.store.clients.get(client) ?? [];
    for (let i = clock < state ? Y.findIndexSS(stored, clock) : stored.length; ; i += 1) {
      const struct = stored[i];
      if (!struct || struct.id.clock >= end) break;
      if (!(struct instanceof Y.Item) || struct.deleted) continue;
      // It may go with its paragraph, and then that is the reason to name.
      if (struct.parentSub !== null) this.#deletesAttribute = true;
      else this.#deleteItem(struct, this.#placeInText(struct), clock, end);
    }
    if (!section || end <= state) return;
    for (let i = indexOf(section.structs, Math.max(clock, state)); ; i += 1) {
      const struct = section.structs[i];
      if (!struct || struct.id.clock >= end) break;
      // Its part that the text had before was counted there.
      if (struct instanceof Y.Item)
        this.#deleteItem(struct, section.places[i]!, Math.max(clock, state), end);
    }
  }

  #deleteItem(item: Y.Item, place: Place, from: number, to: number): void {
    if (place === null) return;
    if (this.locked.has(place.parent as Y.XmlElement)) {
      if (!(item.content instanceof Y.ContentFormat)) throw new Refused("agreed");
      this.#tidying.add(place, item);
    }
    const { clock } = item.id;
    const units = Math.min(to, clock + item.length) - Math.max(from, clock);
    if (item.content instanceof Y.ContentString) this.#grow(place, -units);
  }

  #grow(text: Y.XmlText, units: number): void {
    this.#growth.set(text, (this.#growth.get(text) ?? 0) + units);
  }
}

/** Of what the text has a part of, the rest is set behind that part. */
const originOf = ({ id, origin }: Y.Item, reach: number): Y.ID | null =>
  id.clock < reach ? Y.createID(id.client, reach - 1) : origin;

/** Index of the struct that holds a clock; the structs follow each other without a gap. */
function indexOf(structs: readonly Struct[], clock: number): number {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (structs[middle]!.id.clock <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}
