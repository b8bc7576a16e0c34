import type { ReadLetter, ReadPassage, ReadRepresentative } from "../document";
import type { Vocabulary } from "../source/join";
import { type SourceLine, spansOfLines } from "../source/lines";
import type { SourcedText } from "../source/sourced";
import { enclosuresIn, referencesIn } from "./enclosures";
import { dateIn, isDateLine } from "./letterDates";
import { letterLinks } from "./letterLinks";
import { isSalutation, letterOpenings } from "./letterOpenings";
import { bodyParagraphs, type LetterParts, letterParts } from "./letterParts";
import { addresseesOf, senderOf, stateOfLetterhead } from "./letterSenders";
import { focalPointsIn, officialsIn, representedIn } from "./people";
import { readSignature, type Signatory } from "./signatures";

export { isSalutation };

/** The letters of a source, in its order. */
export interface Correspondence {
  readonly letters: readonly ReadLetter[];
  /** Of each letter its paragraphs with their places; their texts are its `body`. */
  readonly bodies: readonly (readonly SourcedText[])[];
  /** The lines before the first letter. */
  readonly unplaced: readonly ReadPassage[];
}

/** No letter is longer; what comes after is kept, but not searched for names and dates. */
const LONGEST = 100_000;

/**
 * Reads letters, notes verbales and messages from the lines before a draft. Every line is in the spans
 * of one letter, or in `unplaced` where it stands before the first. Any lines give an answer, none an
 * exception. `draftFollows`: a draft comes after these lines. O(length).
 */
export function readLetters(
  lines: readonly SourceLine[],
  words: Vocabulary,
  draftFollows: boolean,
): Correspondence {
  const { from, parts } = letterParts(lines, letterOpenings(lines));
  const bodies = parts.map((part) => bodyParagraphs([...part.body, ...part.attached], words));
  const letters = parts.map((part, at) => {
    const last = at === parts.length - 1;
    return readLetter(part, bodies[at]!, draftFollows && last);
  });
  return {
    letters: letterLinks(letters),
    bodies,
    unplaced: lines.slice(0, from).map(passageOf),
  };
}

const passageOf = (line: SourceLine): ReadPassage => ({
  text: line.text,
  spans: spansOfLines([line]),
});

function readLetter(
  parts: LetterParts,
  paragraphs: readonly SourcedText[],
  draftFollows: boolean,
): ReadLetter {
  const body = paragraphs.map((paragraph) => paragraph.text);
  const text = body.join("\n").slice(0, LONGEST);
  const signature = readSignature(parts.signature);
  const signatories = withState(signature.signatories, parts);
  const date = dateOf(parts);
  const representatives = representativesOf(text, signatories);
  const { head, attached } = parts;
  return {
    date,
    from: senderOf(parts, signatories, text),
    coFacilitators: coFacilitatorsOf(text, representatives),
    representatives,
    focalPoints: focalPointsIn(text),
    addressees: addresseesOf(parts, signature.addressees, text),
    references: referencesIn(text, date),
    encloses: enclosuresIn(text, draftFollows),
    body,
    frame: [...head, ...parts.signature].map(passageOf),
    spans: spansOfLines([...head, ...parts.body, ...parts.signature, ...attached]),
  };
}

/** Of one who signs alone as "Permanent Representative", the State of the letterhead. */
function withState(signatories: readonly Signatory[], parts: LetterParts): readonly Signatory[] {
  const [only] = signatories;
  if (!only || signatories.length > 1 || only.state !== null) return signatories;
  if (!/\b(?:Representative|Ambassador|Chargé|Minister)\b/.test(only.office)) return signatories;
  return [{ ...only, state: stateOfLetterhead(parts.head) }];
}

/** The date at the head of a letter, in a message's header or a letter's title; else under it. */
function dateOf({ kind, head, signature }: LetterParts): string | null {
  const line = head.find(({ text }) => isDateLine(text));
  if (line) return dateIn(line.text);
  if (kind === "message") {
    const header = head.find(({ text }) => /^(?:date|sent|fecha) ?:/i.test(text));
    return header ? dateIn(header.text) : null;
  }
  if (kind === "title") {
    const title = head.map(({ text }) => text.slice(0, 300)).join(" ");
    return dateIn(/\b(?:dated|datée du|de fecha) (.{0,40})/i.exec(title)?.[1] ?? "");
  }
  const under = signature.find(({ text }) => isDateLine(text));
  return under ? dateIn(under.text) : null;
}

const FACILITATES = /\bco-?\s?(?:facilitat|chair)/i;
const IN_CAPACITY =
  /\b(?:(?:my|our) capacity as|acting as|appointed (?:as|us|me)|serve as|behalf of the) [^.;]{0,40}(?:facilitat|chair)/i;
const ON_A_TEXT = /\b(?:draft|negotiations?|consultations?|declaration|compilation|Rev\.)/;

function representativesOf(
  text: string,
  signatories: readonly Signatory[],
): readonly ReadRepresentative[] {
  const withState = signatories.filter(({ state }) => state !== null).length;
  const says = FACILITATES.test(text);
  const sign = signatories.map(({ name, office, state }): ReadRepresentative => {
    const acts = /facilitat|co-?chair/i.test(office) || IN_CAPACITY.test(text);
    const together = withState > 1 && (says || ON_A_TEXT.test(text));
    return { name, state, coFacilitator: state !== null && (acts || together), signs: true };
  });
  const named = officialsIn(text).map(({ name, state, to }): ReadRepresentative => {
    const paragraph = text.slice(0, to).lastIndexOf("\n") + 1;
    const end = text.indexOf("\n", to);
    const here = FACILITATES.test(text.slice(paragraph, end < 0 ? text.length : end));
    return { name, state, coFacilitator: state !== null && here, signs: false };
  });
  const none = says && !named.some((person) => person.coFacilitator);
  const others = none
    ? named.map((person) => ({ ...person, coFacilitator: person.state !== null }))
    : named;
  const seen = new Set(sign.map(({ name }) => name));
  return [...sign, ...others.filter(({ name }) => !seen.has(name) && seen.add(name))];
}

function coFacilitatorsOf(
  text: string,
  representatives: readonly ReadRepresentative[],
): readonly string[] {
  const acting = representatives.filter((person) => person.coFacilitator);
  const signs = acting.filter((person) => person.signs);
  const states = (signs.length > 0 ? signs : acting).flatMap(({ state }) => state ?? []);
  if (states.length > 0) return [...new Set(states)];
  const unnamed = representatives.every(({ state }) => state === null);
  return FACILITATES.test(text) && unnamed ? representedIn(text) : [];
}
