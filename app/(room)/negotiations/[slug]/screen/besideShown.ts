import type { ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";

/** The paragraph after or before the one that is shown; from none the first or the last. */
export function besideShown(
  paragraphs: readonly Paragraph[],
  shown: ParagraphId | null,
  by: 1 | -1,
): ParagraphId | null {
  const body = paragraphs.filter(({ kind }) => kind !== "footnote");
  const at = body.findIndex(({ id }) => id === shown);
  const next = at < 0 ? body.at(by > 0 ? 0 : -1) : body[at + by];
  return next?.id ?? null;
}
