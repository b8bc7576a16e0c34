/**
 * Places in a document as citations name them: "PP16(a)", "paras 29 and 36", "annex I". Each has
 * one printed form; a list names one place a number, a range is one place.
 */
export interface Locator {
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  /** "PP16(a)", "OP3", "para 38", "paras 5–7", "preambular para", "article 5", "Annex I" */
  readonly places: readonly string[];
}

const FIGURE = String.raw`\d{1,3}(?![\d/])(?:\s?\((?:[a-z]{1,4}|\d{1,2})\))*`;
// A comma lists figures only where the word is in the plural: "para 4, 17 goals" is one place.
const LIST = String.raw`${FIGURE}(?:(?:\s?[-–]\s?|\s(?:and|to|&)\s)${FIGURE})*`;
const LONG_LIST = String.raw`${FIGURE}(?:(?:\s?[-–]\s?|,?\s(?:and|to|&)\s|,\s?)${FIGURE})*`;
const ROMAN = String.raw`[IVX]{1,6}(?!\p{L})`;

const LOCATOR = new RegExp(
  String.raw`(?<![\p{L}\d])(?:` +
    [
      String.raw`(?<series>PP|OP)(?:s\.?\s?(?<seriesList>${LONG_LIST})|\.?\s?(?<seriesFigures>${LIST}))`,
      String.raw`(?:(?<role>preambular|operative)\s)?para(?:graph)?(?:s\b\.?(?:\s?(?<paras>${LONG_LIST}))?|(?!\p{L})\.?(?:\s?(?<para>${LIST}))?)`,
      String.raw`art(?:icles\s(?<articles>${LONG_LIST})|icle\s(?<article>${LIST})|s?\.\s?(?<art>${LIST}))`,
      String.raw`annex(?:es)?(?!\p{L})(?:\s(?<annex>${ROMAN}|\d{1,2}(?![\d/])))?`,
      String.raw`(?<preamble>preamble)(?!\p{L})`,
    ].join("|") +
    ")",
  "giu",
);

const tidy = (figure: string): string => figure.replace(/\s/g, "");

/** "29 and 36" are two places, "5 to 7" is one, "5–7". */
function placesOf(list: string, one: string, several: string): readonly string[] {
  return list.split(/,?\s(?:and|&)\s|,\s?/i).map((part) => {
    const range = part.split(/\s?[-–]\s?|\sto\s/i).map(tidy);
    return range.length > 1 ? `${several}${range.join("–")}` : `${one}${range[0]}`;
  });
}

function printedPlaces(found: RegExpMatchArray): readonly string[] {
  const { series, seriesList, seriesFigures, role, paras, para, annex, preamble } =
    found.groups ?? {};
  if (series) {
    const printed = series.toUpperCase();
    return placesOf(seriesList ?? seriesFigures ?? "", printed, printed);
  }
  if (preamble) return ["preamble"];
  const figures = paras ?? para;
  const word = found[0].toLowerCase();
  if (word.startsWith("annex")) return [annex ? `Annex ${annex.toUpperCase()}` : "Annex"];
  if (word.startsWith("art")) {
    const { articles, article, art } = found.groups ?? {};
    return placesOf(articles ?? article ?? art ?? "", "article ", "articles ");
  }
  if (figures && role) {
    const printed = role.toLowerCase() === "operative" ? "OP" : "PP";
    return placesOf(figures, printed, printed);
  }
  if (figures) return placesOf(figures, "para ", "paras ");
  return role ? [`${role.toLowerCase()} para`] : [];
}

/** The places that a citation names, in order. O(length). */
export function findLocators(text: string): readonly Locator[] {
  return [...text.matchAll(LOCATOR)]
    .map((found) => ({
      raw: found[0],
      from: found.index,
      to: found.index + found[0].length,
      places: printedPlaces(found),
    }))
    .filter((locator) => locator.places.length > 0);
}
