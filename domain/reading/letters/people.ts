import { isStateName, stateNamed, statesIn } from "../states";

/** Persons as letters name them: a title, a name, and the State or office that they stand for. */
export interface NamedPerson {
  /** As printed, with its title: "H.E. Mr. Marc Pecsteen de Buytswerve". */
  readonly name: string;
  /** By the UN's list. */
  readonly state: string | null;
  /** Offsets of the name in its text. */
  readonly at: number;
  readonly to: number;
}

const TITLE =
  "(?:H\\.?\\s?E\\.?(?=\\s)(?:\\s(?:(?:Mr|Ms|Mrs|Mx|Dr|Sir|Dame|Amb)\\b\\.?|Ambassador\\b))?|(?:His|Her|Their|Your) Excellency(?:\\s(?:Mr|Ms|Mrs|Dr)\\b\\.?)?|Ambassadors?|(?:Mr|Ms|Mrs|Mx|Dr|Mme|Sr|Sra)\\b\\.?)";
const NO_NAME =
  "(?:Permanent|Ambassador|Representative|Minister|Chargé|Deputy|President|Secretary|Chair|Director|Head|Co-|Excellency|Foreign|Acting|United|General|Adviser|Counsellor)";
const PARTICLE =
  "(?:(?:de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|bin|bint|ibn|al|el|y|ben)\\s){0,3}";
const TOKEN = `${PARTICLE}(?!${NO_NAME}|H\\.\\s?E\\b)\\p{Lu}(?:[\\p{L}'’-]+|(?:\\.-?\\p{Lu})*\\.(?=[\\s,)]|$)|(?=[\\s,)]|$))`;
const NAME = `${TOKEN}(?:\\s${TOKEN}){0,7}`;
const PERSON = new RegExp(`(?<![\\p{L}.])${TITLE}\\s${NAME}`, "gu");
const OFFICE =
  /\b(?:Permanent|Representative|Ambassador|Minister|Chargé|Observer|Mission|President|Chair|Chairperson|Secretary|Director|Head|Adviser|Counsellor|Envoy|Commissioner|Co-?[Ff]acilitator|Facilitator|Executive)\b/;
const OFFICE_REACH = 220;

/** Persons with their titles, in the order of the text. O(length). */
function personsIn(text: string): readonly NamedPerson[] {
  const found = [...text.matchAll(PERSON)];
  return found.map(({ index, 0: name }, nth): NamedPerson => {
    const to = index + name.length;
    const next = Math.min(found[nth + 1]?.index ?? text.length, to + OFFICE_REACH);
    return { name, state: stateAfter(text.slice(to, next)), at: index, to };
  });
}

/** Those of them whose State or office is named beside them. */
export const officialsIn = (text: string): readonly NamedPerson[] =>
  personsIn(text).filter(({ state, to }) => {
    const after = text.slice(to, to + 60);
    return state !== null || (/^,\s/.test(after) && OFFICE.test(after.split(/[.;]\s/)[0]!));
  });

/** The State of ", Permanent Representative of the State of Qatar to …", " (Qatar)", " of Qatar". */
function stateAfter(words: string): string | null {
  const bracketed = /^\s?\(([^)@]{3,80})\)/.exec(words)?.[1];
  if (bracketed) return stateNamed(bracketed);
  const directly = /^\s(?:of|from) (?:the )?(.{3,80})/.exec(words)?.[1];
  if (directly) return stateAtStart(directly);
  if (!/^,?\s/.test(words)) return null;
  for (const part of words.split(/[;,]/, 4)) {
    if (!OFFICE.test(part)) continue;
    const state = statesIn(part.split(/ to the United Nations/, 1)[0]!)[0];
    if (state) return state;
  }
  return null;
}

const stateAtStart = (words: string): string | null =>
  statesIn(words.split(/[,;.]| and /, 1)[0]!)[0] ?? null;

const REPRESENTATIVES =
  /Permanent (?:Observers?|Representatives?) of ((?:(?! to the United Nations)[^.;:]){2,160})/gu;

/** The States whose Permanent Representatives a text names, with or without their names. */
export const representedIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(REPRESENTATIVES)].flatMap((found) => {
      const words = found[1]!;
      const several = /Representatives|Observers/.test(found[0].slice(0, 28));
      return several
        ? statesIn(words)
        : (stateAtStart(words.split(" and ", 1)[0]!) ?? statesIn(words)[0] ?? []);
    }),
  ),
];

const TITLED = new RegExp(`^${TITLE}\\s`, "u");
const WHOLE_PERSON = new RegExp(`^(?:${TITLE}\\s)${NAME}[,.]?$`, "u");
const TWO_PERSONS = new RegExp(`^(${TITLE}\\s${NAME}) (?:and )?(${TITLE}\\s${NAME})$`, "u");
const BARE_NAME = new RegExp(`^${TOKEN}(?:\\s${TOKEN}){1,5}$`, "u");
const NOT_A_NAME =
  /\b(?:Nations?|New York|Geneva|Vienna|Nairobi|Mission|Council|Assembly|Committee|Kingdom|Republic|State|States|Draft|Annex|Enclosures?|All|The|Of|And|To|Office|Declaration|Secretariat|Excellency|Programme)\b/i;

/** The names on a line of a signature: "H.E. Ms. …", two in columns; none where it is no such line. */
export function namesOnLine(text: string): readonly string[] {
  if (text.length > 160 || !TITLED.test(text)) return [];
  const two = TWO_PERSONS.exec(text);
  if (two) return [two[1]!, two[2]!];
  return WHOLE_PERSON.test(text) ? [text.replace(/,$/, "")] : [];
}

const isBareName = (text: string): boolean =>
  text.length <= 60 && BARE_NAME.test(text) && !NOT_A_NAME.test(text) && !isStateName(text);

/** The names without titles that make up a line: "Volkan BOZKIR", "… and …". */
export function bareNames(text: string): readonly string[] {
  if (text.length > 120) return [];
  const names = text.split(/ (?:and|&) /, 4);
  return names.every(isBareName) ? names : [];
}

/** Whether a line of a signature is an office: "Permanent Representative of Belgium". */
export const isOffice = (text: string): boolean =>
  text.length < 160 &&
  (/^(?:Ambassador|(?:Deputy |Acting )?Permanent|Chargé|Minister|President|Vice-|The (?:President|Chair|Secretary)|Chair|Secretary|Under-Secretary|Assistant|Director|Head|Co-?[Ff]acilitator|Representative|Executive|High |First |Special )/.test(
    text,
  ) ||
    /^(?:of (?:the )?\p{Lu}|to the United Nations)/u.test(text));

const MAILBOX = /([^\s()<>[\],;:"“”]{1,64})@([^\s()<>[\],;:"“”@]{1,190}\.[a-z]{2,20})/gi;
const NAME_BEFORE = new RegExp(
  `((?:${TITLE}\\s)?${NAME})(?:,? (?:of|from|at) (?:the )?[^@.;]{0,80}?|, [^@.;]{0,80}?)?,?\\s?(?:at|via|:)?\\s?[(<\\[]?(?:e-?mail: ?)?$`,
  "u",
);

/** Names with an address after them: "Ms. … (…@…)"; of a mailbox without a name, the address alone. */
export function focalPointsIn(
  text: string,
): readonly { readonly name: string; readonly address: string }[] {
  const points = new Map<string, { name: string; address: string }>();
  if (!text.includes("@")) return [];
  let last = 0;
  for (const { index, 0: address } of text.matchAll(MAILBOX)) {
    const before = text.slice(Math.max(last, index - 160), index);
    const name = NAME_BEFORE.exec(before)?.[1] ?? "";
    last = index + address.length;
    if (!points.has(address.toLowerCase())) points.set(address.toLowerCase(), { name, address });
  }
  return [...points.values()].filter(({ name }) => name !== "");
}
