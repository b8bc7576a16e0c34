import type { ReadEnclosure, ReadReference } from "../document";
import { pastDaysIn } from "./letterDates";

/** What a letter's words say of other papers: earlier letters, and what it encloses. */

const LETTER = "(?:letters?|notes? verbales?|communications?|e-?mails?|messages?)";
const REFERENCE = new RegExp(
  `(?:\\b(?:further to|following(?: up)?(?: on| to)?|(?:with|in) (?:further )?reference to|in (?:response|reply|follow-up) to|refers? to|referring to|reference is made to|pursuant to|as (?:indicated|announced|mentioned|communicated) in)\\s)?\\b(?:my|our|the|your|his|her|their|its|this|previous|earlier)\\s(?:[\\w’'-]+\\s){0,3}${LETTER}\\b(?:,?\\s(?:dated|of|sent|circulated|issued|addressed|from)\\b)?`,
  "giu",
);
const LEAD =
  /^(?:further|following|with|in (?:response|reply|follow-up|reference|further)|refer|reference|pursuant|as )/i;
const ENCLOSED_BEFORE =
  /\b(?:enclosed?|attach(?:ed)?|annexed|herewith|transmit\w*|forward\w*|circulat\w*|convey\w*)\b[^.;]{0,40}$/i;
const ENCLOSED_AFTER = /^[^.]{0,80}\b(?:is|are) (?:\w+ )?(?:enclosed|attached|annexed)\b/i;
const DATE_REACH = 140;

/** Earlier letters that a text names, with their dates; without one only "further to my letter". */
export function referencesIn(text: string, written: string | null): readonly ReadReference[] {
  const references: ReadReference[] = [];
  for (const { index, 0: words } of text.matchAll(REFERENCE)) {
    const leads = LEAD.test(words);
    if (!leads && ENCLOSED_BEFORE.test(text.slice(Math.max(0, index - 80), index))) continue;
    const to = index + words.length;
    const after = text.slice(to, to + DATE_REACH).split(/[;\n]/, 1)[0]!;
    if (!leads && ENCLOSED_AFTER.test(after)) continue;
    const phrase = datePhrase(after);
    const days = phrase === "" ? [] : pastDaysIn(phrase, written);
    const quote = text
      .slice(index, to + phrase.length)
      .replace(/[,\s]+(?:dated|of|sent|from)?$/, "");
    if (days.length > 0) for (const date of days) references.push({ date, quote });
    else if (leads)
      references.push({ date: null, quote: words.replace(/,?\s(?:of|from|sent)$/, "") });
  }
  return references;
}

const DATE_PHRASE =
  /^(?:\s(?:dated|of|on))?\s(?:\p{L}+day,? )?(?:\d{1,2}(?:st|nd|rd|th|er)?(?:(?:, \d{1,2})* (?:and|to) \d{1,2})?\s(?:of |de )?\p{L}{3,10}(?:,? (?:de )?\d{4})?(?: and \d{1,2} \p{L}{3,10}(?: \d{4})?)?|\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?|\d{4}-\d{2}-\d{2})/u;

/** The words up to a letter's date: " 16 June", " of the President dated 8 December 2017". */
function datePhrase(after: string): string {
  const directly = DATE_PHRASE.exec(after)?.[0];
  if (directly) return directly;
  const dated = /^[^.:;]{0,100}?\bdated(?=\s)/.exec(after)?.[0];
  const phrase = dated && DATE_PHRASE.exec(after.slice(dated.length))?.[0];
  return phrase ? dated + phrase : "";
}

const TRANSMITS = new RegExp(
  [
    "please (?:kindly )?find (?:enclosed|attached|annexed|herewith|below)",
    "(?:kindly|you will) find (?:enclosed|attached|annexed|herewith)",
    "(?:enclosed|attached|annexed)(?: herewith| hereto)?,? (?:please find|you will find|is|are|for your)",
    "(?:i|we|permanent mission|secretariat|it) (?:(?:further|also|hereby|herewith|now|therefore|am|are|is|have|has|had|wish(?:es)?|would|like|the|to|hono[u]?r|pleased|pleasure|delighted|privilege|of) ){0,8}(?:transmit(?:ting)?|enclos(?:e|ing)|attach(?:ing)?|forward(?:ing)?|shar(?:e|ing)|circulat(?:e|ing)|submit(?:ting)?|convey(?:ing)?|append)",
    "(?:the|our|my) (?:enclosed|attached|annexed)",
    "(?:has|have) the hono[u]?r to (?:transmit|forward|submit|enclose|share|circulate)",
  ].join("|"),
  "giu",
);
const NOUNS: readonly (readonly [ReadEnclosure["kind"] | "text", string])[] = [
  ["letter", "letters?|notes? verbales?|communication"],
  [
    "draft",
    "(?:zero|revised|final|first|second|third|preliminary|co-facilitators['’])?[- ]?drafts?|zero[- ]draft|rev\\.?\\s?\\d|compilation(?: text)?",
  ],
  ["text", "text|version|document|declaration|resolution|paper"],
  [
    "other",
    "programme|list|concept note|note|agenda|questionnaire|template|schedule|road ?map|summary|modalities|form|nominations?|report|table|annex|invitation|guidelines|questions|information|statement|calendar|timeline|overview|elements|curriculum vitae|copy|inputs?|comments?|proposals?|amendments?",
  ],
];
const NOUN = new RegExp(
  `\\b(?:${NOUNS.map(([, words]) => `(${words})`).join("|")})(?![\\p{L}-])`,
  "iu",
);
const OBJECT_REACH = 160;
const FURTHER =
  /\b(?:together with|along with|as well as|accompanied by|and)\s(?:(?:an?|the|their|its|his|her|our|my|also)\s)+/giu;
const RELATIVE =
  /\b(?:which|that|who|transmitting|containing|conveying|circulating|forwarding|enclosing|for (?:your|the|their)|regarding|concerning|on|received|from|dated|aim)\b/iu;

/**
 * What a letter's words say that it encloses, in their order. `draftFollows`: a draft comes after this
 * letter, so that "the attached text" is the draft.
 */
export function enclosuresIn(text: string, draftFollows: boolean): readonly ReadEnclosure[] {
  const enclosures: ReadEnclosure[] = [];
  let done = 0;
  for (const { index, 0: verb } of text.matchAll(TRANSMITS)) {
    if (index < done) continue;
    const from = index + verb.length;
    const object = clauseAt(text, from);
    const noun = kindOf(object, draftFollows);
    // "I have the honour to transmit" of a phrase that names nothing is no enclosure.
    if (!noun) continue;
    const quote = (to: number) =>
      text
        .slice(index, from + to)
        .trim()
        .replace(/[,;.]$/, "");
    enclosures.push({ kind: noun.kind, quote: quote(endOfPhrase(object, noun.to)) });
    done = from + noun.to;
    enclosures.push(...furtherIn(text.slice(done, from + object.length), draftFollows));
  }
  return uniqueKinds([...enclosures, ...passiveIn(text, draftFollows)]);
}

const PASSIVE =
  /\b(?:is|are) (?:hereby |herewith |also |further )?(?:attached|enclosed|annexed|appended)(?: herewith| hereto)?\b/giu;

/** "A copy of their letter is attached": what stands before the verb in its sentence. */
function passiveIn(text: string, draftFollows: boolean): readonly ReadEnclosure[] {
  return [...text.matchAll(PASSIVE)].flatMap(({ index, 0: verb }): ReadEnclosure[] => {
    const before = text.slice(Math.max(0, index - OBJECT_REACH), index);
    const from = Math.max(...["\n", ". ", "; "].map((end) => before.lastIndexOf(end) + end.length));
    const own = before.slice(before.search(/[\n;]|\. /) < 0 ? 0 : from).replace(/^A copy of /, "");
    const noun = kindOf(own, draftFollows);
    return noun ? [{ kind: noun.kind, quote: own.trimStart() + verb }] : [];
  });
}

function furtherIn(rest: string, draftFollows: boolean): readonly ReadEnclosure[] {
  const own = rest.slice(0, RELATIVE_CLAUSE.exec(rest)?.index ?? rest.length);
  return [...own.matchAll(FURTHER)].flatMap(({ index, 0: join }): ReadEnclosure[] => {
    const object = own.slice(index + join.length);
    const noun = kindOf(object.slice(0, 60), draftFollows);
    if (!noun) return [];
    return [{ kind: noun.kind, quote: own.slice(index, index + join.length + noun.to) }];
  });
}

const RELATIVE_CLAUSE =
  /\b(?:which|that|who|transmitting|containing|conveying|circulating|forwarding|enclosing)\b/iu;

/** The words from an offset to the end of their sentence, or as far as an object is looked for. */
function clauseAt(text: string, from: number): string {
  const ahead = text.slice(from, from + 600);
  const end = /(?<!\b(?:H\.\s?E|Mr|Ms|Mrs|Dr|Rev|\p{Lu}))[.;](?=\s|$)|\n/u.exec(ahead);
  return ahead.slice(0, end?.index ?? ahead.length);
}

function kindOf(
  object: string,
  draftFollows: boolean,
): { readonly kind: ReadEnclosure["kind"]; readonly to: number } | null {
  const found = NOUN.exec(object.slice(0, OBJECT_REACH));
  if (!found) return null;
  const nth = found.slice(1).findIndex((group) => group !== undefined);
  const kind = NOUNS[nth]?.[0] ?? "other";
  const to = found.index + found[0].length;
  if (kind !== "text") return { kind, to };
  return { kind: draftFollows ? "draft" : "other", to };
}

/** The phrase of an object: its noun and what follows it up to a comma or a relative clause. */
function endOfPhrase(object: string, noun: number): number {
  const rest = object.slice(noun, noun + 80);
  const end = Math.min(
    ...[/[,;(]/.exec(rest)?.index, RELATIVE.exec(rest)?.index].map((at) => at ?? rest.length),
  );
  return noun + (end === 80 ? rest.lastIndexOf(" ") : end);
}

/** A letter speaks of "the attached draft" more than once: one draft. */
function uniqueKinds(enclosures: readonly ReadEnclosure[]): readonly ReadEnclosure[] {
  const seen = new Set<string>();
  return enclosures.filter(({ kind, quote }) => {
    const key = kind === "draft" ? kind : `${kind} ${quote.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
