/**
 * Labels as printed beside paragraphs: "3", "3 bis", "13(a)", "13(a)(ii)", "PP4", "OP7 ter".
 * Numbering is the server's; these functions only read, order and continue labels.
 */
export interface ParsedLabel {
  readonly series: "" | "PP" | "OP";
  readonly number: number;
  /** 0 none, 1 bis, 2 ter … of the paragraph itself. */
  readonly bis: number;
  /** "(a)", "(ii)" … from the outside in, each with its own bis. */
  readonly parts: readonly { readonly mark: string; readonly bis: number }[];
}

// Latin multiplicatives, as resolutions and treaties use them. Index + 1 is the `bis` number.
const SUFFIXES =
  "bis ter quater quinquies sexies septies octies novies decies undecies duodecies terdecies quaterdecies quindecies sexdecies septdecies octodecies novodecies vicies".split(
    " ",
  );
/** Matches one Latin suffix; for readers of printed labels. */
export const BIS_SUFFIX = `(?:${SUFFIXES.join("|")})`;

const LABEL = new RegExp(
  `^(PP|OP)?\\s?(\\d{1,9})(?:\\s(${BIS_SUFFIX}))?((?:\\s?\\([a-z]{1,6}\\)(?:\\s${BIS_SUFFIX})?)*)$`,
  "i",
);
const PART = new RegExp(`\\(([a-z]{1,6})\\)(?:\\s(${BIS_SUFFIX}))?`, "gi");

const bisNumber = (suffix: string | undefined): number =>
  suffix ? SUFFIXES.indexOf(suffix.toLowerCase()) + 1 : 0;

/** Takes a printed label, gives its parts, or null for what is no label ("", "Annex"). */
export function parseLabel(label: string): ParsedLabel | null {
  if (label.length > 200) return null;
  const found = LABEL.exec(label.trim());
  if (!found) return null;
  const parts = [...(found[4] ?? "").matchAll(PART)].map((part) => ({
    mark: (part[1] ?? "").toLowerCase(),
    bis: bisNumber(part[2]),
  }));
  const series = (found[1] ?? "").toUpperCase() as ParsedLabel["series"];
  return { series, number: Number(found[2]), bis: bisNumber(found[3]), parts };
}

const SERIES_ORDER = { PP: 0, "": 1, OP: 1 } as const;
const ROMAN = /^[ivx]+$/;

// The depth decides whether "(i)" is the ninth letter or the first roman numeral.
const markRank = (mark: string, depth: number): number =>
  depth > 0 && ROMAN.test(mark)
    ? romanNumber(mark)
    : mark.length * 100 + (mark.codePointAt(0) ?? 0);

/** "iv" is 4; anything that is not i, v, x counts nothing. */
export function romanNumber(mark: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let at = 0; at < mark.length; at++) {
    const value = values[mark[at] ?? ""] ?? 0;
    const next = values[mark[at + 1] ?? ""] ?? 0;
    sum += value < next ? -value : value;
  }
  return sum;
}

/** The order of the page: PP before OP, 3 < 3 bis < 3 ter < 4, 13 < 13(a) < 13(b). Others last. */
export function compareLabels(left: string, right: string): number {
  const a = parseLabel(left);
  const b = parseLabel(right);
  if (!a || !b) return a ? -1 : b ? 1 : left < right ? -1 : left > right ? 1 : 0;
  const ranks = (label: ParsedLabel): number[] => [
    SERIES_ORDER[label.series],
    label.number,
    label.bis,
    ...label.parts.flatMap((part, depth) => [markRank(part.mark, depth), part.bis]),
  ];
  const [ra, rb] = [ranks(a), ranks(b)];
  for (let at = 0; at < Math.max(ra.length, rb.length); at++) {
    const difference = (ra[at] ?? -1) - (rb[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

const BIS_AT_END = new RegExp(`\\s(${BIS_SUFFIX})$`, "i");

/**
 * The label of a paragraph that is inserted after the one labelled `label`: "3" gives "3 bis",
 * or "3 ter" where "3 bis" is taken; "3 bis" gives "3 ter"; "13(a)" gives "13(a) bis". Before
 * everything, or after a title or heading (label ""), it is "0 bis". Never one of `taken`.
 */
export function nextBisLabel(label: string, taken: ReadonlySet<string>): string {
  const printed = label.trim();
  const ending = BIS_AT_END.exec(printed);
  const stem = (ending ? printed.slice(0, ending.index) : printed) || "0";
  for (let bis = bisNumber(ending?.[1]); bis < SUFFIXES.length; bis++) {
    const candidate = `${stem} ${SUFFIXES[bis]}`;
    if (!taken.has(candidate)) return candidate;
  }
  for (let count = SUFFIXES.length + 2; ; count++) {
    const candidate = `${stem} (${count})`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** A label without the "bis", "ter" … at its end: what it was given behind. */
export const bisStem = (label: string): string => label.trim().replace(BIS_AT_END, "");

/**
 * The label of what could stand in the place of the paragraph labelled `label`: "3 alt", or "3 alt 2"
 * where that is taken. What follows it within the alternative is "3 alt bis" (`nextBisLabel`).
 */
export function altLabel(label: string, taken: ReadonlySet<string>): string {
  const first = `${label} alt`.trim();
  if (!taken.has(first)) return first;
  for (let count = 2; ; count++) if (!taken.has(`${first} ${count}`)) return `${first} ${count}`;
}

/** Whether a label was given to an alternative to the paragraph labelled `of`, or to any at all. */
export const isAltLabel = (label: string, of?: string): boolean => {
  const [stem, rest] = label.split(/ alt(?= |$)/, 2);
  return rest !== undefined && (of === undefined || stem === of);
};

/** The label as part of an id: "13(a) bis" gives "13a-bis", "PP7(a)" gives "pp7a". */
export const labelSlug = (label: string): string =>
  label
    .toLowerCase()
    .replace(/\)\s?\(/g, "-")
    .replace(/[()]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 48);

/**
 * A label as it stands in the margin: under 13, "13(a)" is "(a)" and "13(a) bis" is "(a) bis";
 * everything else stands as it is.
 */
export function printedLabel(label: string, level: number): string {
  const own = /\([^()]*\)(?:\s[a-z]+)?$/.exec(label)?.[0];
  return level > 0 && own ? own : label;
}
