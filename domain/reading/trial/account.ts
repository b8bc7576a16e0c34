import type { ReadDocument } from "../document";
import type { SourceSpan } from "../sourced";

/** What holds a stretch of the source as its own: a paragraph, a footnote, a letter, a passage. */
export interface Owner {
  readonly name: string;
  readonly spans: readonly SourceSpan[];
  /** Its number, which need not be printed as it is given. */
  readonly label: string;
  /** Its words, whole. */
  readonly words: readonly string[];
}

export const ownersOf = (read: ReadDocument): readonly Owner[] => [
  ...read.paragraphs.map(({ id, label, text, citation, spans }) => ({
    name: `paragraph ${id}`,
    spans,
    label,
    words: [text, citation ?? ""],
  })),
  ...read.footnotes.map(({ id, label, text, spans }) => ({
    name: `footnote ${id}`,
    spans,
    label,
    words: [text],
  })),
  ...read.letters.map(({ body, frame, spans }, at) => ({
    name: `letter ${at}`,
    spans,
    label: "",
    words: [...body, ...frame.map((passage) => passage.text)],
  })),
  ...passages("masthead", read.masthead?.passages ?? []),
  ...passages("unplaced", read.unplaced),
];

const passages = (name: string, of: ReadDocument["unplaced"]): readonly Owner[] =>
  of.map(({ text, spans }, at) => ({ name: `${name} ${at}`, spans, label: "", words: [text] }));

/** What is wrong with where the owners stand: nothing, as long as nothing of the input is lost. */
export interface Misplaced {
  /** Stretches of the source that no owner holds. */
  readonly lost: readonly string[];
  /** Owners that share a unit of the source. */
  readonly shared: readonly string[];
  /** Owners whose spans leave the source, overlap or stand out of order. */
  readonly disordered: readonly string[];
}

/** Where the owners of a source's units stand, and which units have none or two. O(length). */
export function misplacedOf(source: string, owners: readonly Owner[]): Misplaced {
  const holder = new Int32Array(source.length).fill(-1);
  const shared = new Set<string>();
  const disordered: string[] = [];
  for (const [at, { name, spans }] of owners.entries()) {
    let last = 0;
    for (const { from, to } of spans) {
      if (from < last || to < from || to > source.length)
        disordered.push(`${name}: ${from}–${to} after ${last} of ${source.length}`);
      last = to;
      for (let unit = from; unit < to; unit++) {
        const other = holder[unit] ?? -1;
        if (other >= 0 && other !== at) shared.add(`${owners[other]?.name} and ${name}`);
        holder[unit] = at;
      }
    }
  }
  return {
    lost: stretches(source, (unit) => holder[unit] === -1),
    shared: [...shared],
    disordered,
  };
}

/** Stretches of a source, other than white space, whose units all fit. */
function stretches(source: string, fits: (unit: number) => boolean): readonly string[] {
  const found: string[] = [];
  for (const { index, 0: word } of source.matchAll(/\S+/g)) {
    let from = -1;
    for (let unit = index; unit <= index + word.length; unit++) {
      const fit = unit < index + word.length && fits(unit);
      if (fit && from < 0) from = unit;
      if (!fit && from >= 0) {
        found.push(`${from}: ${source.slice(from, unit)}`);
        from = -1;
      }
    }
  }
  return found;
}

/** What reading leaves out of the words of the source: typography and nothing else. */
export type Typography =
  | "control"
  | "superscript"
  | "asterisk"
  | "hyphen"
  | "link"
  | "heading"
  | "label";

export interface Difference {
  /** How many units of each class were left out. */
  readonly dropped: Readonly<Record<Typography, number>>;
  /** Units left out that are of no class: lost words. */
  readonly unexplained: string;
  /** Units that the source does not have. */
  readonly added: string;
}

const CONTROL = /\p{Cc}|[\ufffe\uffff]/u;
const SUPERSCRIPT = /[⁰¹²³⁴-⁹]/;
const LINE_END_HYPHEN = /[-\u00ad](?=\s*[\n\r\f\u0085\u2028\u2029])|[-\u00ad]\s*$/g;
const LINK = /\[[^[\]]{1,200}(\]\((?:#|https?:\/\/|mailto:)[^()\s]{0,500}\))/g;
const PLACEHOLDER = "\ufffc";

/** Compares an owner's words with its stretches of the source, unit by unit. O(length). */
export function differenceOf(source: string, { spans, label, words }: Owner): Difference {
  const slices = spans.map(({ from, to }) => source.slice(from, to));
  const counts = countOf(slices.join(""));
  const placeholders = { left: 0 };
  let added = "";
  for (const unit of words.join("").replace(/\s/g, "")) {
    if (!take(counts, unit)) {
      if (unit === PLACEHOLDER) placeholders.left += 3;
      else added += unit;
    }
  }
  const allowed = allowances(slices, label);
  const dropped = {
    control: 0,
    superscript: 0,
    asterisk: 0,
    hyphen: 0,
    link: 0,
    heading: 0,
    label: 0,
  };
  let unexplained = "";
  for (const [unit, count] of counts)
    for (let nth = 0; nth < count; nth++) {
      const typography = typographyOf(unit, allowed, placeholders);
      if (typography) dropped[typography]++;
      else unexplained += unit;
    }
  return { dropped, unexplained, added };
}

interface Allowances {
  readonly hyphen: Map<string, number>;
  readonly link: Map<string, number>;
  readonly heading: Map<string, number>;
  readonly label: Map<string, number>;
}

/** How often each unit may be missing, by class. */
function allowances(slices: readonly string[], label: string): Allowances {
  const all = (pattern: RegExp, group = 0) =>
    slices.flatMap((slice) => [...slice.matchAll(pattern)].map((found) => found[group] ?? ""));
  const links = all(LINK, 1);
  const superscripts = [...label].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "").join("");
  return {
    hyphen: countOf(all(LINE_END_HYPHEN).join("")),
    link: countOf(links.map((link) => `[${link}`).join("")),
    heading: countOf(all(/^\s*#{1,6} /gm).join("")),
    label: label === "" ? new Map() : countOf(`${label}${superscripts}.().:-–•▪`),
  };
}

function typographyOf(
  unit: string,
  allowed: Allowances,
  placeholders: { left: number },
): Typography | null {
  if (CONTROL.test(unit)) return "control";
  if (unit === "*") return "asterisk";
  if (take(allowed.label, unit)) return "label";
  if (SUPERSCRIPT.test(unit) && placeholders.left > 0) {
    placeholders.left--;
    return "superscript";
  }
  if (take(allowed.hyphen, unit)) return "hyphen";
  if (take(allowed.link, unit)) return "link";
  return take(allowed.heading, unit) ? "heading" : null;
}

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of text) if (/\S/.test(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, unit: string): boolean {
  const count = counts.get(unit) ?? 0;
  if (count > 0) counts.set(unit, count - 1);
  return count > 0;
}
