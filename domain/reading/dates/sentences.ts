import type { SourcedText } from "../source/sourced";

const END = /[.!?][)”"]?\s+(?=[\p{Lu}“"])/gu;
const ABBREVIATION = /\b(?:Mr|Ms|Mrs|Dr|Prof|No|Nos|vol|para|H\.E|\p{Lu})\.$/u;
/** Ends a sentence only where the next one begins like one: "on Tues. June 9". */
const SHORT_DAY =
  /\b(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/;
const GOES_ON =
  /^(?:We|The|In|Please|This|These|It|Delegations?|You|Your|Our|All|Kindly|Should|For|If|As|At|Written|Interested|Any|Comments|Following|Further|Details|Participants|Member)\b/;

/** No announcement is longer; reading is cheap for as much. */
const LONGEST = 2000;

interface Place {
  readonly from: number;
  readonly to: number;
}

/** What is too long to be a sentence is cut where it pauses: at a semicolon, a comma or a blank. */
function piecesOf(text: string, { from, to }: Place): readonly Place[] {
  const pieces: Place[] = [];
  let at = from;
  while (to - at > LONGEST) {
    const window = text.slice(at, at + LONGEST);
    const pause = ["; ", ", ", " "].map((mark) => window.lastIndexOf(mark)).find((end) => end > 0);
    const next = at + (pause === undefined ? LONGEST : pause + 1);
    pieces.push({ from: at, to: next });
    at = next;
  }
  pieces.push({ from: at, to });
  return pieces;
}

/** Where the sentences of running text stand in it; "a.m.", "H.E." and "Mr." end none. O(length). */
function placesOf(text: string): readonly Place[] {
  const places: Place[] = [];
  let from = 0;
  for (const found of text.matchAll(END)) {
    const before = text.slice(Math.max(0, found.index - 6), found.index + 1);
    const next = text.slice(found.index + found[0].length, found.index + found[0].length + 14);
    if (ABBREVIATION.test(before) && !/[ap]\.m\.$/i.test(before)) continue;
    if (SHORT_DAY.test(before) && !GOES_ON.test(next)) continue;
    if (/^(?:Time|Venue|Place|Location|When|Where|Date)\s?:/.test(next)) continue;
    if (/[ap]\.?m\.$/i.test(before) && !GOES_ON.test(next)) continue;
    const to = found.index + found[0].length;
    places.push({ from, to });
    from = to;
  }
  places.push({ from, to: text.length });
  return places
    .flatMap((place) => piecesOf(text, place))
    .filter((place) => text.slice(place.from, place.to).trim() !== "");
}

/** The sentences of running text as strings. O(length). */
export const sentencesOf = (text: string): readonly string[] =>
  placesOf(text).map(({ from, to }) => text.slice(from, to).trim());

/** The sentences of running text, each with its place in the source. */
export const sourcedSentences = (text: SourcedText): readonly SourcedText[] =>
  placesOf(text.text).map(({ from, to }) => text.slice(from, to).trim());
