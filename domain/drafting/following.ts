import type { Edit } from "../amendments/edit";
import type { TextOperation } from "../text/operations";
import type { DraftedParagraph, Paragraph } from "../text/paragraph";

/** What gives a paragraph of a room the label, form and agreement of the text's, and these edits. */
export function following(
  { id, label, kind, level, agreed }: DraftedParagraph,
  is: Paragraph,
  edits: readonly Edit[],
): TextOperation[] {
  const operations: TextOperation[] = [];
  if (is.label !== label || is.kind !== kind || is.level !== level) {
    const relabel = { type: "relabel", paragraph: id, label: is.label, kind: is.kind } as const;
    operations.push(is.level === level ? relabel : { ...relabel, level: is.level });
  }
  if (is.agreed !== agreed)
    operations.push({ type: "agree", paragraph: id, agreed: is.agreed === true });
  if (edits.length > 0) operations.push({ type: "edit", paragraph: id, edits });
  return operations;
}
