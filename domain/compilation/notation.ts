import type { Stance } from "../amendments/amendment";
import { plainText } from "../text/runs";
import { ESCAPED, escaped, escapedName, splitAt, unescaped } from "./escapes";
import type { Holder, Span } from "./span";

/** A holder as printed, by name alone. */
export interface PrintedHolder {
  readonly name: string;
  readonly stance: Stance;
  readonly unconfirmed?: true;
  /** Of one that retains the base: whose amendments it is against, where it is not against all. */
  readonly against?: readonly string[];
}

export interface PrintedAlternative {
  readonly text: string;
  readonly holders: readonly PrintedHolder[];
  readonly base?: true;
}

/** A span as printed: its words and names, without ids and marks. */
export type PrintedSpan =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "choice"; readonly alternatives: readonly PrintedAlternative[] };

/** What `printAttributed` writes of spans, and `parseAttributed` reads again. */
export const printedSpans = (spans: readonly Span[]): PrintedSpan[] =>
  spans.map((span) =>
    span.type === "text"
      ? { type: "text", text: plainText(span.runs) }
      : {
          type: "choice",
          alternatives: span.alternatives.map(({ runs, holders, base }) => ({
            text: plainText(runs),
            holders: holders.map(printedHolder),
            ...(base ? { base } : {}),
          })),
        },
  );

const printedHolder = ({ name, stance, unconfirmed, against }: Holder): PrintedHolder => ({
  name,
  stance,
  ...(unconfirmed ? { unconfirmed } : {}),
  ...(against ? { against: against.map((one) => one.name) } : {}),
});

/**
 * The attributed canonical form: `on a [\[quadrennial\] (Delegation B: retain) / biennial
 * (Delegation A; Group C) / – (Delegation D: delete)] basis`. The base comes first; every
 * alternative ends in its holders, `( )` when it has none; `–` is an empty reading; the text's own
 * `[ ] ( ) / – \` are escaped by `\` within a choice. Brackets of the text outside of choices are
 * the drafter's own and stay as they are, unless they could be read as a choice. Linear.
 */
export const printAttributed = (spans: readonly Span[]): string =>
  printedSpans(spans).map(printSpan).join("");

/**
 * The same without names: `on a [\\[quadrennial\\] / biennial / –] basis`. For reading alone: `readTyped`
 * makes the readings of it, nobody can tell whose they are.
 */
export const printUnattributed = (spans: readonly Span[]): string =>
  printedSpans(spans)
    .map((span) =>
      span.type === "text" || span.alternatives.length === 1
        ? printSpan(span)
        : `[${span.alternatives.map(({ text }) => (text === "" ? "–" : escaped(text))).join(" / ")}]`,
    )
    .join("");

/** The text as it stands, without brackets: the base reading everywhere. */
export const printClean = (spans: readonly Span[]): string =>
  spans
    .map((span) => plainText(span.type === "text" ? span.runs : span.alternatives[0]!.runs))
    .join("");

function printSpan(span: PrintedSpan): string {
  if (span.type === "text") return printText(span.text);
  // A choice of one has nothing to choose from; it cannot be told from the text.
  if (span.alternatives.length === 1) return printText(span.alternatives[0]!.text);
  const alternatives = span.alternatives.map(({ text, holders }) => {
    const names = holders.map((holder) => printHolder(holder, text === ""));
    return `${text === "" ? "–" : escaped(text)} (${names.join("; ") || " "})`;
  });
  return `[${alternatives.join(" / ")}]`;
}

/** From right to left, because what is escaped decides how a bracket before it would be read. */
function printText(text: string): string {
  let printed = text.replaceAll("\\", "\\\\");
  for (
    let at = printed.lastIndexOf("[");
    at >= 0;
    at = at > 0 ? printed.lastIndexOf("[", at - 1) : -1
  )
    if (readChoice(printed, at)) printed = `${printed.slice(0, at)}\\${printed.slice(at)}`;
  return printed;
}

const WORDS: Record<Exclude<Stance, "propose">, string> = {
  support: "support",
  oppose: "retain",
  reserve: "reserve",
  flexible: "flexible",
  "awaiting instructions": "awaiting instructions",
};

function printHolder({ name, stance, unconfirmed, against }: PrintedHolder, empty: boolean) {
  const word = stance === "propose" ? (empty ? "delete" : "") : WORDS[stance];
  const whom = against?.map((one) => escapedName(one)).join(", ");
  const words = [unconfirmed ? "unconfirmed" : "", whom ? `${word} against ${whom}` : word];
  const said = words.filter((one) => one !== "").join(", ");
  return said === "" ? escapedName(name) : `${escapedName(name)}: ${said}`;
}

/**
 * Reads the attributed canonical form: what `printAttributed` printed comes back as the same spans
 * (see `printedSpans`). Anything that is no choice in that form is text. Linear.
 */
export function parseAttributed(printed: string): PrintedSpan[] {
  const spans: PrintedSpan[] = [];
  let text = "";
  const endText = () => {
    if (text !== "") spans.push({ type: "text", text });
    text = "";
  };
  let at = 0;
  while (at < printed.length) {
    const choice = printed[at] === "[" ? readChoice(printed, at) : null;
    if (choice) {
      endText();
      spans.push(choice.span);
      at = choice.end;
      continue;
    }
    if (printed[at] === "\\" && "\\[".includes(printed[at + 1] ?? " ")) at++;
    text += printed[at++];
  }
  endText();
  return spans;
}

const READING = new RegExp(`((?:${ESCAPED})+|–) \\(((?:${ESCAPED})+)\\)(?: / |\\])`, "uy");

/** The choice that begins with the bracket at `at`, or null when none does. */
export function readChoice(printed: string, at: number): { span: PrintedSpan; end: number } | null {
  const alternatives: PrintedAlternative[] = [];
  let end = at + 1;
  for (;;) {
    READING.lastIndex = end;
    const found = READING.exec(printed);
    if (!found) return null;
    const [whole, reading, names] = found;
    const holders = readHolders(names!);
    if (!holders) return null;
    const text = reading === "–" ? "" : unescaped(reading!);
    alternatives.push({ text, holders, ...(alternatives.length === 0 ? { base: true } : {}) });
    end += whole.length;
    if (whole.endsWith("]")) break;
  }
  return alternatives.length < 2 ? null : { span: { type: "choice", alternatives }, end };
}

function readHolders(names: string): PrintedHolder[] | null {
  if (names === " ") return [];
  const holders: PrintedHolder[] = [];
  for (const [index, printed] of splitAt(names, ";").entries()) {
    if (index > 0 && !printed.startsWith(" ")) return null;
    const holder = readHolder(index > 0 ? printed.slice(1) : printed);
    if (!holder) return null;
    holders.push(holder);
  }
  return holders;
}

function readHolder(printed: string): PrintedHolder | null {
  const [name, ...rest] = splitAt(printed, ":");
  if (!name || rest.length > 1) return null;
  const words = rest.length === 0 ? [] : splitAt(rest[0]!, ",");
  if (words.some((word) => !word.startsWith(" "))) return null;
  const said = words.map((word) => word.slice(1));
  const unconfirmed = said[0] === "unconfirmed";
  if (unconfirmed) said.shift();
  const stance = readStance(said);
  return stance && { name: unescaped(name), ...stance, ...(unconfirmed ? { unconfirmed } : {}) };
}

function readStance([word, ...more]: readonly string[]): Omit<PrintedHolder, "name"> | null {
  if (word?.startsWith("retain against ")) {
    const whom = [word.slice("retain against ".length), ...more];
    return { stance: "oppose", against: whom.map(unescaped) };
  }
  if (more.length > 0) return null;
  if (word === undefined || word === "delete") return { stance: "propose" };
  const known = Object.entries(WORDS).find(([, printed]) => printed === word);
  return known ? { stance: known[0] as Stance } : null;
}
