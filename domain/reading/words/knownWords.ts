import { LEXICON } from "./lexicon";

const PREFIX =
  /^(?:anti|bio|co|counter|cross|cyber|de|dis|eco|extra|fore|hydro|hyper|inter|intra|macro|mega|micro|mid|mini|mis|multi|nano|neo|non|out|over|para|photo|post|pre|pro|pseudo|psycho|quasi|radio|re|self|semi|socio|sub|super|supra|tele|thermo|trans|ultra|un|under|up)(?=\p{L}{4})/u;
const SUFFIX =
  /(?<=\p{L}{4})(?:able|ably|ed|er|ers|fold|free|hood|ing|ish|ism|ist|ists|less|like|ly|ment|ments|ness|s|ship|ships|ward|wards|wide|wise|work)$/u;

/**
 * Whether a word in lower case is one of the lexicon, or made of one as English makes words: by a
 * prefix ("reforestation"), an ending ("statelessness") or both. O(length).
 */
export function isKnown(word: string): boolean {
  if (LEXICON.has(word)) return true;
  if (word.length < 6) return false;
  const stem = word.replace(PREFIX, "");
  if (stem !== word && LEXICON.has(stem)) return true;
  const root = stem.replace(SUFFIX, "");
  return root !== stem && (LEXICON.has(root) || LEXICON.has(`${root}e`));
}
