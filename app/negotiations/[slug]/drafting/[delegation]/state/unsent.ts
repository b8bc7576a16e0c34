import { readUnsent, type UnsentWords, writeUnsent } from "@/app/device/unsent";
import type { DraftKey } from "@/domain/drafting/draft";
import type { ParagraphId, UserId } from "@/domain/ids";

/** What words are for: the reason of a change, or a field of a paragraph. */
export type UnsentName =
  | `rationale:${DraftKey}`
  | `${"comment" | "instruction" | "instruction-words"}:${ParagraphId}`;

export const rationaleName = (key: DraftKey): UnsentName => `rationale:${key}`;

/** Saves the rationale of a change; `refused`: it is of no use to try again as it is. */
export type SaveAgain = (
  key: DraftKey,
  words: UnsentWords,
) => Promise<"saved" | "failed" | "refused">;

/**
 * Words typed beside the room's text that the server does not have. They stay when another paragraph
 * is chosen, and over a reload.
 */
export class Unsent {
  readonly #words: Map<string, UnsentWords>;
  readonly #listeners = new Set<() => void>();
  /** Fields on the screen, which save by themselves what is typed in them. */
  readonly #fields = new Map<string, Set<() => void>>();
  readonly #refused = new Set<string>();
  #saving = false;

  constructor(private readonly place: { readonly user: UserId; readonly room: string }) {
    this.#words = new Map(readUnsent(place));
  }

  of(name: UnsentName): UnsentWords | null {
    return this.#words.get(name) ?? null;
  }

  keep(name: UnsentName, words: UnsentWords | null): void {
    if (words) this.#words.set(name, words);
    else this.#words.delete(name);
    this.#refused.delete(name);
    writeUnsent(this.place, this.#words);
    for (const tell of this.#listeners) tell();
  }

  /** The server has this text: it is kept no longer, unless it has been typed on meanwhile. */
  saved(name: UnsentName, text: string): void {
    const words = this.of(name);
    if (words) this.keep(name, words.text === text ? null : { ...words, seen: text });
  }

  /** All of it, as text, and of which paragraph: for its author to copy. */
  get all(): readonly { readonly paragraph: string; readonly text: string }[] {
    return [...this.#words]
      .filter(([name, { text }]) => !name.startsWith("instruction:") && text.trim() !== "")
      .map(([name, { text }]) => ({ paragraph: name.slice(name.lastIndexOf(":") + 1), text }));
  }

  subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => void this.#listeners.delete(tell);
  };

  /** A field for these words is on the screen, until what it gives back is called. */
  shown(name: UnsentName, saveAgain: () => void): () => void {
    const fields = this.#fields.get(name) ?? new Set();
    this.#fields.set(name, fields.add(saveAgain));
    return () => {
      fields.delete(saveAgain);
      if (fields.size === 0) this.#fields.delete(name);
    };
  }

  /** Saves every rationale that is not saved. */
  async again(save: SaveAgain): Promise<void> {
    if (this.#saving) return;
    this.#saving = true;
    for (const [name, words] of [...this.#words]) {
      if (!name.startsWith("rationale:") || this.#refused.has(name)) continue;
      const fields = this.#fields.get(name);
      if (fields) for (const saveAgain of fields) saveAgain();
      else await this.#saveAgain(name.slice("rationale:".length) as DraftKey, words, save);
    }
    this.#saving = false;
  }

  async #saveAgain(key: DraftKey, words: UnsentWords, save: SaveAgain): Promise<void> {
    const name = rationaleName(key);
    const answer = await save(key, words).catch(() => "failed" as const);
    if (answer === "saved") this.saved(name, words.text);
    // Its author chooses, when it is on the screen.
    if (answer === "refused") this.#refused.add(name);
  }
}
