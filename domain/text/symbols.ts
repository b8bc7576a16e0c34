/**
 * UN document symbols: A/RES/64/293, E/CN.15/2017/L.2/Rev.1, S/RES/2331 (2016). Parsing accepts
 * any case and the stray blanks of print; the canonical form is the one of the UN's own lists.
 */

const ROOTS = new Set(
  "A S E ST T CEDAW CERD CCPR CRC CRPD CAT CMW CED CTOC CAC CD DP DC TD HRI LC UNEP UNW FCCC SPLOS ECE NPT".split(
    " ",
  ),
);
/** Second and later segments that are words; with the case in which they are printed. */
const WORDS = new Map(
  "RES PRST DEC HRC INF C GC COP OP SP NGO SGB AI IC WG CP MC RC ROM CRP Summary"
    .split(" ")
    .map((word) => [word.toUpperCase(), word] as const),
);
/** Segments of a word and a number, "L.2", with the case in which they are printed. */
const NUMBERED = new Map(
  "CN AC C SC WG WP L CRP CONF GC PC PV SR NGO INF Rev Add Corr BUR GE ESCAP"
    .split(" ")
    .map((word) => [word.toUpperCase(), word] as const),
);

const SEGMENT = /^([A-Za-z]+)\.([A-Za-z]?\d{1,5}(?:-[A-Z])?)$/;
const COUNTED = /^(?:(?:S|ES|SS)-)?(?:\d{1,4}|[IVX]{1,8})$/i;

function segmentOf(segment: string): string | null {
  const word = WORDS.get(segment.toUpperCase());
  if (word) return word;
  const numbered = SEGMENT.exec(segment);
  if (numbered) {
    const name = NUMBERED.get((numbered[1] ?? "").toUpperCase());
    return name ? `${name}.${(numbered[2] ?? "").toUpperCase()}` : null;
  }
  return COUNTED.test(segment) ? segment.toUpperCase() : null;
}

/**
 * Takes a printed symbol, gives its canonical form, or null for what is none.
 * "S/Res/2331 (2016)" gives "S/RES/2331 (2016)"; "A/HRC/23/L. 8" gives "A/HRC/23/L.8".
 */
export function parseSymbol(printed: string): string | null {
  if (printed.length > 80) return null;
  const year = /\s?\((\d{4})\)$/.exec(printed.trim());
  const stem = (year ? printed.trim().slice(0, year.index) : printed.trim())
    .replace(/\s*([/.])\s*/g, "$1")
    .replace(/[.,;]+$/, "");
  const [root = "", ...rest] = stem.split("/");
  if (!ROOTS.has(root.toUpperCase()) || rest.length === 0) return null;
  const segments = rest.map(segmentOf);
  if (segments.some((segment) => segment === null) || !/\d/.test(stem)) return null;
  return `${[root.toUpperCase(), ...segments].join("/")}${year ? ` (${year[1]})` : ""}`;
}

const RESOLUTION =
  /\b(?:(Human Rights Council|Economic and Social Council|Security Council|Council|General Assembly|Assembly)\s+)?(resolutions?|decisions?)\s+(\d{1,4})(?:\/(\d{1,4}))?(?:\s+\((\d{4})\))?/gi;

/** A resolution cited by number in running text, with the symbol it stands for. */
export interface CitedResolution {
  readonly at: number;
  readonly raw: string;
  readonly symbol: string;
}

/**
 * Resolutions cited by number: "resolution 70/179" is A/RES/70/179, "Council resolution 2017/18"
 * E/RES/2017/18, "Human Rights Council resolution 32/3" A/HRC/RES/32/3. O(length).
 */
export function citedResolutions(text: string): readonly CitedResolution[] {
  const cited: CitedResolution[] = [];
  for (const found of text.matchAll(RESOLUTION)) {
    const symbol = resolutionSymbol(found);
    if (symbol) cited.push({ at: found.index, raw: found[0], symbol });
  }
  return cited;
}

function resolutionSymbol(found: RegExpMatchArray): string | null {
  const body = (found[1] ?? "").toLowerCase();
  const kind = found[2]?.toLowerCase().startsWith("decision") ? "DEC" : "RES";
  const [first, second, year] = [found[3], found[4], found[5]];
  if (!second) return year && kind === "RES" ? `S/RES/${first} (${year})` : null;
  if (body.startsWith("human")) return `A/HRC/${kind}/${first}/${second}`;
  // The Council numbers by year, the Assembly by session.
  if (Number(first) > 1900) return `E/${kind}/${first}/${second}`;
  return `A/${kind}/${first}/${second}`;
}
