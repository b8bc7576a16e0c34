import type { FootnoteId } from "../../ids";
import type { ReadDocument, ReadFootnote, ReadParagraph } from "../document";
import { joinLines, type Vocabulary } from "../source/join";
import type { SourceLine } from "../source/lines";
import type { SourcedText, SourceSpan } from "../source/sourced";
import { uncitedWarnings } from "../warnings";
import { cutParagraphs } from "./blocks";
import { symbolContext } from "./citations";
import { type FootnoteBody, footnoteFinder } from "./footnotes";
import { type FootnoteOf, inlineText, withoutMarkup } from "./inline";
import { joinParagraph, ParagraphIds, readParagraph } from "./paragraphs";

/** The draft's part of a source, and what has to be known to read it. */
export interface DraftSource {
  /** Lines of the draft's body; `at` is how many lines of the source stand before them. */
  readonly lines: readonly SourceLine[];
  readonly at: number;
  /** The title, where the front matter above the body has it. */
  readonly title: ReadTitle | null;
  readonly footnotes: readonly FootnoteBody[];
  readonly words: Vocabulary;
  readonly source: string;
}

export type Draft = Pick<ReadDocument, "paragraphs" | "footnotes" | "warnings"> & {
  /** The text of each paragraph, each unit with its place in the source. */
  readonly texts: readonly SourcedText[];
  readonly unplaced: readonly SourceLine[];
};

/** Reads the body of a draft: its paragraphs with their footnotes and sources. O(length). */
export function readDraft({ lines, at, title, footnotes, words, source }: DraftSource): Draft {
  const cut = cutParagraphs(lines, title !== null);
  const joined = cut.paragraphs.map((paragraph) => joinParagraph(paragraph, words));
  const contents = joined.flatMap(({ citation }) => citation.content?.text ?? []);
  const symbols = symbolContext(contents, contents.length > 0 ? source : "");
  const ids = new ParagraphIds();
  const find = footnoteFinder(footnotes);
  const cited = new Set<FootnoteId>();
  const footnotesFrom =
    (line: number): FootnoteOf =>
    (label) => {
      const id = find(label, line);
      if (id) cited.add(id);
      return id;
    };
  const titled = title === null ? [] : [readTitle(title, ids, footnotesFrom(0))];
  const readings = joined.map((paragraph) =>
    readParagraph(
      paragraph,
      ids.of(paragraph.printed),
      footnotesFrom(at + paragraph.printed.at),
      words,
      symbols,
    ),
  );
  return {
    paragraphs: [...titled, ...readings.map((reading) => reading.paragraph)],
    texts: readings.map((reading) => reading.words),
    footnotes: footnotes.map((body) => readFootnote(body, words)),
    warnings: [
      ...cut.warnings,
      ...readings.flatMap((reading) => reading.warnings),
      ...uncitedWarnings(footnotes, cited),
    ],
    unplaced: cut.unplaced,
  };
}

/** A title that stands in the front matter. */
export interface ReadTitle {
  readonly words: SourcedText;
  readonly spans: readonly SourceSpan[];
}

function readTitle(title: ReadTitle, ids: ParagraphIds, footnoteOf: FootnoteOf): ReadParagraph {
  const { runs, text, footnotes } = inlineText(title.words, footnoteOf);
  const id = ids.of({ kind: "title", label: "" });
  const nothing = { sources: [], brackets: [] };
  const { spans } = title;
  return { id, label: "", kind: "title", level: 0, text, runs, footnotes, ...nothing, spans };
}

function readFootnote({ id, label, lines, spans }: FootnoteBody, words: Vocabulary): ReadFootnote {
  const { runs, text } = inlineText(withoutMarkup(joinLines(lines, words)), () => null);
  return { id, label, text, runs, spans };
}
