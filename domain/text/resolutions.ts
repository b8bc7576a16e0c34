import { parseSymbol } from "./symbols";

/** A resolution or decision cited by number in running text, with the symbol it stands for. */
export interface CitedResolution {
  readonly raw: string;
  /** Offsets of `raw`: the body and the word "resolution" are in it, but not for the later ones of a list. */
  readonly from: number;
  readonly to: number;
  readonly symbol: string;
}

type Body = "assembly" | "council" | "security" | "social" | "rights" | "other";

const BODY =
  "Human Rights Council|HRC|Economic and Social Council|ECOSOC|Security Council|UNSC|General Assembly|UNGA|GA|Council|Assembly";
const HEAD = new RegExp(
  `(?<![\\p{L}\\d])(?:(${BODY})(?:['’]s)?\\s+)?(resolutions?|decisions?|res\\.?)\\s+(?=(?:E?S-)?\\d)`,
  "giu",
);
const LETTERS = String.raw`[A-Z](?:(?:-|\s(?:and|to)\s)[A-Z])?(?![\p{L}\d])`;
const NUMBER = new RegExp(
  String.raw`(?:(?:E?S-)?\d{1,4}\/\d{1,4}(?![\d/])(?:\s${LETTERS})?|\d{1,4}(?:\s?${LETTERS})?\s?\((?:(?:E?S-)?[IVXL]{1,8}|\d{4})\)|\d{1,4}(?![\d/\p{L}]))`,
  "uy",
);
const DATE = String.raw`(?:\s+of\s+\d{1,2}\s+\p{L}{3,9}\s+\d{4})?`;
const BETWEEN = new RegExp(
  String.raw`${DATE}(?:,\s*(?:and\s+)?|\s+and\s+)(?=(?:E?S-)?\d{1,4}(?:\/|\s?\(|\s?[A-Z]\s?\())`,
  "uy",
);
const OWNER = new RegExp(String.raw`${DATE}\s+of\s+the\s+(?:(${BODY})(?!\p{L})|\p{Lu})`, "uy");

/** Where a sticky expression matches at a place. */
function at(expression: RegExp, text: string, from: number): RegExpExecArray | null {
  expression.lastIndex = from;
  return expression.exec(text);
}

/**
 * Resolutions and decisions cited by number: "resolution 70/179" is A/RES/70/179, "Council
 * resolution 2017/18" E/RES/2017/18, "Human Rights Council resolution 32/3" A/HRC/RES/32/3,
 * "resolutions 64/293 and 71/287" two of the Assembly. Those of other bodies ("CCPCJ resolution
 * 23/2") have no symbol of their own and are left out. O(length).
 */
export function citedResolutions(text: string): readonly CitedResolution[] {
  const cited: CitedResolution[] = [];
  for (const head of text.matchAll(HEAD)) {
    const numbers = numbersFrom(text, head.index + head[0].length);
    const body = bodyOf(text, head, numbers.at(-1)?.to ?? head.index);
    const kind = /^dec/i.test(head[2] ?? "") ? "DEC" : "RES";
    numbers.forEach(({ from, to, number }, index) => {
      const symbol = symbolOf(body, kind, number);
      const start = index === 0 ? head.index : from;
      if (symbol) cited.push({ raw: text.slice(start, to), from: start, to, symbol });
    });
  }
  return cited;
}

interface CitedNumber {
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

/** The list of numbers after the word, with the dates between them: "64/293 of 30 July 2010 and 71/1". */
function numbersFrom(text: string, start: number): readonly CitedNumber[] {
  const numbers: CitedNumber[] = [];
  let from = start;
  for (;;) {
    const found = at(NUMBER, text, from);
    if (!found) return numbers;
    const to = from + found[0].length;
    numbers.push({ number: found[0], from, to });
    const between = at(BETWEEN, text, to);
    if (!between) return numbers;
    from = to + between[0].length;
  }
}

/** Whose resolution it is: named before the word, after the numbers, or the Assembly's. */
function bodyOf(text: string, head: RegExpExecArray, end: number): Body {
  if (head[1]) return bodyNamed(head[1]);
  const owner = at(OWNER, text, end);
  if (owner) return owner[1] ? bodyNamed(owner[1]) : "other";
  const before = text.slice(Math.max(0, head.index - 80), head.index);
  const [, sentence = "", word = ""] = /(.?)\s*(?<!\p{L})(\p{L}+)\s+$/u.exec(before) ?? [];
  if (/^\p{Lu}{2,}$/u.test(word) || SERIES_OF_ITS_OWN.test(word)) return "other";
  const opens =
    sentence === "" || /[.;:(]/.test(sentence) || /ing$/.test(word) || OPENERS.test(word);
  return /^\p{Lu}/u.test(word) && !opens ? "other" : "assembly";
}

const SERIES_OF_ITS_OWN = /^(?:Commission|Committee|Conference|Board|Parties|Authority|Forum)$/i;
const OPENERS = /^(?:In|See|By|Its|The|Per|Of|Under|To|With|And)$/;

function bodyNamed(name: string): Body {
  const words = name.toLowerCase().replace(/\s+/g, " ");
  if (words.startsWith("human") || words === "hrc") return "rights";
  if (words.startsWith("eco")) return "social";
  if (words.startsWith("sec") || words === "unsc") return "security";
  return words === "council" ? "council" : "assembly";
}

const FIRST_SESSION_WITH_STROKE = 31;

function symbolOf(body: Body, kind: string, number: string): string | null {
  if (body === "other") return null;
  const [first = "", second] = number.split("/");
  if (second === undefined) return symbolOfOne(body, kind, number);
  if (body === "rights") return parseSymbol(`A/HRC/${kind}/${number}`);
  // The Economic and Social Council numbers by year, the others by session.
  if (/^\d{4}$/.test(first)) return parseSymbol(`E/${kind}/${number}`);
  if (body === "council") return parseSymbol(`A/HRC/${kind}/${number}`);
  if (body !== "assembly") return null;
  const session = /^\d/.test(first) ? Number(first) : FIRST_SESSION_WITH_STROKE;
  return session < FIRST_SESSION_WITH_STROKE ? null : parseSymbol(`A/${kind}/${number}`);
}

/** A number without a stroke: the Security Council's, or one of a session in Roman figures. */
function symbolOfOne(body: Body, kind: string, number: string): string | null {
  if (kind !== "RES") return null;
  if (/[IVXL]\)$/.test(number))
    return parseSymbol(`${body === "social" ? "E" : "A"}/RES/${number}`);
  const ofSecurityCouncil = body === "security" || (/\)$/.test(number) && body !== "social");
  return ofSecurityCouncil ? parseSymbol(`S/RES/${number}`) : null;
}
