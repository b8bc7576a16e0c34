/** What changed since the reader last looked, sorted by whether it is about what is ours. */
import { paragraphOfAmendment } from "@/app/components/amendment/subject";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { ChangesView, Happening } from "@/domain/contract/changes";
import type { AmendmentId, DelegationId, ParagraphId } from "@/domain/ids";
import { changedParagraphs, type ParagraphChange } from "@/domain/revisions/changed";
import type { Paragraph } from "@/domain/text/paragraph";

export interface News {
  readonly ours: readonly Happening[];
  readonly elsewhere: readonly Happening[];
  /** Words of our paragraphs, and of all others; new labels apart. */
  readonly words: readonly ParagraphChange[];
  readonly wordsElsewhere: readonly ParagraphChange[];
  /** How many paragraphs only got another label. */
  readonly relabelled: number;
  readonly count: number;
}

/**
 * What is ours: our proposals, what is proposed or happens on our paragraphs, and the versions. All
 * else is elsewhere: told in short, so that marking everything as seen hides nothing.
 */
export function newsOf(
  { happenings, before }: ChangesView,
  {
    delegation,
    ours,
    amendments,
    paragraphs,
  }: {
    readonly delegation: DelegationId;
    readonly ours: ReadonlySet<ParagraphId>;
    readonly amendments: ReadonlyMap<AmendmentId, AmendmentView>;
    readonly paragraphs: readonly Paragraph[];
  },
): News {
  const isOurs = (one: Happening): boolean => {
    if (one.what === "version") return true;
    if ("paragraph" in one) return ours.has(one.paragraph);
    const amendment = amendments.get(one.amendment);
    if (!amendment) return false;
    const about = paragraphOfAmendment(amendment);
    return amendment.sponsors.includes(delegation) || (about !== null && ours.has(about));
  };
  const changes = before ? changedParagraphs(before.paragraphs, paragraphs) : [];
  const reworded = changes.filter(({ kind }) => kind !== "relabelled");
  const relabelled = changes.length - reworded.length;
  return {
    ours: happenings.filter(isOurs),
    elsewhere: happenings.filter((one) => !isOurs(one)),
    words: reworded.filter(({ paragraph }) => ours.has(paragraph.id)),
    wordsElsewhere: reworded.filter(({ paragraph }) => !ours.has(paragraph.id)),
    relabelled,
    count: happenings.length + reworded.length + (relabelled > 0 ? 1 : 0),
  };
}
