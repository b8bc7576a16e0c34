/** What the rail says of a paragraph of the room: how it is changed, and how far that has come. */
import type { DraftingView } from "@/domain/contract/draftingViews";
import type { ParagraphId } from "@/domain/ids";
import type { ShownChange } from "../model/changes";
import { sentStateOf } from "../model/sent";

export interface RoomMarks {
  readonly kinds: readonly ShownChange["kind"][];
  /** Of its changes, the one that has come least far counts. */
  readonly state: "draft" | "settled" | "sent" | "changed" | null;
  readonly asks: number;
  readonly comments: number;
  /** The newest instruction from capital. */
  readonly instruction: string | null;
  readonly agreed: boolean;
}

const ORDER = ["changed", "draft", "settled", "sent"] as const;

const stateOf = ({ kept, fresh }: ShownChange): (typeof ORDER)[number] => {
  const sent = sentStateOf({ kept, fresh });
  if (sent === "sent" || sent === "changed") return sent;
  // What was decided and is still in the room has not been sent as what it would be now.
  if (sent) return "draft";
  return kept?.settledByName && fresh ? "settled" : "draft";
};

/** The marks of one paragraph. O(changes there + notes + asks). */
export function marksOf(
  id: ParagraphId,
  changes: readonly ShownChange[],
  { asks, notes }: Pick<DraftingView, "asks" | "notes">,
  agreed: boolean,
): RoomMarks {
  const here = notes.filter(({ paragraph }) => paragraph === id);
  const states = changes.map(stateOf);
  return {
    kinds: changes.map(({ kind }) => kind),
    state: ORDER.find((state) => states.includes(state)) ?? null,
    asks: asks.filter(({ paragraph, answer }) => paragraph === id && answer === null).length,
    comments: here.filter(
      ({ instruction, resolvedByName }) => instruction === null && resolvedByName === null,
    ).length,
    instruction: here.findLast(({ instruction }) => instruction !== null)?.instruction ?? null,
    agreed,
  };
}
