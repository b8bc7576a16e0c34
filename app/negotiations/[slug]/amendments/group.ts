import { byParagraph, proposalOf } from "@/app/components/amendment/subject";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";

/** The amendments on one paragraph. */
export interface Group {
  /** Null for general comments and for what would stand before everything. */
  readonly paragraph: Pick<Paragraph, "id" | "label" | "kind"> | null;
  /** Whether the paragraph stands in the text now. */
  readonly present: boolean;
  readonly amendments: readonly AmendmentView[];
}

/**
 * Amendments by the paragraph they are about, in the order of the text; then those on paragraphs
 * that are gone, as their authors saw them; what is about the whole text comes first.
 */
export function groupByParagraph(
  amendments: readonly AmendmentView[],
  paragraphs: readonly Paragraph[],
): readonly Group[] {
  const bySubject = new Map(byParagraph(amendments));
  const take = (subject: ParagraphId | null) => {
    const members = bySubject.get(subject) ?? [];
    bySubject.delete(subject);
    return members;
  };
  const whole = { paragraph: null, present: true, amendments: take(null) };
  const present = paragraphs.map((paragraph) => ({
    paragraph,
    present: true,
    amendments: take(paragraph.id),
  }));
  const gone = [...bySubject].map(([subject, members]) => ({
    paragraph: seenBy(members[0], subject),
    present: false,
    amendments: members,
  }));
  return [whole, ...present, ...gone].filter((group) => group.amendments.length > 0);
}

/** A paragraph that is gone, as the first of its amendments recorded it. */
function seenBy(amendment: AmendmentView | undefined, id: ParagraphId | null) {
  const proposal = amendment ? proposalOf(amendment) : null;
  return proposal?.base.find((paragraph) => paragraph.id === id) ?? null;
}
