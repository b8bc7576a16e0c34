import type { RequestedChange } from "../contract/amendmentRequests";
import type { ParagraphId } from "../ids";
import type { Paragraph, Run } from "../text/paragraph";
import type { FlaggedWords } from "./adjustWords";
import type { Change, Proposal } from "./amendment";
import { citedIn } from "./newFootnotes";

/** Words that were put in the place of others; of a split or a merge in offsets of `joined` words. */
export interface Flagged extends FlaggedWords {
  readonly paragraph: ParagraphId;
}

/** A new wording of a proposal over the text as it stands, as a request to revise it. */
export interface Adjusted {
  readonly base: readonly Paragraph[];
  readonly change: RequestedChange;
  /** In the order of the text; none when all of it simply applies. */
  readonly flagged: readonly Flagged[];
}

/** What the proposal is about as it stands now, with the footnotes that its new paragraphs cite. */
export function baseNow(text: readonly Paragraph[], { base, change }: Proposal): Paragraph[] {
  const now = base.flatMap(({ id }) => text.filter((one) => one.id === id));
  const proposed = "paragraphs" in change ? change.paragraphs.flatMap(({ runs }) => runs) : [];
  return [...now, ...citedBesides(text, now, proposed)];
}

/** Footnotes that a wording cites and its paragraphs do not any more: it must be known that they are. */
export function citedBesides(
  text: readonly Paragraph[],
  base: readonly Paragraph[],
  wording: readonly Run[],
): Paragraph[] {
  const known = new Set(base.flatMap(({ id, runs }) => [id, ...citedIn(runs)]));
  const besides = new Set(citedIn(wording).filter((id) => !known.has(id)));
  return text.filter(({ id }) => besides.has(id));
}

/** The footnotes that an amendment brings and its new wording cites, which are not in the text yet. */
export function stillNew(
  text: readonly Paragraph[],
  { footnotes }: Pick<Change, "footnotes">,
  wording: readonly Run[],
) {
  const cited = new Set(citedIn(wording));
  const brought = (footnotes ?? []).filter(
    ({ id }) => cited.has(id) && !text.some((paragraph) => paragraph.id === id),
  );
  return brought.length > 0 ? { footnotes: brought } : {};
}
