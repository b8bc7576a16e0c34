import type { ParagraphId } from "../../ids";
import { findBrackets } from "../../text/brackets";
import { labelSlug } from "../../text/labels";
import { type SymbolContext, symbolsIn } from "../../text/symbolRepair";
import type { ReadParagraph, ReadSource, ReadWarning } from "../document";
import { joinLines, type Vocabulary } from "../source/join";
import { spansOfLines } from "../source/lines";
import type { SourcedText } from "../source/sourced";
import { firstAlike } from "../warnings";
import { readSources, type TakenCitation, takeCitation } from "./citations";
import { type FootnoteOf, inlineText, withoutMarkup } from "./inline";
import {
  danglingWarning,
  interleavedWarning,
  orphanWarning,
  rejoinOrdinals,
  wordWarnings,
} from "./paragraphWarnings";
import type { PrintedParagraph } from "./printed";

/** A paragraph whose lines are joined and whose citation is taken out. */
export interface JoinedParagraph {
  readonly printed: PrintedParagraph;
  readonly citation: TakenCitation;
}

/** Joins a printed paragraph's lines. Only numbered paragraphs carry a citation of their sources. */
export function joinParagraph(printed: PrintedParagraph, words: Vocabulary): JoinedParagraph {
  const text = withoutMarkup(joinLines(printed.lines, words));
  const cites = printed.label !== "";
  const uncited = { text, whole: null, content: null, interleaved: null };
  return { printed, citation: cites ? takeCitation(text) : uncited };
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

export interface ParagraphReading {
  readonly paragraph: ReadParagraph;
  /** Its text, each unit with its place in the source. */
  readonly words: SourcedText;
  readonly warnings: readonly ReadWarning[];
}

/** Reads a joined paragraph: italics, footnotes, drafter's brackets, sources, warnings. */
export function readParagraph(
  { printed, citation }: JoinedParagraph,
  id: ParagraphId,
  footnoteOf: FootnoteOf,
  vocabulary: Vocabulary,
  symbols: SymbolContext,
): ParagraphReading {
  const { kind, label, level } = printed;
  const name = label || kind;
  const mended: ReadWarning[] = [];
  const inline = inlineText(rejoinOrdinals(citation.text, name, mended), footnoteOf);
  const { runs, text, words, footnotes, dangling } = inline;
  const { brackets, orphans } = findBrackets(text);
  const cited = readCitation(citation, name, vocabulary, symbols);
  const whole = citation.whole && { citation: citation.whole.text };
  return {
    paragraph: {
      ...{ id, label, kind, level, text, runs, footnotes, sources: cited.sources, brackets },
      ...whole,
      spans: spansOfLines(printed.printed),
    },
    words,
    warnings: [
      ...mended,
      ...firstAlike(orphans).map((orphan) => orphanWarning(orphan, words, name)),
      ...firstAlike(dangling).map((reference) => danglingWarning(reference, words, name)),
      ...wordWarnings(words, vocabulary, name),
      ...cited.warnings,
    ],
  };
}

function readCitation(
  { content, interleaved, whole }: TakenCitation,
  paragraph: string,
  vocabulary: Vocabulary,
  symbols: SymbolContext,
): { readonly sources: readonly ReadSource[]; readonly warnings: readonly ReadWarning[] } {
  if (content === null || whole === null) return { sources: [], warnings: [] };
  const read = readSources(content, symbols, paragraph, interleaved !== null);
  const inSymbols = symbolsIn(content.text);
  const isWord = (from: number) => !inSymbols.some((it) => it.from <= from && from < it.to);
  const misread = wordWarnings(content, vocabulary, paragraph, isWord);
  const crossed = interleaved === null ? [] : [interleavedWarning(whole, interleaved, paragraph)];
  return { sources: read.sources, warnings: [...crossed, ...read.warnings, ...misread] };
}
