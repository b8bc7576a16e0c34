import type { BracketPositionView, PositionChangeView } from "../../domain/contract/positionViews";
import { openBrackets } from "../../domain/text/openBrackets";
import type { Paragraph } from "../../domain/text/paragraph";
import type { StoredBracketPosition } from "../db/bracketPositions";

/**
 * The last word of each delegation on each bracket, with all that it said before. O(text + positions).
 */
export function bracketPositionViews(
  text: readonly Paragraph[],
  said: readonly StoredBracketPosition[],
): BracketPositionView[] {
  const open = new Set(text.flatMap(openBrackets).map(keyOf));
  const byPlace = new Map<string, StoredBracketPosition[]>();
  for (const one of said) {
    const key = JSON.stringify([keyOf(one), one.delegation]);
    const known = byPlace.get(key);
    if (known) known.push(one);
    else byPlace.set(key, [one]);
  }
  return [...byPlace.values()].map((history) => {
    const { paragraph, bracket, nth, ...last } = history.at(-1)!;
    return {
      ...{ paragraph, bracket, nth },
      ...changeOf(last),
      gone: !open.has(keyOf({ paragraph, bracket, nth })),
      history: history.map(changeOf),
    };
  });
}

const keyOf = ({
  paragraph,
  bracket,
  nth,
}: Pick<StoredBracketPosition, "paragraph" | "bracket" | "nth">) =>
  JSON.stringify([paragraph, bracket, nth]);

const changeOf = ({
  delegation,
  stance,
  note,
  actorName,
  at,
}: Pick<
  StoredBracketPosition,
  "delegation" | "stance" | "note" | "actorName" | "at"
>): PositionChangeView => ({ delegation, stance, note, actorName, at: at.toISOString() });
