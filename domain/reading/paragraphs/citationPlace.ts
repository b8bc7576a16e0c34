import { findLocators } from "../../text/locators";
import { citedResolutions } from "../../text/resolutions";
import { symbolsIn } from "../../text/symbolRepair";
import { findTreaties } from "../../text/treaties";

/** Where the citation of sources stands at the end of a paragraph: "(based on PP1, E/CN…)". */
export interface CitationPlace {
  readonly from: number;
  readonly to: number;
  /** What it cites, without "(based on" and the closing bracket. */
  readonly content: { readonly from: number; readonly to: number };
  /** Nothing ends the sentence before it: its stop, or its last words, may stand behind or inside. */
  readonly sentenceOpen: boolean;
}

const OPENING =
  /\((?:(based(?:\s+on)?|(?:adapted|taken|drawn)\s+from)\b|(?:ref(?:erence)?|sources?|agreed\s+language)\b)[.:]?|\((?=(?:PP|OP)\s?\d)/gi;
const LOOK_BACK = 1200;

/** Where the bracket that opens at `from` closes: the offset after it, or -1. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at + 1;
  }
  return -1;
}

const namesPlace = (content: string): boolean =>
  findLocators(content).length > 0 ||
  symbolsIn(content).length > 0 ||
  citedResolutions(content).length > 0 ||
  findTreaties(content).length > 0;

/**
 * Finds the citation of sources that ends a paragraph, its bracket closed or not. Looks at the last
 * 1,200 units only: O(1) beyond reading them.
 */
export function citationPlace(text: string): CitationPlace | null {
  const start = Math.max(0, text.length - LOOK_BACK);
  const opening = [...text.slice(start).matchAll(OPENING)].at(-1);
  if (!opening) return null;
  const from = start + opening.index;
  const closes = closing(text, from);
  const to = closes < 0 ? text.length : closes;
  // What follows may only be a stop; else the brackets are part of the sentence.
  if (!/^[\s.;,)]*$/.test(text.slice(to))) return null;
  const content = { from: from + opening[0].length, to: closes < 0 ? to : to - 1 };
  const cited = text.slice(content.from, content.to);
  const sentenceOpen = !/[.;:,!?…][)\]”"’']{0,3}\s*$/.test(
    text.slice(Math.max(0, from - 20), from),
  );
  // "(based on consent)", "(based on 2010 figures)" are part of their sentence: a citation names a
  // place, or at least, after the sentence or a plain "ref", something with a name or a figure.
  const apart = !sentenceOpen || opening[1] === undefined;
  const named = /\d/.test(cited) && (apart || /\p{Lu}/u.test(cited));
  if (!named && !namesPlace(cited)) return null;
  return { from, to, content, sentenceOpen };
}

/**
 * Clauses of a citation that are none: plain lower-case words without a figure, the last of them
 * with a full stop, are the sentence's lost lines. `content` is that of the citation in `text`.
 */
export function proseWithin(
  text: string,
  { content }: CitationPlace,
): readonly { readonly from: number; readonly to: number }[] {
  const clauses = [...text.slice(content.from, content.to).matchAll(/[^,;.]*(?:[,;.]+|$)/g)];
  const prose = clauses.filter(
    ([clause]) =>
      /^\s*[a-z]/.test(clause) &&
      !/[\dA-Z]/.test(clause) &&
      (clause.match(/[a-z]{2,}/g)?.length ?? 0) >= 5,
  );
  if (!prose.at(-1)?.[0].endsWith(".")) return [];
  return prose.map((clause) => {
    const from = content.from + clause.index;
    return { from, to: from + clause[0].length };
  });
}
