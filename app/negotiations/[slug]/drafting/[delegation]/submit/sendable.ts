/** Which changes of a room can be sent now, and which are chosen at first. */
import type { AskView } from "@/domain/contract/draftingViews";
import type { DraftKey } from "@/domain/drafting/draft";
import type { ParagraphId } from "@/domain/ids";
import type { ShownChange } from "../model/changes";
import { sentStateOf } from "../model/sent";

/** Whether it stands with the co-facilitators already as it is worded, and waits there. */
export const isStanding = (change: ShownChange): boolean => sentStateOf(change) === "sent";

/** Who accepted it as it is worded before the reader's eyes; null: nobody has. */
export const acceptedBy = ({ fresh, kept }: ShownChange): string | null =>
  fresh ? (kept?.settledByName ?? null) : null;

type Asks = readonly Pick<AskView, "paragraph" | "answer">[];

/** Whether the text has moved where it stands, and none of the drafters has said yet what holds. */
export function waitsForAuthors(
  { paragraph, brings }: Pick<ShownChange, "paragraph" | "brings">,
  asks: Asks,
): boolean {
  const own = new Set<ParagraphId>([paragraph, ...brings]);
  return asks.some((ask) => ask.answer === null && own.has(ask.paragraph));
}

/**
 * Whether it can be chosen at first: what was never sent, and what waits for a decision in other
 * words. What was decided or withdrawn is proposed anew by those alone who say so.
 */
const isProposed = (change: ShownChange): boolean => {
  const state = sentStateOf(change);
  return state === null || state === "changed";
};

/** Whether it is chosen without a word about it alone: the authors need not look at it first. */
const isReady = (change: ShownChange, asks: Asks): boolean =>
  isProposed(change) && !waitsForAuthors(change, asks);

/** Whether the drafters have accepted some of what could be sent, and not the rest. */
export function isPartlyAccepted(changes: readonly ShownChange[]): boolean {
  const proposed = changes.filter(isProposed);
  return new Set(proposed.map((change) => acceptedBy(change) !== null)).size === 2;
}

/** What the reader has chosen otherwise than it is at first. */
export type Choices = ReadonlyMap<DraftKey, boolean>;

/**
 * The same with all chosen, or none. What waits for the authors, and what would be proposed anew, is
 * chosen by itself alone. O(changes · asks).
 */
export function chooseAll(
  choices: Choices,
  changes: readonly ShownChange[],
  asks: Asks,
  chosen: boolean,
): Choices {
  const meant = chosen ? changes.filter((change) => isReady(change, asks)) : changes;
  return new Map([...choices, ...meant.map(({ key }) => [key, chosen] as const)]);
}

/**
 * Of those that are chosen, what can be sent: in the order of the room. Chosen at first is what does
 * not wait for the authors; where they have accepted some, those alone. O(changes · asks).
 */
export function chosenKeys(
  changes: readonly ShownChange[],
  asks: Asks,
  choices: Choices,
): readonly DraftKey[] {
  const acceptedAlone = isPartlyAccepted(changes);
  const atFirst = (change: ShownChange): boolean =>
    isReady(change, asks) && (!acceptedAlone || acceptedBy(change) !== null);
  return changes
    .filter((change) => !isStanding(change) && (choices.get(change.key) ?? atFirst(change)))
    .map(({ key }) => key);
}
