import type { ParagraphId } from "../ids";
import { findBrackets } from "./brackets";
import type { Paragraph } from "./paragraph";
import { plainText } from "./runs";

/** One open bracket of a text: the whole `[…]`, and its place among equal ones of its paragraph. */
export interface OpenBracket {
  readonly paragraph: ParagraphId;
  readonly bracket: string;
  /** 0, 1 … */
  readonly nth: number;
}

/** Every open bracket of a paragraph in the order of the text. O(length). */
export function openBrackets({ id, runs }: Pick<Paragraph, "id" | "runs">): OpenBracket[] {
  const seen = new Map<string, number>();
  return findBrackets(plainText(runs)).brackets.map(({ text }) => {
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    return { paragraph: id, bracket: text, nth };
  });
}

/** Whether a bracket is in the text. O(length of its paragraph). */
export function holdsBracket(text: readonly Paragraph[], wanted: OpenBracket): boolean {
  const paragraph = text.find(({ id }) => id === wanted.paragraph);
  return paragraph !== undefined && openBrackets(paragraph).some((one) => isSame(one, wanted));
}

const isSame = (a: OpenBracket, b: OpenBracket): boolean =>
  a.paragraph === b.paragraph && a.bracket === b.bracket && a.nth === b.nth;
