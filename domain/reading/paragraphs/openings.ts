import { BIS_SUFFIX } from "../../text/labels";

/** What the beginning of a printed line says about the paragraph that it may begin. */

/** "The General Assembly," alone on its line opens the body of a resolution. */
const BODY =
  /^\*?(?:The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Commission on [^.;:]{3,80}|Conference of the [^.;:]{3,80}|Committee on [^.;:]{3,80}|United Nations Environment Assembly)|L['’]Assemblée générale|Le Conseil (?:de sécurité|économique et social|des droits de l['’]homme)|La Asamblea General|El Consejo (?:de Seguridad|Económico y Social|de Derechos Humanos)),?\*?,?$/;
export const isBodyOpening = (text: string): boolean => text.length < 120 && BODY.test(text);

export const isAnnex = (text: string): boolean =>
  /^(?:#{1,6} )?\*{0,2}annex(?:e)?(?: (?:[IVX]{1,6}|\d{1,2}|[A-Z]))?\*{0,2}$/i.test(text);

/** "95th plenary meeting", under a resolution: when it was adopted, no paragraph. */
export const isAdoptionRecord = (text: string): boolean =>
  text.length < 80 &&
  /^\*?\d{1,4}(?:st|nd|rd|th) (?:\([a-z]+\) )?(?:plenary )?meeting\*?$/i.test(text);

export interface NumberOpening {
  /** Brackets of the drafter that open before the number: "[12. We". */
  readonly open: string;
  /** "(12)" */
  readonly enclosed: boolean;
  readonly number: number;
  readonly bis: string;
  /** The full stop or bracket after the number; scanners lose it. */
  readonly stop: string;
  readonly rest: string;
}

const NUMBERED = new RegExp(
  `^(?<open>\\[*)(?<number>\\d{1,4})(?:\\s(?<bis>${BIS_SUFFIX}))?(?:(?<stop>[.)])\\s*(?=[^\\d\\s]|\\s|$)|(?=\\s|$))\\s*`,
);
const ENCLOSED = new RegExp(
  `^(?<open>\\[*)\\((?<number>\\d{1,3})(?:\\s(?<bis>${BIS_SUFFIX}))?(?<stop>\\))\\s+(?=\\S)`,
);

/** "12. We", "12 We", "3 bis. We", "(12) We", "[12. We"; null where no number begins the line. */
export function numberOpening(text: string): NumberOpening | null {
  const enclosed = ENCLOSED.exec(text);
  const found = enclosed ?? NUMBERED.exec(text);
  const { open = "", number, bis = "", stop = "" } = found?.groups ?? {};
  // "[2018 figures]" is a word in brackets.
  if (!found || (open !== "" && stop === "")) return null;
  const rest = text.slice(found[0].length);
  return { open, enclosed: enclosed !== null, number: Number(number), bis, stop, rest };
}

const SERIES = new RegExp(`^(\\[*)(PP|OP)\\s?(\\d{1,3}(?:\\s${BIS_SUFFIX})?)\\s?[.:)]?(?:\\s+|$)`);

export interface SeriesOpening {
  /** Brackets of the drafter that open before the label: "[PP4. Recalling". */
  readonly open: string;
  readonly series: "PP" | "OP";
  readonly label: string;
  readonly rest: string;
}

/** "PP4. Recalling", "OP3 bis Urges", "[OP3 Urges", as many drafts print them. */
export function seriesOpening(text: string): SeriesOpening | null {
  const found = SERIES.exec(text);
  if (!found) return null;
  const [whole, open = "", printed, number] = found;
  const series = printed as SeriesOpening["series"];
  return { open, series, label: `${series}${number}`, rest: text.slice(whole.length) };
}

export interface LetterOpening {
  readonly mark: string;
  /** As printed: "(a)", "a)". */
  readonly printed: string;
  readonly bullet: boolean;
  readonly rest: string;
}

const LETTERED = /^([-–•▪*]\s+)?(\(?([a-z]|[ivx]{2,5})\))(?:\s+|$)/;

/** "(a) We", "- (a) We", "a) We"; null where the line does not begin so. */
export function letterOpening(text: string): LetterOpening | null {
  const found = LETTERED.exec(text);
  if (!found) return null;
  const [whole, bullet, printed = "", mark = ""] = found;
  return { mark, printed, bullet: bullet !== undefined, rest: text.slice(whole.length) };
}

const PREAMBULAR =
  /^(?:\p{Lu}\p{Ll}{2,}ing|Aware|Alarmed|Appalled|Cognizant|Concerned|Conscious|Convinced|Deeply|Determined|Disturbed|Encouraged|Fully aware|Gravely|Guided|Having|Inspired|Keenly|Mindful|Profoundly|Pursuant|Seriously concerned|\p{Lu}\p{Ll}{2,}(?:ant|ando|endo)|Ayant|Consciente?|Alarmée?|Convaincue?|Guidée?|Préoccupée?|Profondément|Gravement|Alarmada|Convencida|Guiada|Preocupada|Profundamente)(?![\p{L}-])/u;

/** "Recalling", "Deeply concerned", "Rappelant", "Recordando": with which a preambular paragraph begins. */
export const opensPreambular = (text: string): boolean => PREAMBULAR.test(text.replace(/^\*+/, ""));

const VERBS =
  "accept acknowledge adopt affirm agree appeal approve authorize call commend condemn confirm congratulate consider decide declare demand deplore designate determine direct draw elect emphasize encourage endorse establish express invite launch look note observe proclaim promote reaffirm recall recognize recommend regret reiterate remain remind renew request resolve stress suggest support take transmit trust underline underscore urge welcome";
const OPERATIVE = new RegExp(
  `^(?:(?:Also|Further|Again|Once again|Strongly|Solemnly|Urgently|Firmly|Fully)\\s+)?(?:${VERBS.replaceAll(" ", "|")})(?:s|es)\\b`,
  "i",
);

/** "Decides", "Also requests": a verb with which an operative paragraph begins. */
export const opensOperative = (text: string): boolean => {
  const plain = text.replace(/^\*+/, "");
  return /^\p{Lu}/u.test(plain) && OPERATIVE.test(plain);
};

/** Short, without a final stop: the look of a heading. */
export const looksLikeHeading = (text: string): boolean =>
  text.length <= 160 && !/[.;:,]$/.test(text.trim());
