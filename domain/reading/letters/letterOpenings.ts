import type { SourceLine } from "../source/lines";
import { isDateLine } from "./letterDates";

/** How a letter begins, and where: the first sign of it, and its first line of running text. */
export interface LetterOpening {
  readonly kind: "salutation" | "note-verbale" | "message" | "title" | "dated";
  /** First line that is this letter's beyond doubt; a letterhead may stand above it. */
  readonly sign: number;
  /** First line of its own words. */
  readonly body: number;
}

const ABBREVIATION = /(?<!\p{L})(?:Mr|Ms|Mrs|Mx|Dr|Amb|Mme|Sr|Sra|H\.\s?E|\p{Lu})\./gu;
const SALUTATION =
  /^(?:(?:Your )?Excellenc(?:y|ies|e|es)(?:,? (?:and )?(?:dear|distinguished|esteemed) [^.;:]{2,60})?|(?:My )?Dear [^.;:]{2,80}|(?:Distinguished|Esteemed|Honourable) (?:colleagues?|delegates?|representatives?|members?|ambassadors?|excellenc(?:y|ies)|ladies|chair|president)[^.;:]{0,60}|(?:Dear )?Sirs?(?: or Madam|\/Madam)?|Madam|(?:_|Mr|Madam|Madame) (?:President|Chair|Chairman|Chairperson|Secretary-General|Ambassador)|Colleagues|Ladies and gentlemen|To whom it may concern|(?:Madame|Monsieur|Mesdames|Messieurs)(?:,? (?:et|le|la|l['’]|Messieurs)[^.;:]{0,60})?|Chers? [^.;:]{2,60}|Chères? [^.;:]{2,60}|Excelencias?|Excelentísim[oa]s? [^.;:]{2,60}|Señor(?:a|es|as)?(?: [^.;:]{2,60})?|Estimad[oa]s? [^.;:]{2,60}|Distinguid[oa]s? [^.;:]{2,60}|Senhor(?:a|es)?(?: [^.;:]{2,60})?)\s?[,:;!.]?$/iu;

const SALUTATION_START =
  /^(?:your|my|exc|dear|disting|esteem|honour|sirs?\b|mada|mr|colle|ladies|to whom|mons|mesd|mess|ch[eè]r|señor|senhor|estim)/i;

/** Whether a line is a salutation and nothing else: "Excellency,", "Dear colleagues,". */
export const isSalutation = (text: string): boolean =>
  text.length < 100 &&
  SALUTATION_START.test(text) &&
  SALUTATION.test(text.replace(ABBREVIATION, "_"));

const FIRST_WORDS =
  /^(?:Further to|Following|With reference to|In reference to|(?:I|We) (?:have the hono(?:u)?r|(?:am|are) (?:writing|pleased|honou?red|delighted|grateful|glad)|write|wish to|would like to|refer|hereby|enclose|attach|transmit)\b|On behalf of|In (?:my|our) capacity|It is (?:my|our) (?:hono(?:u)?r|pleasure)|Please find|Reference is made|J['’]ai l['’]honneur|Tengo el honor|Me refiero|Suite à)/i;
const SAME_LINE = /^(?:Your )?Excellenc(?:y|ies|e), (?=.{20})/i;
const TITLE =
  /^(?:Identical letters|Letter|Note verbale) dated (?=.{0,80}(?:from|\d{4}|$))|^(?:Lettre|Note verbale) datée du |^(?:Carta|Nota verbal) de fecha /i;
const HEADER = /^(from|to|cc|bcc|sent|date|subject|re|reply-to|de|à|objet|para|asunto|fecha) ?: ?/i;
const NOTE_SENDER =
  /^(?:The |La |Les? |El |Las |Los )?(?:Permanent|Mission|Misi[oó]n|Embassy|Ambassade|Embajada|Ministry|Secretar|Office|Delegation|Délégation|United Nations|Department|High Commissioner|President|Chair|Observer)/i;
const COMPLIMENTS =
  /\bpresents? (?:its|his|her|their|the) compliments|présent\w+ ses compliments|saluda\w* (?:muy )?atentamente|presenta\w* sus (?:saludos|cumplidos)/i;

const MERGES_WITHIN = 8;

/** Finds where letters begin, in the order of the lines. O(lines). */
export function letterOpenings(lines: readonly SourceLine[]): readonly LetterOpening[] {
  const openings: LetterOpening[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = openingAt(lines, at);
    if (!found) continue;
    const last = openings.at(-1);
    // "Excellencies," above "Dear colleagues," is one salutation.
    if (last?.kind === "salutation" && found.kind === "salutation" && found.sign === last.body) {
      openings[openings.length - 1] = { ...last, body: found.body };
      at = Math.max(at, found.body - 1);
      continue;
    }
    // A message's header or a letter's title, then its salutation, is one beginning.
    const merges =
      last &&
      (last.kind === "message" || last.kind === "title") &&
      found.kind !== "message" &&
      found.kind !== "title" &&
      found.sign - last.body < MERGES_WITHIN &&
      !lines.slice(last.body, found.sign).some((line) => line.text.length > 100);
    if (merges) openings[openings.length - 1] = { ...last, body: found.body };
    else openings.push(found);
    at = Math.max(at, found.body - 1);
  }
  return openings;
}

function openingAt(lines: readonly SourceLine[], at: number): LetterOpening | null {
  const { text } = lines[at]!;
  const first = text.charCodeAt(0);
  // Nothing below begins with a figure but a date.
  if (first >= 48 && first <= 57) return datedOpening(lines, at);
  if (isSalutation(text))
    return withinClosing(lines, at) ? null : { kind: "salutation", sign: at, body: at + 1 };
  const start = text.slice(0, 300);
  if (SAME_LINE.test(start) && !withinClosing(lines, at))
    return { kind: "salutation", sign: at, body: at };
  if (opensNote(lines, at)) return { kind: "note-verbale", sign: at, body: at };
  return messageOpening(lines, at) ?? titleOpening(lines, at) ?? datedOpening(lines, at);
}

/** "Please accept," / "Excellency," / "the assurances …" is no salutation. */
function withinClosing(lines: readonly SourceLine[], at: number): boolean {
  const before = lines[at - 1]?.text.slice(-40) ?? "";
  return !lines[at]!.afterBlank && /\b(?:accept|agréer|acepte|to you),?$/i.test(before);
}

/** A mission's name and its compliments in one paragraph; not a letterhead above such a one. */
function opensNote(lines: readonly SourceLine[], at: number): boolean {
  if (!NOTE_SENDER.test(lines[at]!.text.slice(0, 300))) return false;
  let to = at + 1;
  while (to < lines.length && to < at + 5 && !lines[to]!.afterBlank) to++;
  if (!COMPLIMENTS.test(wrapped(lines, at, to - at))) return false;
  const within = lines.slice(at + 1, to).map(({ text }) => text.slice(0, 300));
  const again = within.findIndex((text) => /^(?:The|La|Les?|El|Las|Los) \p{Lu}/u.test(text));
  return again < 0 || !COMPLIMENTS.test(wrapped(lines, at + 1 + again, to - at - 1 - again));
}

const wrapped = (lines: readonly SourceLine[], at: number, count: number): string =>
  lines
    .slice(at, at + count)
    .map((line) => line.text.slice(0, 400))
    .join(" ");

function messageOpening(lines: readonly SourceLine[], at: number): LetterOpening | null {
  if (!HEADER.test(lines[at]!.text.slice(0, 20))) return null;
  let to = at;
  const names = new Set<string>();
  while (to < lines.length && to < at + 12) {
    const name = HEADER.exec(lines[to]!.text.slice(0, 20))?.[1];
    if (!name) break;
    names.add(name.toLowerCase());
    to++;
  }
  const sender = names.has("from") || (names.has("de") && names.size > 2);
  return sender && names.size > 1 ? { kind: "message", sign: at, body: to } : null;
}

const TITLE_REACH = 6;

/** "Letter dated … from … addressed to …", to the end of its block. */
function titleOpening(lines: readonly SourceLine[], at: number): LetterOpening | null {
  const { text, afterBlank } = lines[at]!;
  if (!afterBlank || !/^\p{Lu}/u.test(text) || !TITLE.test(text.slice(0, 120))) return null;
  let to = at + 1;
  while (to < lines.length && to < at + TITLE_REACH && !lines[to]!.afterBlank) to++;
  const whole = wrapped(lines, at, to - at);
  return /addressed to|dirigid[ao]s? a|adressée?s? (?:à|au)/i.test(whole)
    ? { kind: "title", sign: at, body: to }
    : null;
}

/** A date, and below it a letter's first words without any salutation. */
function datedOpening(lines: readonly SourceLine[], at: number): LetterOpening | null {
  if (!isDateLine(lines[at]!.text)) return null;
  for (let next = at + 1; next < lines.length && next <= at + MERGES_WITHIN; next++) {
    const { text } = lines[next]!;
    if (isSalutation(text) || isDateLine(text)) return null;
    if (FIRST_WORDS.test(text.slice(0, 80))) return { kind: "dated", sign: at, body: next };
  }
  return null;
}
