/**
 * UN document symbols: A/RES/64/293, E/CN.15/2017/L.2/Rev.1, S/RES/2331 (2016), A/RES/217 A (III).
 * Parsing accepts any case and the stray blanks of print; the canonical form is that of the UN's
 * own lists (https://research.un.org/en/docs/symbols).
 */
export interface DocumentSymbol {
  /** The canonical form. */
  readonly symbol: string;
  /** The first element, most often the principal organ: "A", "S", "E", "CEDAW". */
  readonly organ: string;
  /** Subsidiary bodies, conferences, countries, as printed: "HRC", "C.3", "CN.15", "BEL". */
  readonly bodies: readonly string[];
  /** "RES", "DEC", "PRST", "L", "CRP", "GC"; null for a plain document, A/72/123. */
  readonly kind: string | null;
  /** "64", "S-30", "ES-10", or in Roman figures up to the thirtieth, "III". */
  readonly session: string | null;
  readonly year: number | null;
  readonly number: string;
  /** The letter of a resolution in parts, "A" in 217 A (III); "A-E" for several. */
  readonly part: string | null;
  /** "Rev.1", "Add.2", "Corr.1" */
  readonly suffixes: readonly string[];
}

const named = (words: string) =>
  new Map(words.split(" ").map((word) => [word.toUpperCase(), word] as const));

const ORGANS = named(
  "A S E ST T CEDAW CERD CCPR CRC CRPD CAT CMW CED CTOC CAC CD DP DC TD HRI LC UNEP UNW FCCC SPLOS HSP ECE NPT BWC CCW",
);
const TREATY_BODIES = named("CEDAW CERD CCPR CRC CRPD CAT CMW CED");
const BODIES = named(
  "HRC C COP CP CMP CMA SBI SBSTA OP COSP B ICEF ESCAP ESCWA ECA LAC ESA STAT SG CEP TRANS",
);
const KINDS = named("RES PRST DEC INF GC CO Q NGO SGB AI IC SP CRP GEN MC CORE PC OPA");
/** Names with a number, "L.2": of a body or of a kind. Each in the case in which it is printed. */
const NUMBERED_BODIES = named("CN AC C SC WG CONF EA SER GE BUR COM PC GC");
const NUMBERED_KINDS = named("L CRP WP PV SR INF NGO Res Dec BP");
const SUFFIXES = named("Rev Add Corr Amend");

const NUMBERED = /^([A-Z]+)\.([A-Z]?\d{1,5}(?:-[A-Z])?|[IVXL]{1,8}|[A-Z])$/;
const COUNT = /^(?:(?:S|ES|SS)-\d{1,3}|\d{1,5}|[IVX]{1,8})$/;
const YEAR = /^(?:19[4-9]\d|20\d\d)$/;
const LONGEST = 80;

interface Segment {
  readonly role: "body" | "kind" | "count" | "suffix";
  readonly printed: string;
  readonly number?: string;
}

/** Takes a segment in capitals; null for what stands in no symbol. */
function segmentOf(segment: string, countries: boolean): Segment | null {
  const kind = KINDS.get(segment);
  if (kind) return { role: "kind", printed: kind };
  const body = BODIES.get(segment);
  if (body) return { role: "body", printed: body };
  if (COUNT.test(segment)) return { role: "count", printed: segment };
  if (countries && /^[A-Z]{3}$/.test(segment)) return { role: "body", printed: segment };
  const [, word = "", number = ""] = NUMBERED.exec(segment) ?? [];
  const suffix = SUFFIXES.get(word);
  if (suffix) return /\d/.test(number) ? { role: "suffix", printed: `${suffix}.${number}` } : null;
  const numbered = NUMBERED_BODIES.get(word);
  if (numbered) return { role: "body", printed: `${numbered}.${number}` };
  const paper = NUMBERED_KINDS.get(word);
  return paper ? { role: "kind", printed: `${paper}.${number}`, number } : null;
}

/** What follows the last stroke of a resolution: its part, and a session or year in brackets. */
interface Ending {
  readonly stem: string;
  readonly part: string | null;
  readonly bracket: string | null;
}

function endingOf(printed: string): Ending {
  const bracket = /\s*\(\s*((?:E?S-)?[IVXL]{1,8}|\d{4})\s*\)$/.exec(printed);
  const rest = bracket ? printed.slice(0, bracket.index) : printed;
  const part = /(?<=\d)\s{0,2}([A-Z])(?:\s?(?:-|AND|TO)\s?([A-Z]))?$/.exec(rest);
  return {
    stem: part ? rest.slice(0, part.index) : rest,
    part: part ? [part[1], part[2]].filter(Boolean).join("-") : null,
    bracket: bracket?.[1] ?? null,
  };
}

/** In capitals, without the blanks, the typographic dashes and the stop that print adds. */
const tidied = (printed: string): string =>
  printed
    .trim()
    .toUpperCase()
    .replace(/[‐‑–—]/g, "-")
    .replace(/ ?([/.]) ?/g, "$1")
    .replace(/(\([A-Z-]+\)) ?\[([A-Z])\]$/, " $2 $1")
    .replace(/[.,;]+$/, "");

/**
 * Takes a printed symbol apart, or gives null for what is none. A year in brackets belongs to a
 * resolution of the Security Council only and is left out elsewhere. Bounded: 80 characters.
 */
export function symbolParts(printed: string): DocumentSymbol | null {
  if (printed.length > LONGEST) return null;
  const { stem, part, bracket } = endingOf(tidied(printed.replace(/\s+/g, " ")));
  const [organ = "", ...rest] = stem.split("/");
  if (!ORGANS.has(organ)) return null;
  const countries = TREATY_BODIES.has(organ) || rest[0] === "HRC" || rest[0] === "C.12";
  const segments: Segment[] = [];
  for (const segment of rest) {
    const read = segmentOf(segment, countries);
    if (!read) return null;
    segments.push(read);
  }
  const numbers = numbersOf(segments);
  if (!numbers) return null;
  const ofRole = (role: Segment["role"]) =>
    segments.filter((segment) => segment.role === role).map((segment) => segment.printed);
  const kind = ofRole("kind").at(-1)?.split(".")[0]?.toUpperCase() ?? null;
  const ending = endsAs(organ, kind, numbers, part, bracket);
  if (!ending) return null;
  const { symbol, ...ended } = ending;
  return {
    symbol: [organ, ...segments.map((segment) => segment.printed)].join("/") + symbol,
    ...{ organ, bodies: ofRole("body"), kind, ...numbers, ...ended, suffixes: ofRole("suffix") },
  };
}

interface Numbers {
  readonly session: string | null;
  readonly year: number | null;
  readonly number: string;
}

/** Of several numbers the first is a session or a year: A/64/293, E/2017/99, A/C.3/72/L.18. */
function numbersOf(segments: readonly Segment[]): Numbers | null {
  const paper = segments.find((segment) => segment.number !== undefined)?.number;
  const counts = segments.filter(({ role }) => role === "count").map(({ printed }) => printed);
  const held = paper !== undefined || counts.length > 1 ? counts.shift() : undefined;
  const number = paper ?? counts.join("/");
  if (number === "") return null;
  const year = held !== undefined && YEAR.test(held) ? Number(held) : null;
  return { session: year === null ? (held ?? null) : null, year, number };
}

type Ended = Pick<DocumentSymbol, "symbol" | "part" | "session" | "year">;

function endsAs(
  organ: string,
  kind: string | null,
  { session, year }: Numbers,
  part: string | null,
  bracket: string | null,
): Ended | null {
  const resolution = kind === "RES" || kind === "DEC";
  if (part !== null && !resolution) return null;
  const letter = part === null ? "" : ` ${part}`;
  const dated = bracket !== null && /^\d/.test(bracket);
  const numbered = session !== null || year !== null;
  if (bracket === null || (dated && !(organ === "S" && kind === "RES"))) {
    const sessionMissing = resolution && !numbered && (organ === "A" || organ === "E");
    return sessionMissing ? null : { symbol: letter, part, session, year };
  }
  if (!resolution || numbered) return null;
  const symbol = `${letter} (${bracket})`;
  return dated
    ? { symbol, part, session, year: Number(bracket) }
    : { symbol, part, session: bracket, year };
}

/**
 * Takes a printed symbol, gives its canonical form, or null for what is none.
 * "S/Res/2331 (2016)" gives "S/RES/2331 (2016)"; "A/HRC/23/L. 8" gives "A/HRC/23/L.8".
 */
export const parseSymbol = (printed: string): string | null => symbolParts(printed)?.symbol ?? null;
