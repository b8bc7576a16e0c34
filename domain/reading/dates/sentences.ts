import type { SourcedText } from "../source/sourced";

const END = /[.!?][)”"]?\s+(?=[\p{Lu}“"])/gu;
const ABBREVIATION = /\b(?:Mr|Ms|Mrs|Dr|Prof|No|Nos|vol|para|Sept|H\.E|\p{Lu})\.$/u;
const GOES_ON =
  /^(?:We|The|In|Please|This|These|It|Delegations?|You|Your|Our|All|Kindly|Should|For|If|As|At|Written|Interested|Any|Comments|Following|Further|Details|Participants|Member)\b/;

/** Where the sentences of running text stand in it; "a.m.", "H.E." and "Mr." end none. O(length). */
function placesOf(text: string): readonly { readonly from: number; readonly to: number }[] {
  const places: { from: number; to: number }[] = [];
  let from = 0;
  for (const found of text.matchAll(END)) {
    const before = text.slice(Math.max(0, found.index - 6), found.index + 1);
    const next = text.slice(found.index + found[0].length, found.index + found[0].length + 14);
    if (ABBREVIATION.test(before) && !/[ap]\.m\.$/i.test(before)) continue;
    if (/^(?:Time|Venue|Place|Location|When|Where|Date)\s?:/.test(next)) continue;
    if (/[ap]\.?m\.$/i.test(before) && !GOES_ON.test(next)) continue;
    const to = found.index + found[0].length;
    places.push({ from, to });
    from = to;
  }
  places.push({ from, to: text.length });
  return places.filter((place) => text.slice(place.from, place.to).trim() !== "");
}

/** The sentences of running text as strings. O(length). */
export const sentencesOf = (text: string): readonly string[] =>
  placesOf(text).map(({ from, to }) => text.slice(from, to).trim());

/** The sentences of running text, each with its place in the source. */
export const sourcedSentences = (text: SourcedText): readonly SourcedText[] =>
  placesOf(text.text).map(({ from, to }) => text.slice(from, to).trim());
