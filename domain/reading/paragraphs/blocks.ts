import type { ReadWarning } from "../document";
import {
  endsClause,
  endsSentence,
  restOfLine,
  type SourceLine,
  spansOfLines,
} from "../source/lines";
import { continuesOver } from "./flow";
import { labelStyleWarning, numberWarnings, printedNumber } from "./labelWarnings";
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
import { type Label, type PrintedDraft, type PrintedParagraph, unlabelledAs } from "./printed";
import { continuesSeries, Subparagraphs } from "./series";

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
  private readonly unplaced: SourceLine[] = [];
  private resolution = false;
  private number = 0;
  /** The numbers are printed "(1)". */
  private enclosed = false;
  private preambular = 0;
  private operative = 0;
  private subparagraphs: Subparagraphs | null = null;
  private inRecord = false;
  private at = 0;
  /** The line at hand is a block of its own: what follows it is set apart. */
  private alone = false;

  constructor(private titled: boolean) {}

  take(line: SourceLine, at: number, next: SourceLine | undefined): void {
    this.at = at;
    this.alone = next === undefined || next.afterBlank || next.afterPage;
    const breaks = line.afterBlank || line.afterPage;
    this.inRecord = (this.inRecord && !breaks) || isAdoptionRecord(line.text);
    if (this.inRecord) this.unplaced.push(line);
    else if (isBodyOpening(line.text)) this.openPart(line, true);
    else if (isAnnex(line.text) && (breaks || this.canEnd())) this.openPart(line, false);
    else if (!this.labelled(line)) this.unlabelled(line);
  }

  done(): PrintedDraft {
    const { paragraphs, warnings, unplaced } = this;
    for (const paragraph of paragraphs) {
      if (paragraph.kind !== "heading") continue;
      const text = paragraph.lines.map((line) => line.text).join(" ");
      if (isBodyOpening(text) || looksLikeHeading(text)) continue;
      paragraph.kind = "operative";
      warnings.push({
        code: "unnumbered-paragraph",
        message: "A paragraph has no number.",
        quote: text.slice(0, 120),
        spans: spansOfLines(paragraph.printed.slice(0, 1)),
      });
    }
    return { paragraphs, warnings, unplaced };
  }

  private get current(): PrintedParagraph | undefined {
    return this.paragraphs.at(-1);
  }

  private get lastLine(): string {
    return this.current?.lines.at(-1)?.text ?? "";
  }

  /** Whether the paragraph before can end where it does. */
  private canEnd(ends: (text: string) => boolean = endsClause): boolean {
    const { current } = this;
    if (!current || current.kind === "title" || current.kind === "heading") return true;
    return ends(this.lastLine);
  }

  private begin(line: SourceLine, { kind, label, level, length, open }: Label): void {
    const rest = restOfLine(line, length, open?.length);
    const lines = rest.text === "" ? [] : [rest];
    const paragraph = { kind, label, level, lines, printed: [line], at: this.at };
    this.paragraphs.push(paragraph);
    if (kind === "subparagraph") return;
    const holds = kind === "preambular" || kind === "operative";
    this.subparagraphs = holds ? new Subparagraphs(paragraph) : null;
  }

  /** The body of a resolution, or an annex: a heading, and the numbers begin again. */
  private openPart(line: SourceLine, resolution: boolean): void {
    this.resolution = resolution;
    this.titled ||= !resolution;
    this.begin(line, unlabelledAs("heading"));
    this.number = 0;
  }

  /** Begins a paragraph where the line has a label that fits; says whether it did. */
  private labelled(line: SourceLine): boolean {
    const series = seriesOpening(line.text);
    if (series && (line.afterBlank || (this.canEnd() && /^\p{Lu}/u.test(series.rest)))) {
      const kind = series.series === "PP" ? "preambular" : "operative";
      const length = line.text.length - series.rest.length;
      this.begin(line, { kind, label: series.label, level: 0, length, open: series.open });
      return true;
    }
    const numbered = numberOpening(line.text);
    if (numbered && this.fits(numbered, line)) {
      this.beginNumbered(numbered, line);
      return true;
    }
    const lettered = letterOpening(line.text);
    return lettered !== null && this.beginLettered(lettered, line);
  }

  private fits(opening: NumberOpening, line: SourceLine): boolean {
    // "(1)" under "12." counts the items of a sentence.
    if (opening.enclosed && this.number > 0 && !this.enclosed) return false;
    return continuesSeries(opening, {
      last: this.number,
      lastLine: this.lastLine,
      apart: line.afterBlank || line.afterPage,
      afterBlank: line.afterBlank,
      canEnd: this.canEnd(),
      sentenceEnded: this.canEnd(endsSentence),
    });
  }

  private beginNumbered(opening: NumberOpening, line: SourceLine): void {
    const { number, rest } = opening;
    const printed = printedNumber(opening);
    const label = this.resolution ? `OP${printed}` : printed;
    this.warnings.push(...numberWarnings(opening, this.number, label, line));
    this.number = number;
    this.enclosed = opening.enclosed;
    this.operative = Math.max(this.operative, number);
    const length = line.text.length - rest.length;
    this.begin(line, { kind: "operative", label, level: 0, length, open: opening.open });
  }

  private beginLettered(opening: LetterOpening, line: SourceLine): boolean {
    const { subparagraphs } = this;
    if (!subparagraphs) return false;
    if (!line.afterBlank && !line.afterPage && !opening.bullet && !endsClause(this.lastLine))
      return false;
    const place = subparagraphs.next(opening.mark);
    if (place === null) return false;
    const length = line.text.length - opening.rest.length;
    if (!opening.printed.startsWith("("))
      this.warnings.push(labelStyleWarning(opening.printed, place.label, line));
    const { parent } = subparagraphs;
    if (parent.kind === "operative") parent.kind = "chapeau";
    this.begin(line, { kind: "subparagraph", ...place, length });
    return true;
  }

  private unlabelled(line: SourceLine): void {
    const { current } = this;
    const kind = this.opened(line.text);
    if (kind && (!current || this.canEnd() || line.afterBlank)) this.beginOpened(kind, line);
    else if (current && this.goesOn(current, line)) {
      current.lines.push(line);
      current.printed.push(line);
    } else this.beginLoose(line);
  }

  private goesOn(current: PrintedParagraph, line: SourceLine): boolean {
    if (!line.afterBlank && !line.afterPage) return true;
    const preamble = this.resolution && this.operative === 0;
    return continuesOver(line, {
      kind: current.kind,
      empty: current.lines.length === 0,
      lastLine: this.lastLine,
      preamble,
      alone: this.alone,
    });
  }

  /** Which paragraph of a resolution a line opens by its words, where there are no numbers. */
  private opened(text: string): "preambular" | "operative" | null {
    if (!this.resolution || this.number > 0) return null;
    if (opensOperative(text)) return "operative";
    return this.operative === 0 && opensPreambular(text) ? "preambular" : null;
  }

  private beginOpened(kind: "preambular" | "operative", line: SourceLine): void {
    const label = kind === "preambular" ? `PP${++this.preambular}` : `OP${++this.operative}`;
    this.begin(line, unlabelledAs(kind, label));
  }

  /** A paragraph without number, letter or opening words: title, heading, or one to ask about. */
  private beginLoose(line: SourceLine): void {
    if (!this.titled) {
      this.titled = true;
      this.begin(line, unlabelledAs("title"));
    } else if (this.resolution && this.operative === 0 && this.preambular > 0)
      this.beginOpened("preambular", line);
    else this.begin(line, unlabelledAs("heading"));
  }
}
