import type { ParagraphId } from "../ids";
import type { ParagraphKind, Run } from "../text/paragraph";

/** What reading a UN document gives: the public form that `npm run parse` prints. */
export interface ReadDocument {
  readonly documentType: DocumentType;
  readonly symbol: string | null;
  readonly title: string | null;
  readonly letters: readonly ReadLetter[];
  readonly dates: readonly ReadDate[];
  /** In the order of the text; footnotes stand in `footnotes`. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly footnotes: readonly ReadFootnote[];
  readonly sponsors: readonly string[];
  readonly warnings: readonly ReadWarning[];
  /** What stands in the source and in none of the above: letterheads, page numbers, records. */
  readonly unplaced?: readonly string[];
}

export type DocumentType = "zero-draft" | "resolution" | "draft-resolution" | "letter" | "unknown";

export interface ReadLetter {
  /** ISO date as printed on the letter, or null. */
  readonly date: string | null;
  /** Who signed: "The President of the General Assembly", or the signatories' names. */
  readonly from: string;
  /** States (or persons) that the letter names as co-facilitators: "Belgium", "Qatar". */
  readonly coFacilitators: readonly string[];
  readonly focalPoints: readonly { readonly name: string; readonly address: string }[];
  /** The letter's own words, lines rejoined, one string a paragraph. */
  readonly body: readonly string[];
}

export type DateKind =
  | "meeting"
  | "deadline"
  | "silence"
  | "high-level-meeting"
  | "adoption"
  | "issued";

export interface ReadDate {
  readonly kind: DateKind;
  /** Wall clock in `zone`: "2017-06-29T10:00", or "2017-06-29" when `allDay`. */
  readonly start: string;
  readonly end?: string;
  readonly allDay?: boolean;
  /** IANA name. */
  readonly zone: string;
  readonly place?: string;
  readonly title: string;
  readonly quote: string;
  readonly warnings: readonly string[];
}

export interface ReadParagraph {
  readonly id: ParagraphId;
  readonly label: string;
  readonly kind: ParagraphKind;
  readonly level: number;
  /** Plain text, U+FFFC where a footnote is cited; equals the joined `runs`. */
  readonly text: string;
  readonly runs: readonly Run[];
  /** Footnotes cited here; `at` is the UTF-16 offset of the placeholder. */
  readonly footnotes: readonly { readonly label: string; readonly at: number }[];
  readonly sources: readonly ReadSource[];
  /** The drafter's own brackets; `from`/`to` are offsets of the whole `[…]` in `text`. */
  readonly brackets: readonly {
    readonly from: number;
    readonly to: number;
    readonly text: string;
  }[];
}

export interface ReadSource {
  readonly raw: string;
  readonly symbol: string | null;
  readonly locators: readonly string[];
  readonly repaired?: boolean;
}

export interface ReadFootnote {
  /** Id of the footnote, as in the mark `footnote` of the runs that cite it. */
  readonly id: ParagraphId;
  readonly label: string;
  readonly text: string;
  readonly runs: readonly Run[];
}

export interface ReadWarning {
  readonly code: string;
  /** Label of the paragraph it is about. */
  readonly paragraph?: string;
  readonly message: string;
  readonly quote?: string;
}
