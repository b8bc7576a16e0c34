import { BIS_SUFFIX } from "../../text/labels";

/** What the beginning of a printed line says about the paragraph that it may begin. */

/** "The General Assembly," alone on its line opens the body of a resolution. */
const BODY =
  /^\*?(?:The|Le|La) (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Commission on [^.;:]{3,80}|Conference of the [^.;:]{3,80}|Committee on [^.;:]{3,80}|United Nations Environment Assembly),?\*?,?$/;
export const isBodyOpening = (text: string): boolean => text.length < 120 && BODY.test(text);

export const isAnnex = (text: string): boolean =>
  /^(?:#{1,6} )?\*{0,2}annex(?:e)?(?: (?:[IVX]{1,6}|\d{1,2}|[A-Z]))?\*{0,2}$/i.test(text);

/** "95th plenary meeting", under a resolution: when it was adopted, no paragraph. */
export const isAdoptionRecord = (text: string): boolean =>
  text.length < 80 &&
  /^\*?\d{1,4}(?:st|nd|rd|th) (?:\([a-z]+\) )?(?:plenary )?meeting\*?$/i.test(text);

export interface NumberOpening {
  readonly number: number;
  readonly bis: string;
  /** The full stop or bracket after the number; scanners lose it. */
  readonly stop: string;
  readonly rest: string;
}

const NUMBERED = new RegExp(
  `^(\\d{1,4})(?:\\s(${BIS_SUFFIX}))?(?:([.)])\\s*(?=[^\\d\\s]|\\s|$)|(?=\\s|$))\\s*`,
);

/** "12. We", "12 We", "3 bis. We"; null where the line does not begin with a number. */
export function numberOpening(text: string): NumberOpening | null {
  const found = NUMBERED.exec(text);
  if (!found) return null;
  const rest = text.slice(found[0].length);
  return { number: Number(found[1]), bis: found[2] ?? "", stop: found[3] ?? "", rest };
}

const SERIES = new RegExp(`^(PP|OP)\\s?(\\d{1,3}(?:\\s${BIS_SUFFIX})?)\\s?[.:)]?(?:\\s+|$)`);

/** "PP4. Recalling", "OP3 bis Urges", as many drafts print them. */
export function seriesOpening(
  text: string,
): { readonly series: "PP" | "OP"; readonly label: string; readonly rest: string } | null {
  const found = SERIES.exec(text);
  if (!found) return null;
  const series = found[1] as "PP" | "OP";
  return { series, label: `${series}${found[2]}`, rest: text.slice(found[0].length) };
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
  /^(?:\p{Lu}\p{Ll}{2,}ing|Aware|Alarmed|Appalled|Cognizant|Concerned|Conscious|Convinced|Deeply|Determined|Disturbed|Encouraged|Fully aware|Gravely|Guided|Having|Inspired|Keenly|Mindful|Profoundly|Pursuant|Seriously concerned)(?![\p{L}-])/u;

/** "Recalling", "Deeply concerned": a word with which a preambular paragraph begins. */
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
