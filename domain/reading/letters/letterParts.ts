import { joinLines, type Vocabulary } from "../source/join";
import type { SourceLine } from "../source/lines";
import type { SourcedText } from "../source/sourced";
import { isDateLine } from "./letterDates";
import type { LetterOpening } from "./letterOpenings";
import { bareNames, isOffice, namesOnLine } from "./people";

/** A letter's lines by their part. Together, in this order, they are the whole letter. */
export interface LetterParts {
  readonly kind: LetterOpening["kind"];
  /** Letterhead, date, addressees, salutation. */
  readonly head: readonly SourceLine[];
  readonly body: readonly SourceLine[];
  /** What stands under the closing words. */
  readonly signature: readonly SourceLine[];
  /** Running text under the signature: a postscript, a programme. */
  readonly attached: readonly SourceLine[];
}

const LETTERHEAD_REACH = 24;
const CITY =
  /^(?:New York(?:,? N\.?Y\.?(?: \d{5})?)?|Geneva|Genève|Vienna|Nairobi|Bonn|Paris|Rome|The Hague)[.,]?$/i;
export const isCity = (text: string): boolean => text.length < 30 && CITY.test(text);

const ADDRESSEE =
  /^(?:to ?:? ?|attn\.?:? ?|attention:? ?)?(?:the |their excellencies,? )?(?:all (?:the )?(?:\p{Lu}|members?\b|heads\b|delegations\b|missions\b|other\b)|(?:permanent|member|observer) (?:representatives|missions|states|observers)\b(?! of \p{Lu}\p{Ll}+ and)|members of\b|heads of\b|their excellencies\b|delegations of\b)|^to ?: ?\S|^to (?:all|his|her|h\.e\.|the (?:permanent|president|secretary|chair|members?|delegations?))\b/iu;
const isAddressee = (text: string): boolean => text.length < 160 && ADDRESSEE.test(text);

const isHead = (text: string): boolean =>
  text.length < (text.startsWith("Permanent Mission") ? 200 : 90) &&
  (/^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(text) ||
    /www\.|@|\b(?:tel|fax|telephone|e-?mail|ref(?:erence)?)\b\.?\s?(?:no\.?)?\s?:/i.test(text) ||
    /^(?:The )?(?:Permanent (?:Observer )?Missions?\b|Mission |United Nations\b|Office of |Embassy |Note verbale\b.{0,20}$|Ref\b|The (?:President|Secretary-General|Chair)|\d{1,4} .{0,40}\b(?:Street|Avenue|Plaza|Floor)|(?:of the |to the )(?:United Nations|General Assembly|Economic|Human Rights|Security))/i.test(
      text,
    ));

/** Cuts lines into letters. The lines before the first one's are in none. O(lines). */
export function letterParts(
  lines: readonly SourceLine[],
  openings: readonly LetterOpening[],
): { readonly from: number; readonly parts: readonly LetterParts[] } {
  const ends: number[] = [];
  const starts = openings.map((opening, at) => {
    const before = openings[at - 1];
    const closed = before ? signatureStart(lines, before.body, opening.sign) : 0;
    ends.push(closed);
    return headStart(lines, opening, before ? Math.min(closed + 1, opening.sign) : 0);
  });
  const parts = openings.map((opening, at): LetterParts => {
    const to = starts[at + 1] ?? lines.length;
    const closed = Math.min(ends[at + 1] ?? signatureStart(lines, opening.body, to), to);
    const attached = attachmentStart(lines, closed, to);
    return {
      kind: opening.kind,
      head: lines.slice(starts[at], opening.body),
      body: lines.slice(opening.body, closed),
      signature: lines.slice(closed, attached),
      attached: lines.slice(attached, to),
    };
  });
  return { from: starts[0] ?? lines.length, parts };
}

/** Looks back from a letter's first sure line for its date, and for the letterhead above that. */
function headStart(lines: readonly SourceLine[], opening: LetterOpening, floor: number): number {
  if (opening.kind === "message") {
    const above = lines[opening.sign - 1]?.text ?? "";
    return opening.sign > floor && /^(?:memorandum|memo|fax|e-?mail)$/i.test(above)
      ? opening.sign - 1
      : opening.sign;
  }
  const reach = Math.max(floor, opening.sign - LETTERHEAD_REACH);
  let start = opening.sign;
  for (let at = opening.sign; at >= reach; at--)
    if (isDateLine(lines[at]!.text)) {
      start = at;
      break;
    }
  const page = lines.slice(reach, start + 1).findLastIndex((line) => line.afterPage);
  const top = page > 0 && floor > 0 ? reach + page : reach;
  while (start > top && isPartOfHead(lines[start - 1]!.text, floor === 0)) start--;
  // What the last letter's addressees or its signature end with is no letterhead.
  const ofLast = (text: string) => isCity(text) || /^to the United Nations$/i.test(text);
  while (floor > 0 && start < opening.sign && ofLast(lines[start]!.text)) start++;
  return start;
}

const isPartOfHead = (text: string, first: boolean): boolean => {
  if (isAddressee(text)) return first;
  if (first && (isCity(text) || namesOnLine(text).length > 0 || isOffice(text))) return true;
  return isHead(text) && !/^to the United Nations$/.test(text);
};

const CLOSING =
  /^(?:(?:Please )?accept,? (?:Sirs?|Madam|(?:Your )?Excellenc(?:y|ies)|dear|the (?:renewed )?assurances)|Please accept|Yours (?:very )?(?:sincerely|faithfully|truly)|(?:Very )?(?:sincerely|respectfully)(?: yours)?,?$|(?:With|Kind|Best|Warm) (?:(?:my|our|kind|best|warm|highest) ?)*(?:regards|wishes|consideration|assurances)|Regards,?$|(?:I|We) (?:avail (?:myself|ourselves)|remain, |should be grateful if you would accept)|(?:The )?(?:Permanent|Mission|Embassy|Ministry|Secretariat|Office|Delegation).{0,120} (?:avails? (?:itself|themselves)|takes? this opportunity)|Veuillez agréer|Je vous prie|Aprovecho|Sírvase aceptar|Atentamente,?$|Cordialement,?$|Hago propicia)/i;
const SHORT_CLOSING =
  /^(?:Yours|(?:Very )?(?:sincerely|respectfully)|Kind|Best|Warm|Regards|With|Atentamente|Cordialement).{0,40}$/i;
const CLOSING_LINES = 6;

/** The line after a letter's closing words; where it has none, its first line of a signature. */
function signatureStart(lines: readonly SourceLine[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const { text } = lines[at]!;
    if (!CLOSING.test(text.slice(0, 300))) continue;
    if (SHORT_CLOSING.test(text)) return at + 1;
    const last = Math.min(to, at + CLOSING_LINES);
    for (let end = at; end < last; end++)
      if (/[.,]$/.test(lines[end]!.text)) {
        if (lines[end]!.text.endsWith(".") || end + 1 >= last || lines[end + 1]!.afterBlank)
          return end + 1;
      }
    return at + 1;
  }
  for (let at = from; at < to; at++) if (opensSignature(lines, at)) return at;
  return to;
}

function opensSignature(lines: readonly SourceLine[], at: number): boolean {
  const { text, afterBlank } = lines[at]!;
  if (/^\(?signed\)?(?: |$)/i.test(text)) return true;
  if (!afterBlank || text.length > 160) return false;
  if (/^all (?:permanent|member|heads)/i.test(text)) return true;
  const named = namesOnLine(text).length > 0 || bareNames(text).length > 0;
  const next = lines[at + 1]?.text ?? "";
  return named && (next === "" || isOffice(next) || namesOnLine(next).length > 0);
}

const SIGNATURE_REACH = 40;
const ATTACHMENT = /^(?:Annex|Attachment|P\.?S\.?\b|Programme|Appendix)/i;
const PROSE = /^.{60,}$|(?:\S+ ){7,}\S+[.:;]$/;

/** Where under a letter's closing its signature and addressees end, and running text begins. */
function attachmentStart(lines: readonly SourceLine[], from: number, to: number): number {
  const reach = Math.min(to, from + SIGNATURE_REACH);
  let last = from;
  for (let at = from; at < reach; at++) {
    const { text } = lines[at]!;
    if (ATTACHMENT.test(text)) break;
    const ofSignature =
      namesOnLine(text).length > 0 ||
      bareNames(text).length > 0 ||
      isOffice(text) ||
      isAddressee(text) ||
      isCity(text);
    if (ofSignature && !(PROSE.test(text) && !isAddressee(text))) last = at + 1;
  }
  while (last < to && !lines[last]!.afterBlank && !ATTACHMENT.test(lines[last]!.text)) last++;
  const rest = lines.slice(last, to);
  const runs = rest.some(
    (line) => PROSE.test(line.text.slice(0, 400)) || ATTACHMENT.test(line.text),
  );
  return runs ? last : to;
}

/** Letter lines as paragraphs: cut at empty lines, and where a sentence ends before the margin. */
export function bodyParagraphs(
  lines: readonly SourceLine[],
  words: Vocabulary,
): readonly SourcedText[] {
  const widest = Math.max(0, ...lines.slice(0, 200).map((line) => line.text.length));
  const paragraphs: SourceLine[][] = [];
  let last = "";
  for (const line of lines) {
    const { text, afterBlank, afterPage } = line;
    const ended = /[.:;]$/.test(last) && !/\b(?:Mr|Ms|Mrs|H\.E)\.$/.test(last.slice(-8));
    const room = last.length + 1 + (/^\S{0,60}/.exec(text)?.[0].length ?? 0);
    const listed = ended || afterBlank || /[,;]$|\b(?:and|or)$/.test(last.slice(-4));
    const item = /^[-–•▪*]\s/.test(text) || (listed && /^\(?[a-z\d]{1,3}[.)]\s/.test(text));
    // A heading or an entry of a programme ends without a stop, far from the margin.
    const entry = afterBlank && !afterPage && room < widest * 0.8 && /^[\p{Lu}\d]/u.test(text);
    const apart = ended ? afterBlank || room <= widest : entry;
    const begins = apart || (item && !afterPage);
    if (last === "" || begins) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
    last = text;
  }
  return paragraphs.map((paragraph) => joinLines(paragraph, words));
}

export { isAddressee };
