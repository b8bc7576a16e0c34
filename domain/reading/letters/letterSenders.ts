import type { SourceLine } from "../source/lines";
import { statesIn } from "../states";
import { isDateLine } from "./letterDates";
import { isSalutation } from "./letterOpenings";
import type { LetterParts } from "./letterParts";
import { readAddressees, readAddresseesAbove, type Signatory } from "./signatures";

/** From whom a letter is, and to whom it goes. */

const ORGAN_WORDS = /\b(?:And|Of|The|For|On|To)\b/g;
const inTitleCase = (words: string): string =>
  words
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())
    .replace(ORGAN_WORDS, (word) => word.toLowerCase());

const OFFICER =
  /(?<![-\p{L}]|DEPUTY |ASSISTANT )(PRESIDENT|CHAIR(?:PERSON|MAN|WOMAN)?|SECRETARY-GENERAL|VICE-PRESIDENT)\b(?: OF (?:THE )?([A-Z][A-Z -]{4,80}))?/iu;

/** "THE PRESIDENT / OF THE / GENERAL ASSEMBLY": the office on a letterhead or under a name. */
function officeIn(words: string): string | null {
  const [, title, organ] = OFFICER.exec(words.slice(0, 300)) ?? [];
  if (!title || /representative|mission/i.test(words.slice(0, 300))) return null;
  if (/secretary-general/i.test(title)) return "The Secretary-General";
  return organ ? `The ${inTitleCase(title)} of the ${inTitleCase(organ.trim())}` : null;
}

/** Who a letter is from: an office, a mission, or the names under it; "" where nothing says so. */
export function senderOf(
  parts: LetterParts,
  signatories: readonly Signatory[],
  text: string,
): string {
  if (parts.kind === "note-verbale") return missionIn(text);
  if (parts.kind === "message") return headerValue(parts.head, /^(?:from|de) ?: ?/i);
  const letterhead = joined(letterheadOf(parts.head));
  const office = officeIn(letterhead);
  if (office && parts.kind !== "title") return office;
  const alone = signatories.length === 1 ? officeIn(signatories[0]!.office) : null;
  if (alone) return alone;
  if (signatories.length > 0) return [...new Set(signatories.map(({ name }) => name))].join("; ");
  if (parts.kind === "title")
    return capital(/\bfrom (.{3,200}?),? addressed to\b/i.exec(joined(parts.head))?.[1] ?? "");
  return letterhead.slice(0, 200);
}

const COMPLIMENTS =
  /^(.{3,300}?),? (?:presents? (?:its|his|her|their|the) compliments|présent\w+ ses compliments|saluda|presenta\w* sus)/iu;

const missionIn = (text: string): string =>
  capital(COMPLIMENTS.exec(text.slice(0, 500).split("\n", 1)[0]!)?.[1] ?? "");

const capital = (words: string): string =>
  words.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

const joined = (lines: readonly SourceLine[]): string =>
  lines.map((line) => line.text.slice(0, 300)).join(" ");

/** The lines above the date; where there is no date, those in capitals or of an office. */
function letterheadOf(head: readonly SourceLine[]): readonly SourceLine[] {
  const date = head.findIndex((line) => isDateLine(line.text));
  if (date > 0) {
    const to = head.slice(0, date).findIndex((line) => /^(?:to:? )?all |^to ?:/i.test(line.text));
    return head.slice(0, to < 0 ? date : to);
  }
  const address = head.findIndex(
    (line) => /\p{Ll}/u.test(line.text) && !/^(?:The |Permanent Mission|Office)/.test(line.text),
  );
  return head.slice(0, address < 0 ? head.length : address);
}

/** The State on a letterhead: "KINGDOM OF BELGIUM", "Permanent Mission of Qatar"; one, or null. */
export function stateOfLetterhead(head: readonly SourceLine[]): string | null {
  const states = statesIn(joined(letterheadOf(head).slice(0, 8)));
  return states.length === 1 ? states[0]! : null;
}

function headerValue(head: readonly SourceLine[], name: RegExp): string {
  const line = head.find(({ text }) => name.test(text))?.text ?? "";
  return line.replace(name, "").slice(0, 300);
}

const TO_WHOM =
  /compliments to (.{3,300}?),? (?:and (?:has|have|wishes|with|in|would|takes|requests)|with reference|further to|in reference)\b/iu;

/** To whom a letter goes, as printed. */
export function addresseesOf(
  parts: LetterParts,
  under: readonly string[],
  text: string,
): readonly string[] {
  const { head, kind } = parts;
  if (kind === "message")
    return headerValue(head, /^(?:to|à|para) ?: ?/i)
      .split(";")
      .map((value) => value.trim())
      .filter((value) => value !== "");
  if (kind === "title") {
    const to = /\baddressed to (.{3,200}?)[.*]?$/i.exec(joined(head.slice(-6)))?.[1];
    return to ? [capital(to), ...under] : under;
  }
  const date = head.findIndex((line) => isDateLine(line.text));
  const between = head.filter((line, at) => at > date && !isSalutation(line.text));
  const printed = [
    ...readAddresseesAbove(head.slice(0, Math.max(0, date))),
    ...readAddressees(between),
    ...under,
  ];
  if (printed.length > 0 || kind !== "note-verbale") return printed;
  const greeted = TO_WHOM.exec(text.slice(0, 800).split("\n", 1)[0]!)?.[1];
  return greeted ? [capital(greeted)] : [];
}
