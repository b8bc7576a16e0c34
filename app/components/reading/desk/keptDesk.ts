/** The work of an import desk, kept in the browser until it is sent, set aside, or its person signs out. */
import type { Settings } from "@/app/components/SettingsFields";
import type { Erratum } from "@/domain/reading/source/errata";
import type { Chosen } from "./chosen";
import type { Clock } from "./clock";

/** What was typed beside the document. */
export interface Noted {
  /** The name of a text that was pasted. */
  readonly filename?: string;
  readonly title?: string;
  readonly settings?: Settings;
}

/** What a person made of a document so far. */
export interface DeskWork {
  readonly errata: readonly Erratum[];
  readonly ignored: readonly string[];
  /** Warnings, by their keys, and the correction that was made for each: one of `errata`. */
  readonly mended: ReadonlyMap<string, Erratum>;
  readonly clock: Clock;
  readonly noted: Noted;
}

export interface KeptDesk {
  readonly chosen: Chosen;
  readonly work: DeskWork;
}

/** The work is kept with every step, the text once; they belong together where the length agrees. */
interface KeptWork extends Omit<Chosen, "text">, DeskWork {
  readonly length: number;
}

// Its number changes with the form of what is kept: an older form is not read.
const DATABASE = "adref-desk-1";
const STORE = "desks";
const PARTS = ["work", "text"] as const;
const nameOf = (desk: string, part: (typeof PARTS)[number]) => `${desk}:${part}`;

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = window.indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      // Its person signs out: it is deleted from whatever page that is done on.
      request.result.onversionchange = () => {
        request.result.close();
        opened = null;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** One transaction; gives the results of its requests. Those of one page follow one another. */
async function transact(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => readonly IDBRequest[],
): Promise<readonly unknown[]> {
  const transaction = (await database()).transaction(STORE, mode);
  const requests = ask(transaction.objectStore(STORE));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  return requests.map(({ result }) => result);
}

/** Whether it was done: a browser may keep nothing, as in private windows. */
const done = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** What is kept of a desk, or null. */
export async function readDesk(desk: string): Promise<KeptDesk | null> {
  try {
    const [kept, text] = (await transact("readonly", (store) =>
      PARTS.map((part) => store.get(nameOf(desk, part))),
    )) as [KeptWork | undefined, string | undefined];
    if (!kept || text?.length !== kept.length) return null;
    const { filename, pasted, length: _, ...work } = kept;
    return { chosen: { filename, pasted, text }, work };
  } catch {
    return null;
  }
}

/** Keeps the text of a document that was chosen; whatever was kept before is gone. */
export const keepText = (desk: string, text: string): Promise<boolean> =>
  done(
    transact("readwrite", (store) => [
      store.delete(nameOf(desk, "work")),
      store.put(text, nameOf(desk, "text")),
    ]),
  );

/** Keeps what was made so far of the document whose text is kept. */
export function keepWork(
  desk: string,
  { filename, pasted, text }: Chosen,
  work: DeskWork,
): Promise<boolean> {
  const kept: KeptWork = { filename, pasted, length: text.length, ...work };
  return done(transact("readwrite", (store) => [store.put(kept, nameOf(desk, "work"))]));
}

export const forgetDesk = (desk: string): Promise<boolean> =>
  done(transact("readwrite", (store) => PARTS.map((part) => store.delete(nameOf(desk, part)))));
