/** The signs that mean something within a choice, and within the holders of a reading. */
const SIGNS = "[\\]()/–\\\\;:,";

/** Regular expression source for one sign or letter as printed: plain, or a sign escaped by `\`. */
export const ESCAPED = `[^[\\]()/–\\\\]|\\\\[${SIGNS}]`;

const TO_ESCAPE = /[[\]()/–\\]/gu;
const TO_ESCAPE_IN_NAME = /[[\]()/–\\;:,]/gu;

/** Text of a reading, its signs escaped. */
export const escaped = (text: string): string => text.replace(TO_ESCAPE, "\\$&");

/** A name: what parts names and stances is escaped as well. */
export const escapedName = (name: string): string => name.replace(TO_ESCAPE_IN_NAME, "\\$&");

export const unescaped = (printed: string): string => printed.replace(/\\([\s\S])/gu, "$1");

/** Splits at every `sign` that is not escaped. */
export function splitAt(printed: string, sign: string): string[] {
  const parts = [""];
  for (const [piece] of printed.matchAll(/\\[\s\S]|[\s\S]/gu)) {
    if (piece === sign) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** What a person typed: a backslash before a letter, a digit or a space is one of the text. */
export const unescapedTyped = (typed: string): string =>
  typed.replace(/\\([^\p{L}\p{N}\s])/gu, "$1");
