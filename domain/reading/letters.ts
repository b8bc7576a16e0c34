import { daysIn } from "./dayExpressions";
import type { ReadLetter } from "./document";
import { joinLines, type Vocabulary } from "./join";
import type { SourceLine } from "./lines";
import { stateNamed } from "./states";

const SALUTATION =
  /^(?:Your )?(?:Excellenc(?:y|ies)|Dear [^.;:]{2,80}|Distinguished [^.;:]{2,80}|Sir|Madam)[,:]?$/i;
const CLOSING =
  /^(?:Please accept|Yours (?:sincerely|faithfully)|Sincerely|With (?:kind|best) regards|Accept, Excellency)/i;
const DATE_LINE =
  /^(?:\p{L}[\p{L} ]{1,30}, )?(?:\p{L}+day, )?(?:\d{1,2} \p{L}{3,9} \d{4}|\p{L}{3,9} \d{1,2}, \d{4})$/u;
const LETTERHEAD_REACH = 14;

/** A letter's lines, and where the next thing begins. */
interface LetterPlace {
  /** First line of its letterhead. */
  readonly from: number;
  readonly dateLine: number | null;
  readonly salutation: number;
}

/** A letter's place, and the line after its last. */
export interface CutLetter extends LetterPlace {
  readonly to: number;
}

export const isSalutation = (text: string): boolean => text.length < 100 && SALUTATION.test(text);

/** Looks back from a salutation for the date, and from there for the letterhead above it. */
function placeOf(lines: readonly SourceLine[], salutation: number, floor: number): LetterPlace {
  const reach = Math.max(floor, salutation - LETTERHEAD_REACH);
  let dateLine: number | null = null;
  for (let at = salutation - 1; at >= reach && dateLine === null; at--)
    if (DATE_LINE.test(lines[at]?.text ?? "")) dateLine = at;
  let from = dateLine ?? salutation;
  // A letterhead is short lines in capitals, or an address of the web, above the date.
  const isHead = (text: string) =>
    text.length < 60 && (/^[\p{Lu}\s.,'’-]+$/u.test(text) || /www\.|@/.test(text));
  while (from > reach && isHead(lines[from - 1]?.text ?? "")) from--;
  return { from, dateLine, salutation };
}

/** Finds letters by their salutations. Gives them with the lines that belong to each. O(lines). */
export function cutLetters(lines: readonly SourceLine[]): readonly CutLetter[] {
  const places: LetterPlace[] = [];
  lines.forEach((line, at) => {
    if (!isSalutation(line.text)) return;
    const last = places.at(-1);
    places.push(placeOf(lines, at, last ? last.salutation + 1 : 0));
  });
  return places.map((place, at) => ({ ...place, to: places[at + 1]?.from ?? lines.length }));
}

/**
 * Joins a letter's lines to paragraphs: cut at empty lines, and where a sentence ends although
 * the next word would still have fitted on its line.
 */
function bodyParagraphs(lines: readonly SourceLine[], words: Vocabulary): readonly string[] {
  const widest = Math.max(0, ...lines.slice(0, 200).map((line) => line.text.length));
  const paragraphs: string[][] = [];
  let last = "";
  for (const { text, afterBlank } of lines) {
    const ended = /[.:;]$/.test(last) && !/\b(?:Mr|Ms|H\.E)\.$/.test(last);
    const fitted = last.length + 1 + text.split(" ", 1)[0]!.length <= widest;
    if (last === "" || (ended && (afterBlank || fitted))) paragraphs.push([text]);
    else paragraphs.at(-1)?.push(text);
    last = text;
  }
  return paragraphs.map((paragraph) => joinLines(paragraph, words));
}

const REPRESENTATIVE =
  /Permanent Representatives? of (?:the )?([\p{Lu}][^,;.]{2,80}?) to the United Nations/gu;
const PERSON = /^H\.\s?E\.?\s/;

function coFacilitatorsIn(text: string): readonly string[] {
  const named = [...text.matchAll(REPRESENTATIVE)].map(
    (found) => stateNamed(found[1] ?? "") ?? found[1] ?? "",
  );
  return [...new Set(named)];
}

/** Who signed: the office on the letterhead, else the names under the closing. */
function senderOf(head: readonly SourceLine[], signature: readonly SourceLine[]): string {
  const office = head
    .map((line) => line.text)
    .filter((text) => !DATE_LINE.test(text))
    .join(" ");
  const president = /PRESIDENT OF THE ([A-Z ]{5,60}?)\s*$/i.exec(office.slice(0, 200))?.[1];
  if (president) {
    const organ = president.toLowerCase().replace(/\b[a-z]/g, (first) => first.toUpperCase());
    return `The President of the ${organ.replace(/ (And|Of|The) /g, (word) => word.toLowerCase())}`;
  }
  const people = signature.map((line) => line.text).filter((text) => PERSON.test(text));
  if (people.length > 0) return people.join("; ");
  const named = signature.find((line) =>
    /^\p{Lu}[\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]+){1,4}$/u.test(line.text),
  );
  return named?.text ?? office;
}

const ADDRESS = /\(([^\s()@]{1,64}@[^\s()@]{1,190}\.[a-z]{2,20})\)/gi;
const NAME_BEFORE =
  /((?:(?:Mr|Ms|Mrs|Mx|Dr|Mme|M)\.?\s)?\p{Lu}[\p{L}.'’-]{0,30}(?:\s(?:(?:de|da|del|van|von|bin|al|el)\s)?\p{Lu}[\p{L}.'’-]{0,30}){0,5})\s?$/u;

/** Names with an address in brackets after them: "Ms. … (…@…)". */
function focalPointsIn(text: string): readonly { name: string; address: string }[] {
  return [...text.matchAll(ADDRESS)].flatMap((found) => {
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, found.index - 100), found.index))?.[1];
    return name ? [{ name, address: found[1] ?? "" }] : [];
  });
}

/** A letter's lines by their part: what stands above its salutation, its words, its signature. */
function partsOf(lines: readonly SourceLine[], place: CutLetter) {
  const after = lines.slice(place.salutation + 1, place.to);
  const closing = after.findIndex((line) => CLOSING.test(line.text));
  const end =
    closing < 0 ? -1 : after.findIndex((line, at) => at >= closing && /[.,]$/.test(line.text));
  const bodyEnd = end < 0 ? after.length : end + 1;
  return {
    head: lines.slice(place.from, place.salutation),
    body: after.slice(0, bodyEnd),
    signature: after.slice(bodyEnd),
  };
}

/** The lines of a letter that are not its words: letterhead, salutation, signature, addressees. */
export function linesAround(lines: readonly SourceLine[], place: CutLetter): readonly string[] {
  const { head, signature } = partsOf(lines, place);
  const salutation = lines.slice(place.salutation, place.salutation + 1);
  return [...head, ...salutation, ...signature].map((line) => line.text);
}

/** Reads one letter from its lines. */
export function readLetter(
  lines: readonly SourceLine[],
  place: CutLetter,
  words: Vocabulary,
): ReadLetter {
  const parts = partsOf(lines, place);
  const body = bodyParagraphs(parts.body, words);
  const dated = place.dateLine === null ? "" : (lines[place.dateLine]?.text ?? "");
  const text = body.join("\n");
  const acting = /\bco-?\s?facilitators?\b/i.test(text);
  const signed = coFacilitatorsIn(
    joinLines(
      parts.signature.map((line) => line.text),
      words,
    ),
  );
  return {
    date: daysIn(dated, null)[0]?.start ?? null,
    from: senderOf(parts.head, parts.signature),
    coFacilitators: signed.length > 0 ? signed : acting ? coFacilitatorsIn(text) : [],
    focalPoints: focalPointsIn(text),
    body,
  };
}
