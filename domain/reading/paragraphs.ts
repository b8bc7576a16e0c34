import type { ParagraphId } from "../ids";
import { findBrackets, type OrphanBracket } from "../text/brackets";
import { labelSlug } from "../text/labels";
import type { SymbolContext } from "../text/symbolRepair";
import type { PrintedParagraph } from "./blocks";
import { readSources, type TakenCitation, takeCitation, withoutSymbols } from "./citations";
import type { ReadParagraph, ReadSource, ReadWarning } from "./document";
import { type FootnoteOf, inlineText, withoutMarkup } from "./inline";
import { joinLines, type Vocabulary } from "./join";
import { doubledWords, misreadWords } from "./misread";

/** A paragraph whose lines are joined and whose citation is taken out. */
export interface JoinedParagraph {
  readonly printed: PrintedParagraph;
  readonly citation: TakenCitation;
}

/** Joins a printed paragraph's lines. Only numbered paragraphs carry a citation of their sources. */
export function joinParagraph(printed: PrintedParagraph, words: Vocabulary): JoinedParagraph {
  const text = withoutMarkup(joinLines(printed.lines, words));
  const cites = printed.label !== "";
  return {
    printed,
    citation: cites ? takeCitation(text) : { text, content: null, interleaved: null },
  };
}

/** Gives each paragraph an id made of its label: p-13a, pp-7, op-3, title, h-1; never twice. */
export class ParagraphIds {
  private readonly taken = new Set<string>();
  /** The next number to try for a stem that is taken. */
  private readonly again = new Map<string, number>();
  private headings = 0;
  private unnumbered = 0;

  of({ kind, label }: { readonly kind: string; readonly label: string }): ParagraphId {
    const stem = this.stem(kind, label);
    let id = stem;
    let again = this.again.get(stem) ?? 2;
    for (; this.taken.has(id); again++) id = `${stem}-${again}`;
    this.again.set(stem, again);
    this.taken.add(id);
    return id as ParagraphId;
  }

  private stem(kind: string, label: string): string {
    if (kind === "title") return "title";
    if (kind === "heading") return `h-${++this.headings}`;
    const slug = labelSlug(label);
    if (slug === "") return `u-${++this.unnumbered}`;
    const series = /^(pp|op)(?=\d)/.exec(slug)?.[0];
    return series ? `${series}-${slug.slice(2)}` : `p-${slug}`;
  }
}

/** How a paragraph is called in a warning. */
const nameOf = ({ label, kind }: PrintedParagraph): string => label || kind;

/** A figure's ending that a scanner set apart, "76 th": white space only, so mended, and said. */
function rejoinOrdinals(text: string, paragraph: string, warnings: ReadWarning[]): string {
  return text.replace(APART, (printed, open, digits, ending, close = "") => {
    const rejoined = `${open}${digits}${ending}${close}`;
    const message = `“${printed}” is read as “${rejoined}”.`;
    warnings.push({ code: "rejoined-ordinal", paragraph, message, quote: printed });
    return rejoined;
  });
}

const APART = /([[(]?)(?<!\d)(\d{1,3}) (st|nd|rd|th)(?![\p{L}\d])(?: ?([\])]))?/gu;

function wordWarnings(text: string, paragraph: string, words: Vocabulary): ReadWarning[] {
  const misread = misreadWords(text, words).map(({ word, suggestion }) => ({
    code: "misread-word",
    paragraph,
    message: `“${word}” looks misread; it may be “${suggestion}”.`,
    quote: word,
  }));
  const doubled = doubledWords(text).map((twice) => ({
    code: "doubled-words",
    paragraph,
    message: `The words “${twice}” stand there twice.`,
    quote: `${twice} ${twice}`,
  }));
  return [...misread, ...doubled];
}

export interface ParagraphReading {
  readonly paragraph: ReadParagraph;
  readonly warnings: readonly ReadWarning[];
}

/** Reads a joined paragraph: italics, footnotes, drafter's brackets, sources, warnings. */
export function readParagraph(
  { printed, citation }: JoinedParagraph,
  id: ParagraphId,
  footnoteOf: FootnoteOf,
  words: Vocabulary,
  symbols: SymbolContext,
): ParagraphReading {
  const { kind, label, level } = printed;
  const name = nameOf(printed);
  const mended: ReadWarning[] = [];
  const inline = inlineText(rejoinOrdinals(citation.text, name, mended), footnoteOf);
  const { runs, text, footnotes } = inline;
  const { brackets, orphans } = findBrackets(text);
  const cited = readCitation(citation, name, words, symbols);
  return {
    paragraph: { id, label, kind, level, text, runs, footnotes, sources: cited.sources, brackets },
    warnings: [
      ...mended,
      ...orphans.map((orphan) => orphanWarning(orphan, text, name)),
      ...[...new Set(inline.dangling)].map((number) => danglingWarning(number, name)),
      ...wordWarnings(text, name, words),
      ...cited.warnings,
    ],
  };
}

function readCitation(
  citation: TakenCitation,
  paragraph: string,
  words: Vocabulary,
  symbols: SymbolContext,
): { readonly sources: readonly ReadSource[]; readonly warnings: readonly ReadWarning[] } {
  const { content, interleaved } = citation;
  if (content === null) return { sources: [], warnings: [] };
  const read = readSources(content, symbols, paragraph, interleaved !== null);
  const misread = wordWarnings(withoutSymbols(content), paragraph, words);
  const crossed = interleaved === null ? [] : [interleavedWarning(content, interleaved, paragraph)];
  return { sources: read.sources, warnings: [...crossed, ...read.warnings, ...misread] };
}

const orphanWarning = (
  { at, bracket }: OrphanBracket,
  text: string,
  paragraph: string,
): ReadWarning => ({
  code: "orphan-bracket",
  paragraph,
  message: `A bracket “${bracket}” has no partner.`,
  quote: text.slice(Math.max(0, at - 30), at + 30),
});

const danglingWarning = (number: string, paragraph: string): ReadWarning => ({
  code: "reference-without-footnote",
  paragraph,
  message: `The number “${number}” stands like a footnote's, but there is no such footnote.`,
  quote: number,
});

const interleavedWarning = (content: string, prose: string, paragraph: string): ReadWarning => ({
  code: "interleaved-citation",
  paragraph,
  message: `The citation was printed across the sentence; “${prose}” is read as the sentence's end.`,
  quote: `${content} … ${prose}`,
});
