/** A treaty by its place in a treaty series, as UN footnotes cite it. */
export interface TreatyReference {
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  readonly series: "United Nations" | "League of Nations";
  /** "2225", or in Roman figures for the League's, "LX". */
  readonly volume: string;
  /** Registration number. */
  readonly number: string | null;
  readonly page: string | null;
}

const VOLUME = String.raw`vol(?:ume|\.)?\s?(\d{1,4}|[IVXLC]{1,10})(?![\p{L}\d])`;
const NUMBER = String.raw`(?:,?\s(?:No|nr)\.?\s?(\d{1,6}))?`;
const PAGE = String.raw`(?:,?\sp(?:p|age)?\.?\s?(\d{1,4})(?![\p{L}\d]))?`;

const FULL = String.raw`(United Nations|League of Nations),?\sTreaty Series,?\s${VOLUME}${NUMBER}${PAGE}`;
const IBID = String.raw`Ibid\.?,\s${VOLUME}${NUMBER}${PAGE}`;
const SHORT = String.raw`(?:(\d{1,4})\s)?(UNTS|U\.N\.T\.S\.|LNTS|L\.N\.T\.S\.)(?:,?\s(?:vol\.\s?)?(\d{1,4}))?${PAGE}`;

const TREATY = new RegExp(String.raw`(?<![\p{L}\d])(?:${FULL}|${IBID}|${SHORT})`, "giu");

/**
 * Treaties cited by their place in a treaty series: "United Nations, Treaty Series, vol. 2225,
 * No. 39574", "2225 UNTS 209", "UNTS 2225". "Ibid., vol. 2237, No. 39574" is of the series cited
 * before it, and is left out where there is none. O(length).
 */
export function findTreaties(text: string): readonly TreatyReference[] {
  const treaties: TreatyReference[] = [];
  for (const found of text.matchAll(TREATY)) {
    const read = found[9] ? short(found) : (full(found) ?? ibid(found, treaties.at(-1)));
    const to = found.index + found[0].length;
    if (read) treaties.push({ raw: found[0], from: found.index, to, ...read });
  }
  return treaties;
}

type Place = Omit<TreatyReference, "raw" | "from" | "to">;

function full([, series, volume, number, page]: RegExpMatchArray): Place | null {
  if (!series || !volume) return null;
  const printed = /^l/i.test(series) ? "League of Nations" : "United Nations";
  return {
    series: printed,
    volume: volume.toUpperCase(),
    number: number ?? null,
    page: page ?? null,
  };
}

function ibid(found: RegExpMatchArray, before: TreatyReference | undefined): Place | null {
  const [volume, number, page] = found.slice(5, 8);
  if (!before || !volume) return null;
  const { series } = before;
  return { series, volume: volume.toUpperCase(), number: number ?? null, page: page ?? null };
}

/** "2225 UNTS 209" is volume and page, "UNTS 2225" the volume. */
function short(found: RegExpMatchArray): Place | null {
  const [before, name = "", after, page] = found.slice(8, 12);
  const volume = before ?? after;
  if (!volume) return null;
  const series = /^l/i.test(name) ? "League of Nations" : "United Nations";
  return { series, volume, number: null, page: page ?? (before ? (after ?? null) : null) };
}

/** "United Nations, Treaty Series, vol. 2225, No. 39574" */
export const printTreaty = ({ series, volume, number, page }: Place): string =>
  [
    `${series}, Treaty Series, vol. ${volume}`,
    ...(number ? [`No. ${number}`] : []),
    ...(page ? [`p. ${page}`] : []),
  ].join(", ");
