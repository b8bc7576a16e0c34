import { FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun } from "docx";
import { diffRuns } from "../../domain/amendments/diff";
import type { Alternative, Span } from "../../domain/compilation/span";
import type { FootnoteId } from "../../domain/ids";
import type { Run } from "../../domain/text/paragraph";
import { lengthOf, plainText, slice, slicer } from "../../domain/text/runs";
import type { FootnoteBlocks, Piece } from "./blocks";
import { holdersInWords } from "./words";

type Look = Pick<IRunOptions, "bold" | "italics" | "underline" | "size" | "superScript">;

const UNDERLINED: Look = { underline: {} };
const SMALL: Look = { size: 16 };

/**
 * Gives each citation its run. A footnote becomes a real one where it is first cited; Word has no
 * second citation of the same one, so further ones are its number, raised.
 */
export class Citations {
  readonly #ids: ReadonlyMap<FootnoteId, number>;
  readonly #order: number[] = [];

  constructor(footnotes: readonly FootnoteBlocks[]) {
    this.#ids = new Map(footnotes.map(({ id }, index) => [id, index + 1]));
  }

  cite(id: FootnoteId): ParagraphChild {
    const note = this.#ids.get(id);
    if (note === undefined) return words("?", { superScript: true })[0]!;
    const number = this.numberOf(note);
    if (number !== null) return words(String(number), { superScript: true })[0]!;
    this.#order.push(note);
    return new FootnoteReferenceRun(note);
  }

  /** The number that Word gives to the `note`th footnote, null while it is not cited. */
  numberOf(note: number): number | null {
    const at = this.#order.indexOf(note);
    return at < 0 ? null : at + 1;
  }
}

// What XML 1.0 cannot hold would make a file that Word refuses to open.
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as XML can hold it. */
export const clean = (text: string): string => text.replace(NOT_XML, "\uFFFD");

/** Runs of plain words; line breaks are kept. */
export const words = (text: string, look: Look = {}): TextRun[] =>
  clean(text)
    .split(/\r\n?|\n/)
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));

/** The runs of one piece of a block. */
export function pieceRuns(piece: Piece, citations: Citations): ParagraphChild[] {
  switch (piece.type) {
    case "words":
      return words(piece.text);
    case "holders":
      return holderRuns(piece.text);
    case "text":
      return richRuns(piece.runs, citations);
    case "proposed":
      return richRuns(piece.runs, citations, UNDERLINED);
    case "compiled":
      return piece.spans.flatMap((span) => spanRuns(span, citations));
  }
}

function richRuns(runs: readonly Run[], citations: Citations, look: Look = {}): ParagraphChild[] {
  return runs.flatMap(({ text, marks }): ParagraphChild[] => {
    const { footnote, italic } = marks;
    if (footnote !== undefined) return [...text].map(() => citations.cite(footnote));
    return words(text, italic ? { ...look, italics: true } : look);
  });
}

const holderRuns = (names: string): ParagraphChild[] =>
  names === "" ? [] : words(` (${names})`, SMALL);

function spanRuns(span: Span, citations: Citations): ParagraphChild[] {
  if (span.type === "text") return richRuns(span.runs, citations);
  const { before, alternatives, after } = tidied(span.alternatives);
  const base = alternatives[0]?.runs ?? [];
  const readings = alternatives.flatMap((alternative, index) => {
    const { runs, holders } = alternative;
    return [
      ...(index > 0 ? words(" / ", { bold: true }) : []),
      ...readingRuns(alternative, base, citations),
      ...holderRuns(holdersInWords(holders, runs.length === 0 ? { propose: "delete" } : {})),
    ];
  });
  return [
    ...words(`${before}[`, { bold: true }),
    ...readings,
    ...words(`]${after}`, { bold: true }),
  ];
}

/** A space that all readings begin or end with stands outside of the brackets, as one would type it. */
function tidied(alternatives: readonly Alternative[]) {
  const texts = alternatives.map(({ runs }) => plainText(runs)).filter((text) => text !== "");
  const every = (edge: RegExp) => texts.every((text) => text.trim() !== "" && edge.test(text));
  const before = every(/^ /) ? " " : "";
  const after = every(/ $/) ? " " : "";
  const trimmed = (runs: readonly Run[]) =>
    slice(runs, before.length, lengthOf(runs) - after.length);
  return {
    before,
    after,
    alternatives: alternatives.map((one) => ({ ...one, runs: trimmed(one.runs) })),
  };
}

/** A reading, underlined where it has other words than the text as it stands. */
function readingRuns(
  { runs, base: isBase }: Alternative,
  base: readonly Run[],
  citations: Citations,
): ParagraphChild[] {
  if (runs.length === 0) return words("–");
  if (isBase) return richRuns(runs, citations);
  const kept = slicer(base);
  let at = 0;
  const out: ParagraphChild[] = [];
  for (const { from, to, insert } of diffRuns(base, runs)) {
    out.push(...richRuns(kept(at, from), citations));
    out.push(...richRuns(insert, citations, UNDERLINED));
    at = to;
  }
  return [...out, ...richRuns(kept(at, lengthOf(base)), citations)];
}
