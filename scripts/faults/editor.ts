import type * as Y from "yjs";
import { connectText } from "../../app/collab/provider";

/** Every word typed or proposed is one of these, once in the whole run. */
export const TOKEN = /\bz[a-z0-9]+x\d+z\b/g;

interface Setting {
  readonly url: string;
  readonly room: string;
  readonly socket: typeof WebSocket;
  /** null: only watches. */
  readonly prefix: string | null;
  readonly acknowledged: (word: string) => void;
  /** Told of every word that somebody else's typing brought here. */
  readonly seen: (word: string) => void;
}

export interface Editor {
  /** Fulfilled when the first word typed here is saved; at once for a watcher. */
  readonly firstSaved: Promise<void>;
  close(): void;
}

const EVERY_MS = 15;

/** A co-facilitator who types a word every few milliseconds, through the client of the browser. */
export function openEditor({ prefix, acknowledged, seen, ...where }: Setting): Promise<Editor> {
  return new Promise((opened, failed) => {
    const pending: string[] = [];
    let timer: ReturnType<typeof setInterval> | undefined;
    let saved = () => {};
    const firstSaved =
      prefix === null ? Promise.resolve() : new Promise<void>((ok) => (saved = ok));
    let fragment: Y.XmlFragment;
    const close = () => {
      clearInterval(timer);
      connection.close();
    };
    const type = () => {
      const word = `z${prefix}x${count++}z`;
      pending.push(word);
      const paragraph = fragment.get(1 + (count % 8)) as Y.XmlElement;
      const text = paragraph.get(0) as Y.XmlText;
      // Without marks, or the word would be taken for part of the footnote reference before it.
      text.insert(text.length, ` ${word}`, { footnote: null, italic: null });
    };
    let count = 0;
    const connection = connectText({
      ...where,
      onOpen: (given) => {
        fragment = given.fragment;
        fragment.observeDeep((_, transaction) => {
          if (transaction.local) return;
          const own = prefix === null ? null : `z${prefix}x`;
          for (const word of fragment.toString().match(TOKEN) ?? [])
            if (own === null || !word.startsWith(own)) seen(word);
        });
      },
      onSaved: (state) => {
        if (state !== "saved" || pending.length === 0) return;
        for (const word of pending.splice(0)) acknowledged(word);
        saved();
      },
      onAccess: ({ mayWrite }) => {
        if (mayWrite !== (prefix !== null)) return failed(new Error("The wrong rights."));
        const begin = () => {
          if (fragment.length === 0) return setTimeout(begin, 10);
          if (prefix !== null) timer = setInterval(type, EVERY_MS);
          return opened({ firstSaved, close });
        };
        if (!timer) begin();
      },
      onStatus: ({ state, code }) => state === "closed" && failed(new Error(`Closed: ${code}`)),
      onFeed: () => {},
      onRefused: ({ reason, sentence }) => {
        clearInterval(timer);
        pending.length = 0;
        process.stderr.write(`An edit was refused (${reason}): ${sentence}\n`);
        failed(new Error(sentence));
      },
      onPresence: () => {},
    });
  });
}
