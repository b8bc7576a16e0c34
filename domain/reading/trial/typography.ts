import type { Owner } from "./account";

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
  /** Words that stand in another order than in the source. */
  readonly disarranged: readonly string[];
}

const CONTROL = /\p{Cc}|[\ufffe\uffff]/u;
const CONTROL_ALL = new RegExp(`(?!\\s)(?:${CONTROL.source})`, "gu");
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
  const whole = slices.join("");
  const disarranged = words.filter((text) => !standsIn(text, whole));
  return { dropped, unexplained, added, disarranged };
}

/** Whether a text is what is left of a source when some of it is left out. */
function standsIn(text: string, source: string): boolean {
  let at = 0;
  for (const unit of text) {
    if (unit === PLACEHOLDER || /\s/.test(unit)) continue;
    at = source.indexOf(unit, at) + unit.length;
    if (at < unit.length) return false;
  }
  return true;
}

interface Allowances {
  readonly hyphen: Map<string, number>;
  readonly link: Map<string, number>;
  readonly heading: Map<string, number>;
  readonly label: Map<string, number>;
}

/** How often each unit may be missing, by class. */
function allowances(stretches: readonly string[], label: string): Allowances {
  // Control characters are gone before anything is read.
  const slices = stretches.map((slice) => slice.replace(CONTROL_ALL, ""));
  const all = (pattern: RegExp, group = 0) =>
    slices.flatMap((slice) => [...slice.matchAll(pattern)].map((found) => found[group] ?? ""));
  const links = all(LINK, 1);
  return {
    hyphen: countOf(all(LINE_END_HYPHEN).join("")),
    link: countOf(links.map((link) => `[${link}`).join("")),
    heading: countOf(all(/(?<!\S)#{1,6}(?=\s|$)/g).join("")),
    label: countOf(printedLabel(slices[0] ?? "", label)),
  };
}

/** A label as a source prints it: "(a)" or "- a)" for "13(a)", "¹" for footnote 1; "" for none. */
function printedLabel(slice: string, label: string): string {
  if (label === "") return "";
  const mark = /\(([^()]+)\)$/.exec(label)?.[1] ?? label;
  const superscript = [...mark].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "").join("");
  const printed = mark.replace(/^(PP|OP)/, "(?:$1)?\\s*").replaceAll(" ", "\\s*");
  const pattern = new RegExp(
    `^(?:[-–•▪*]\\s*)?\\(?(?:${printed}|${superscript || printed})\\)?\\s?[.:)]?`,
  );
  return pattern.exec(slice.replace(/\s+/g, " ").trimStart())?.[0] ?? "";
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
