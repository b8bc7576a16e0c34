import type { SourceLine } from "../source/lines";
import { SourcedText } from "../source/sourced";

/**
 * Footnotes of texts that lost their superscripts: plain numbers under a rule, "1 Resolution 70/1.",
 * cited by numbers that follow a word without a blank, "the 2030 Agenda,1 which".
 */

const BODY = /^(\d{1,3})\s+(?=[\p{Lu}“"‘*])/u;

/** The number and blank with which a footnote under a rule begins, or null. */
export const plainBody = (text: string): RegExpExecArray | null => BODY.exec(text);

const CITED = /(?<=\p{Ll}[\p{Ll})\]”’"'][.,;:]?[”’"']?)\d{1,3}(?![\p{L}\d/–-]|[.,]\d)/gu;

/** "A/72/L.18/Rev.1", "2IRev.1", "No.1": the number belongs to the word before it. */
const OWNS_NUMBER =
  /(?:[\d/]\S*|(?:rev|add|corr)\.?|\b(?:nos?|vols?|paras?|arts?|chaps?|sects?|annex)\.?)$/i;

const superscript = (number: string): string =>
  [...number].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");

/**
 * Lines of a page with the numbers that cite its footnotes set as superscripts. A number cites where
 * it is that of a footnote of this page, in their order. O(length).
 */
export function citePlainFootnotes(
  page: readonly SourceLine[],
  labels: readonly string[],
): readonly SourceLine[] {
  const places = new Map(labels.map((label, at) => [label, at]));
  let next = 0;
  return page.map((line) => {
    const parts: SourcedText[] = [];
    let done = 0;
    for (const { 0: number, index } of line.text.matchAll(CITED)) {
      const place = places.get(number) ?? -1;
      const [span] = line.words.spans(index, index + number.length);
      if (place < next || !span) continue;
      if (OWNS_NUMBER.test(line.text.slice(Math.max(0, index - 40), index))) continue;
      next = place + 1;
      const cited = SourcedText.instead(superscript(number), span);
      parts.push(line.words.slice(done, index), cited);
      done = index + number.length;
    }
    if (done === 0) return line;
    const words = SourcedText.concat([...parts, line.words.slice(done)]);
    return { ...line, words, text: words.text };
  });
}
