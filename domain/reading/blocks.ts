import type { ParagraphKind } from "../text/paragraph";
import type { ReadWarning } from "./document";
import { endsClause, endsSentence, type SourceLine } from "./lines";
import {
  isAdoptionRecord,
  isAnnex,
  isBodyOpening,
  type LetterOpening,
  letterOpening,
  looksLikeHeading,
  type NumberOpening,
  numberOpening,
  opensOperative,
  opensPreambular,
  seriesOpening,
} from "./openings";
import { CITES, continuesSeries, markFollows } from "./series";

/** A paragraph as printed lines, before its words are looked at. */
export interface PrintedParagraph {
  kind: ParagraphKind;
  readonly label: string;
  readonly level: number;
  readonly lines: string[];
  /** Index of its first line among the lines of the draft. */
  readonly at: number;
}

export interface PrintedDraft {
  readonly paragraphs: readonly PrintedParagraph[];
  readonly warnings: readonly ReadWarning[];
  /** Lines that are the document's own record, not its text. */
  readonly unplaced: readonly string[];
}

/**
 * Cuts the lines of a draft into paragraphs. What begins one is decided by its number, which has
 * to be the next of its series, by its letter, or by a preamble's opening words; every other line
 * goes on with the paragraph before, which is how pages that cut one are mended. O(lines).
 */
export function cutParagraphs(lines: readonly SourceLine[], titled: boolean): PrintedDraft {
  const cutter = new Cutter(titled);
  lines.forEach((line, at) => {
    cutter.take(line, at, lines[at + 1]);
  });
  return cutter.done();
}

class Cutter {
  private readonly paragraphs: PrintedParagraph[] = [];
  private readonly warnings: ReadWarning[] = [];
  private readonly unplaced: string[] = [];
  private resolution = false;
  private number = 0;
  private preambular = 0;
  private operative = 0;
  /** The paragraph whose subparagraphs are being read, and the last letter and numeral of them. */
  private parent: PrintedParagraph | null = null;
  private letter = "";
  private roman = 0;
  private inRecord = false;
  private at = 0;
  /** The line at hand is a block of its own: what follows it is set apart. */
  private alone = false;

  constructor(private titled: boolean) {}

  take(line: SourceLine, at: number, next: SourceLine | undefined): void {
    this.at = at;
    this.alone = next === undefined || next.afterBlank || next.afterPage;
    const breaks = line.afterBlank || line.afterPage;
    if (this.inRecord && !breaks) {
      this.unplaced.push(line.text);
      return;
    }
    this.inRecord = isAdoptionRecord(line.text);
    if (this.inRecord) this.unplaced.push(line.text);
    else if (isBodyOpening(line.text)) this.openBody(line.text);
    else if (isAnnex(line.text) && (breaks || this.canEnd())) this.openAnnex(line.text);
    else if (!this.labelled(line)) this.unlabelled(line);
  }

  done(): PrintedDraft {
    const { paragraphs, warnings, unplaced } = this;
    for (const paragraph of paragraphs) {
      const text = paragraph.lines.join(" ");
      if (paragraph.kind !== "heading" || isBodyOpening(text) || looksLikeHeading(text)) continue;
      paragraph.kind = "operative";
      const quote = text.slice(0, 120);
      this.warn("unnumbered-paragraph", "A paragraph has no number.", undefined, quote);
    }
    return { paragraphs, warnings, unplaced };
  }

  private get current(): PrintedParagraph | undefined {
    return this.paragraphs.at(-1);
  }

  private get lastLine(): string {
    return this.current?.lines.at(-1) ?? "";
  }

  private canEnd(): boolean {
    const { current } = this;
    if (!current || current.kind === "title" || current.kind === "heading") return true;
    return endsClause(this.lastLine);
  }

  private begin(kind: ParagraphKind, label: string, level: number, text: string): void {
    const paragraph = { kind, label, level, lines: text === "" ? [] : [text], at: this.at };
    this.paragraphs.push(paragraph);
    if (kind === "subparagraph") return;
    this.parent = kind === "preambular" || kind === "operative" ? paragraph : null;
    this.letter = "";
    this.roman = 0;
  }

  private openBody(text: string): void {
    this.resolution = true;
    this.begin("heading", "", 0, text);
    this.number = 0;
  }

  private openAnnex(text: string): void {
    this.resolution = false;
    this.titled = true;
    this.begin("heading", "", 0, text);
    this.number = 0;
  }

  private warn(code: string, message: string, paragraph?: string, quote?: string): void {
    this.warnings.push({ code, message, ...(paragraph && { paragraph }), ...(quote && { quote }) });
  }

  /** Begins a paragraph where the line has a label that fits; says whether it did. */
  private labelled(line: SourceLine): boolean {
    const series = seriesOpening(line.text);
    if (series && (line.afterBlank || (this.canEnd() && /^\p{Lu}/u.test(series.rest)))) {
      const kind = series.series === "PP" ? "preambular" : "operative";
      this.begin(kind, series.label, 0, series.rest);
      return true;
    }
    const numbered = numberOpening(line.text);
    if (numbered && this.fits(numbered, line)) {
      this.beginNumbered(numbered);
      return true;
    }
    const lettered = letterOpening(line.text);
    return lettered !== null && this.beginLettered(lettered, line);
  }

  private fits(opening: NumberOpening, line: SourceLine): boolean {
    return continuesSeries(opening, {
      last: this.number,
      lastLine: this.lastLine,
      apart: line.afterBlank || line.afterPage,
      afterBlank: line.afterBlank,
      canEnd: this.canEnd(),
      sentenceEnded: this.sentenceEnded(),
    });
  }

  private sentenceEnded(): boolean {
    const { current } = this;
    return !current || current.kind === "title" || current.kind === "heading"
      ? true
      : endsSentence(this.lastLine);
  }

  private beginNumbered({ number, bis, stop, rest }: NumberOpening): void {
    const printed = bis ? `${number} ${bis}` : String(number);
    const label = this.resolution ? `OP${printed}` : printed;
    if (!stop)
      this.warn(
        "missing-full-stop",
        `Paragraph ${printed} has no full stop after its number.`,
        label,
      );
    if (number > this.number + 1)
      this.warn("number-gap", `Paragraph ${this.number} is followed by ${number}.`, label);
    if (number <= this.number && !bis)
      this.warn("number-repeated", `The number ${number} comes again after ${this.number}.`, label);
    this.number = number;
    this.operative = Math.max(this.operative, number);
    this.begin("operative", label, 0, rest);
  }

  private beginLettered(opening: LetterOpening, line: SourceLine): boolean {
    const { parent } = this;
    if (!parent || !this.current) return false;
    if (!line.afterBlank && !line.afterPage && !opening.bullet && !endsClause(this.lastLine))
      return false;
    const follows = markFollows(opening.mark, this.letter, this.roman);
    if (follows === null) return false;
    const isRoman = follows === "roman";
    const { label, kind } = parent;
    if (!isRoman) {
      this.letter = opening.mark;
      this.roman = 0;
    } else this.roman += 1;
    const under = isRoman && this.letter ? `(${this.letter})` : "";
    const full = `${label}${under}(${opening.mark})`;
    if (!opening.printed.startsWith("("))
      this.warn(
        "label-style",
        `Subparagraph ${full} is printed “${opening.printed}”, without its first bracket.`,
        full,
        opening.printed,
      );
    if (kind === "operative") parent.kind = "chapeau";
    this.begin("subparagraph", full, under ? 2 : 1, opening.rest);
    return true;
  }

  private unlabelled(line: SourceLine): void {
    const { current } = this;
    const breaks = line.afterBlank || line.afterPage;
    const kind = this.opened(line.text);
    if (kind && (!current || this.canEnd() || line.afterBlank)) this.beginOpened(kind, line.text);
    else if (current && (!breaks || this.continues(current, line))) current.lines.push(line.text);
    else this.beginLoose(line);
  }

  /** Which paragraph of a resolution a line opens by its words, where there are no numbers. */
  private opened(text: string): "preambular" | "operative" | null {
    if (!this.resolution || this.number > 0) return null;
    if (opensOperative(text)) return "operative";
    return this.operative === 0 && opensPreambular(text) ? "preambular" : null;
  }

  private beginOpened(kind: "preambular" | "operative", text: string): void {
    const label = kind === "preambular" ? `PP${++this.preambular}` : `OP${++this.operative}`;
    this.begin(kind, label, 0, text);
  }

  /** After an empty line or a page's end: does the paragraph before go on? */
  private continues(current: PrintedParagraph, line: SourceLine): boolean {
    if (current.kind === "title" || current.kind === "heading") return false;
    if (current.lines.length === 0 || /^\p{Ll}/u.test(line.text)) return true;
    const clauses = this.resolution && this.operative === 0;
    // A preamble's paragraphs end with a comma: there only a page's end makes one doubtful.
    if (clauses) return line.afterPage || !endsClause(this.lastLine);
    return line.afterPage ? !this.isHeading(line) : !endsSentence(this.lastLine);
  }

  /** On a new page a heading is told from the rest of a paragraph by standing apart after a full stop. */
  private isHeading({ text }: SourceLine): boolean {
    const ended = /\.[)\]”"’]*[⁰¹²³⁴-⁹]{0,3}$/.test(this.lastLine) && !CITES.test(this.lastLine);
    const heads = /^\p{Lu}/u.test(text) && text.length <= 60 && !/[⁰¹²³⁴-⁹]/.test(text);
    return this.alone && ended && heads && looksLikeHeading(text);
  }

  /** A paragraph without number, letter or opening words: title, heading, or one to ask about. */
  private beginLoose(line: SourceLine): void {
    if (!this.titled) {
      this.titled = true;
      this.begin("title", "", 0, line.text);
    } else if (this.resolution && this.operative === 0 && this.preambular > 0)
      this.beginOpened("preambular", line.text);
    else this.begin("heading", "", 0, line.text);
  }
}
