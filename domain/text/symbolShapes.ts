/**
 * Symbols as a scanner misreads them: "AIResl641293" for A/Res/64/293. Every reading that fits a
 * known shape of symbol is a candidate.
 */
export interface SymbolReading {
  readonly symbol: string;
  /** No digit was read as a stroke and no letter as a digit: only strokes were restored. */
  readonly digitsIntact: boolean;
}

// `#` a number, `@` a session of the Assembly, `%` a year; a stroke is any that a scanner confuses
// with one. Endings are tried with and without.
const SHAPES = [
  "A/RES/@/#",
  "A/HRC/RES/#/#",
  "A/HRC/#/L.#",
  "A/HRC/#/#",
  "A/C.#/@/L.#",
  "A/@/L.#",
  "A/@/#",
  "S/RES/#",
  "S/PRST/%/#",
  "S/%/#",
  "E/RES/%/#",
  "E/CN.#/%/L.#",
  "E/CN.#/%/#",
  "E/%/L.#",
  "E/%/#",
  "CTOC/COP/%/L.#",
  "CTOC/COP/%/#",
  "CAC/COSP/%/L.#",
  "CAC/COSP/%/#",
  "A/CONF.#/L.#",
  "A/CONF.#/#",
  "CEDAW/C/GC/#",
  "CRC/C/GC/#",
  "CCPR/C/GC/#",
  "FCCC/CP/%/#",
  "ST/SGB/%/#",
];
const ENDINGS = ["", "/Rev.#", "/Add.#"];

/** All shapes in one tree, so that what they share is tried once. */
interface Shape {
  readonly next: Map<string, Shape>;
  ends: boolean;
}

const newShape = (): Shape => ({ next: new Map(), ends: false });

function treeOf(shapes: readonly string[]): Shape {
  const root = newShape();
  for (const shape of shapes) {
    let node = root;
    for (const mark of shape) {
      const child = node.next.get(mark) ?? newShape();
      node.next.set(mark, child);
      node = child;
    }
    node.ends = true;
  }
  return root;
}

const TREE = treeOf(SHAPES.flatMap((shape) => ENDINGS.map((ending) => shape + ending)));

const STROKES = "/Il|!1";
const AS_DIGIT: Readonly<Record<string, string>> = { O: "0", o: "0", l: "1", I: "1" };
const FITS: Readonly<Record<string, RegExp>> = {
  "#": /^[1-9]\d{0,3}$/,
  "@": /^(?:3[1-9]|[4-9]\d)$/,
  "%": /^(?:19[4-9]\d|20\d\d)$/,
};

interface Step {
  readonly at: number;
  readonly read: string;
  readonly intact: boolean;
}

/** All readings of a slot at a place; at most four, so a match stays small. */
function slot(raw: string, from: number, fits: RegExp): readonly Step[] {
  const steps: Step[] = [];
  let read = "";
  let intact = true;
  for (let at = from; at < raw.length && read.length < 4; at++) {
    const unit = raw[at]!;
    const digit = unit >= "0" && unit <= "9" ? unit : AS_DIGIT[unit];
    if (digit === undefined) break;
    if (digit !== unit) intact = false;
    read += digit;
    if (fits.test(read)) steps.push({ at: at + 1, read, intact });
  }
  return steps;
}

function stepsOf(raw: string, at: number, mark: string): readonly Step[] {
  const unit = raw[at];
  if (unit === undefined) return [];
  const fits = FITS[mark];
  if (fits) return slot(raw, at, fits);
  const same = mark === "/" ? STROKES.includes(unit) : unit.toUpperCase() === mark.toUpperCase();
  return same ? [{ at: at + 1, read: mark, intact: unit !== "1" }] : [];
}

/**
 * Every reading of a misread symbol without blanks, in the order of likelihood of the shapes. At
 * most four ways a number and four numbers a shape; `raw` is bounded by its caller.
 */
export function readingsOf(raw: string): readonly SymbolReading[] {
  const readings: SymbolReading[] = [];
  const read = (shape: Shape, at: number, symbol: string, digitsIntact: boolean) => {
    if (shape.ends && at === raw.length) readings.push({ symbol, digitsIntact });
    for (const [mark, next] of shape.next) {
      for (const step of stepsOf(raw, at, mark))
        read(next, step.at, symbol + step.read, digitsIntact && step.intact);
    }
  };
  read(TREE, 0, "", true);
  return readings;
}
