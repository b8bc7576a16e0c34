import * as Y from "yjs";

/**
 * What an editor tidies in paragraphs that must not change. Every Yjs client deletes formats that
 * have become redundant as soon as it hears of another's, also in texts that nobody there touches:
 * that changes nothing that can be seen, and refusing it would shut out those who did nothing.
 */
export class Tidying {
  readonly #formats = new Map<Y.XmlText, Set<Y.Item>>();

  /** Notes that a format is to be deleted. */
  add(text: Y.XmlText, format: Y.Item): void {
    const formats = this.#formats.get(text);
    if (formats) formats.add(format);
    else this.#formats.set(text, new Set([format]));
  }

  /** Whether any letter would look otherwise. Linear in the texts that are tidied. */
  changesTheLook(): boolean {
    return [...this.#formats].some(([text, formats]) => looksOtherwise(text, formats));
  }
}

function looksOtherwise(text: Y.XmlText, without: ReadonlySet<Y.Item>): boolean {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      const value = JSON.stringify(content.value);
      before.set(content.key, value);
      if (!without.has(item)) after.set(content.key, value);
    } else if (content instanceof Y.ContentString && !sameFormats(before, after)) {
      return true;
    }
  }
  return false;
}

function sameFormats(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return [...a.keys()].every((key) => (a.get(key) ?? "null") === (b.get(key) ?? "null"));
}
