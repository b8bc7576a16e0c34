/**
 * A stretch of the source exactly as received: UTF-16 offsets, `to` exclusive. What was read from
 * several places (a paragraph that a page cuts in two) has several, in the order of the source.
 */
export interface SourceSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * A stretch of a text and where it came from. Where both are equally long it was taken unit by
 * unit; else the whole of it stands for the whole of `from`–`to` (a blank for a line's end, a
 * corrected word for the printed one).
 */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Text that knows where each unit of it stands in the source, through joined lines, deletions and
 * corrections. Immutable.
 */
export class SourcedText {
  private constructor(
    readonly text: string,
    private readonly pieces: readonly Piece[],
  ) {}

  static readonly empty = new SourcedText("", []);

  /** `text` as it stands in the source from `from` on, unit by unit. */
  static of(text: string, from = 0): SourcedText {
    const { length } = text;
    return new SourcedText(text, length === 0 ? [] : [{ at: 0, length, from, to: from + length }]);
  }

  /** `text` in place of what the source has at `span`. */
  static instead(text: string, { from, to }: SourceSpan): SourcedText {
    return new SourcedText(text, text === "" ? [] : [{ at: 0, length: text.length, from, to }]);
  }

  /** One text after the other. O(pieces). */
  static concat(parts: readonly SourcedText[]): SourcedText {
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    const pieces: Growing[] = [];
    let length = 0;
    for (const part of parts) {
      for (const piece of part.pieces) append(pieces, piece, piece.at + length);
      length += part.text.length;
    }
    return new SourcedText(parts.map((part) => part.text).join(""), pieces);
  }

  /** Where its first unit stands in the source; 0 in no text. */
  get from(): number {
    return this.pieces[0]?.from ?? 0;
  }

  /** Where the source goes on after its last unit; 0 in no text. */
  get to(): number {
    return this.pieces[this.pieces.length - 1]?.to ?? 0;
  }

  get length(): number {
    return this.text.length;
  }

  /** As `String.prototype.slice`, without negative offsets. O(log pieces + pieces taken). */
  slice(from: number, to: number = this.text.length): SourcedText {
    if (from <= 0 && to >= this.text.length) return this;
    const pieces: Growing[] = [];
    for (let index = this.pieceAt(from); index < this.pieces.length; index++) {
      const piece = this.pieces[index]!;
      if (piece.at >= to) break;
      const cut = cutPiece(piece, from, to);
      if (cut) append(pieces, cut, cut.at - from);
    }
    return new SourcedText(this.text.slice(from, to), pieces);
  }

  trim(): SourcedText {
    const from = this.text.length - this.text.trimStart().length;
    return this.slice(from, Math.max(from, this.text.trimEnd().length));
  }

  /** Without some stretches of its own text, given in order and apart. O(pieces + stretches). */
  without(stretches: readonly { readonly from: number; readonly to: number }[]): SourcedText {
    if (stretches.length === 0) return this;
    const kept: SourcedText[] = [];
    let at = 0;
    for (const { from, to } of stretches) {
      if (from > at) kept.push(this.slice(at, from));
      at = Math.max(at, to);
    }
    kept.push(this.slice(at));
    return SourcedText.concat(kept);
  }

  /**
   * Where a stretch of this text stands in the source: the fewest spans that hold it, those that
   * touch made one. An empty stretch gives an empty span at its place, where there is one.
   */
  spans(from = 0, to: number = this.text.length): readonly SourceSpan[] {
    if (from >= to) {
      const place = this.placeOf(from);
      return place === null ? [] : [{ from: place, to: place }];
    }
    return joinedSpans(this.slice(from, to).pieces);
  }

  /** The offset in the source of the unit at `at`, or just after the last one; null in no text. */
  private placeOf(at: number): number | null {
    const piece = this.pieces[Math.min(this.pieceAt(at), this.pieces.length - 1)];
    if (!piece) return null;
    if (!isUnitByUnit(piece)) return at > piece.at ? piece.to : piece.from;
    return piece.from + Math.max(0, Math.min(at - piece.at, piece.length));
  }

  /** Index of the first piece that ends after `at`. */
  private pieceAt(at: number): number {
    let [low, high] = [0, this.pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle]!;
      if (piece.at + piece.length > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const isUnitByUnit = ({ length, from, to }: Piece): boolean => length === to - from;

/** A piece that is still being put together, in an array that nobody else has. */
type Growing = { -readonly [K in keyof Piece]: Piece[K] };

/** Adds a piece at an offset; one that goes on with the last, unit by unit, makes it longer. */
function append(pieces: Growing[], { length, from, to }: Piece, at: number): void {
  const last = pieces[pieces.length - 1];
  const joins = last?.to === from && length === to - from && isUnitByUnit(last);
  if (!last || !joins) pieces.push({ at, length, from, to });
  else {
    last.length += length;
    last.to = to;
  }
}

function cutPiece(piece: Piece, from: number, to: number): Piece | null {
  const start = Math.max(piece.at, from);
  const end = Math.min(piece.at + piece.length, to);
  if (start >= end) return null;
  const whole = start === piece.at && end === piece.at + piece.length;
  if (whole) return piece;
  if (!isUnitByUnit(piece))
    return { at: start, length: end - start, from: piece.from, to: piece.to };
  const place = piece.from + start - piece.at;
  return { at: start, length: end - start, from: place, to: place + end - start };
}

/** Spans in order, those that touch or overlap made one. O(n log n). */
export function joinedSpans(spans: readonly SourceSpan[]): readonly SourceSpan[] {
  const sorted = spans.some((span, at) => at > 0 && span.from < spans[at - 1]!.from)
    ? [...spans].sort((a, b) => a.from - b.from)
    : spans;
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}
