import type { ReadDocument, ReadPassage } from "../../domain/reading/document";

/** A reading as an earlier version of Adref may have stored it. */
type Older<T> = T extends readonly (infer One)[]
  ? readonly (One extends object ? Partial<One> : One)[]
  : T;
export type OlderReading = {
  readonly [Key in Exclude<keyof ReadDocument, "unplaced">]?: Older<ReadDocument[Key]>;
} & { readonly unplaced?: readonly (string | Partial<ReadPassage>)[] };

const NOTHING: ReadDocument = {
  documentType: "unknown",
  symbol: null,
  title: null,
  masthead: null,
  letters: [],
  dates: [],
  paragraphs: [],
  footnotes: [],
  sponsors: [],
  warnings: [],
  unplaced: [],
};
const NOWHERE = { spans: [] } as const;
const LETTER = {
  ...{ representatives: [], addressees: [], references: [], encloses: [], frame: [] },
  ...NOWHERE,
} as const;

/**
 * A stored reading with all that readings hold today. One is never read anew, or what was imported
 * would change under its readers: what an earlier version did not look for is empty. O(size).
 */
export function completeReading(stored: OlderReading): ReadDocument {
  const all = <T>(some: readonly object[] | undefined, missing: object) =>
    (some ?? []).map((one) => ({ ...missing, ...one }) as T);
  return {
    ...NOTHING,
    ...(stored as Partial<ReadDocument>),
    letters: all(stored.letters, LETTER),
    dates: all(stored.dates, NOWHERE),
    paragraphs: all(stored.paragraphs, NOWHERE),
    footnotes: all(stored.footnotes, NOWHERE),
    unplaced: all(
      stored.unplaced?.map((one) => (typeof one === "string" ? { text: one } : one)),
      NOWHERE,
    ),
  };
}
