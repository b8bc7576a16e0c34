import type { ParagraphId } from "../ids";
import type { ParagraphKind, Run } from "../text/paragraph";
import type { SourceSpan } from "./source/sourced";

/**
 * What reading a UN document gives: the public form that `npm run parse` prints. Every `spans` says
 * where a thing stands in the source as received.
 */
export interface ReadDocument {
  readonly documentType: DocumentType;
  readonly symbol: string | null;
  readonly title: string | null;
  /** What a resolution or draft prints above its title; null where nothing of it was found. */
  readonly masthead: Masthead | null;
  readonly letters: readonly ReadLetter[];
  readonly dates: readonly ReadDate[];
  /** In the order of the text; footnotes stand in `footnotes`. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly footnotes: readonly ReadFootnote[];
  readonly sponsors: readonly string[];
  readonly warnings: readonly ReadWarning[];
  /**
   * What stands in the source and in none of the above: page numbers, running heads, records of
   * adoption. Every unit of the source but white space is in a span of the above or of these.
   */
  readonly unplaced: readonly ReadPassage[];
}

/** Words of the source as printed, lines rejoined, and where they stand. */
export interface ReadPassage {
  readonly text: string;
  readonly spans: readonly SourceSpan[];
}

/** The masthead of a UN document. */
export interface Masthead {
  /** "General Assembly", "Human Rights Council" */
  readonly organ: string | null;
  /** "Third Committee" */
  readonly committee: string | null;
  /** "Seventy-second session" */
  readonly session: string | null;
  /** "107", "64 (b)"; null where none is printed. */
  readonly agendaItem: string | null;
  readonly agendaTitle: string | null;
  /** "General", "Limited" */
  readonly distribution: string | null;
  readonly originalLanguage: string | null;
  /** Its words as printed, each line or block; what was read above and what was not. */
  readonly passages: readonly ReadPassage[];
}

export type DocumentType = "zero-draft" | "resolution" | "draft-resolution" | "letter" | "unknown";

export interface ReadLetter {
  /** ISO date as printed on the letter, or null. */
  readonly date: string | null;
  /** Who signed: "The President of the General Assembly", or the signatories' names. */
  readonly from: string;
  /** States that the letter names as co-facilitators, by the UN's list: "Belgium", "Qatar". */
  readonly coFacilitators: readonly string[];
  /** Persons whom the letter names with the State or office that they stand for. */
  readonly representatives: readonly ReadRepresentative[];
  readonly focalPoints: readonly { readonly name: string; readonly address: string }[];
  /** "All Permanent Representatives and Permanent Observers to the United Nations, New York" */
  readonly addressees: readonly string[];
  /** Earlier letters that it refers to: "Further to our letter of 16 June". */
  readonly references: readonly ReadReference[];
  /** What it transmits, in the order of its words. */
  readonly encloses: readonly ReadEnclosure[];
  /** The letter's own words, lines rejoined, one string a paragraph. */
  readonly body: readonly string[];
  /** Its lines outside the body, as printed: letterhead, salutation, signatures. */
  readonly frame: readonly ReadPassage[];
  /** The whole letter. */
  readonly spans: readonly SourceSpan[];
}

export interface ReadRepresentative {
  /** "H.E. Mr. Marc Pecsteen de Buytswerve" */
  readonly name: string;
  /** A State by the UN's list, or null. */
  readonly state: string | null;
  readonly coFacilitator: boolean;
  readonly signs: boolean;
}

export interface ReadReference {
  /** ISO date, its year taken from the letter's own date where none is printed; or null. */
  readonly date: string | null;
  readonly quote: string;
  /** Index in `letters` of the letter that is meant, where the file holds it. */
  readonly letter?: number;
}

export interface ReadEnclosure {
  readonly kind: "letter" | "draft" | "other";
  /** Index in `letters`, where `kind` is "letter" and the file holds it. */
  readonly letter?: number;
  readonly quote: string;
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
  /** The sentence that announces it. */
  readonly quote: string;
  /** Where the sentence stands in the source. */
  readonly spans: readonly SourceSpan[];
  /**
   * It takes the place of a date announced before: `start` of that one as far as it is printed or
   * found earlier in the source, null where only the words say so ("is extended to").
   */
  readonly moves?: { readonly start: string | null };
  /** Why it is doubtful, in sentences; empty where it is not. */
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
  /** The citation of sources that was taken out of the text, whole and as printed. */
  readonly citation?: string;
  /** Everything of it: its number, its words, its citation. */
  readonly spans: readonly SourceSpan[];
}

export interface ReadSource {
  /** As printed. */
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
  readonly spans: readonly SourceSpan[];
}

export interface ReadWarning {
  readonly code: string;
  /** Label of the paragraph it is about. */
  readonly paragraph?: string;
  readonly message: string;
  readonly quote?: string;
  /** Where in the source it is about; absent where it is about the whole. */
  readonly spans?: readonly SourceSpan[];
  /** What may be meant instead of the words at its one span, likeliest first; "" deletes them. */
  readonly suggestions?: readonly string[];
}
