import type { Result } from "../../../domain/refusal";
import type { TextOperation } from "../../../domain/text/operations";
import type { DraftedParagraph } from "../../../domain/text/paragraph";
import type { EventDraft, StoredEvent } from "../../db/events";
import type { Tx } from "../../db/open";

/** What a command wants: its answer, and what it changes. All of it is stored, or nothing. */
export interface CommandOutcome<T> {
  readonly value: T;
  readonly operations?: readonly TextOperation[];
  /** What is kept about the room outside of its text has changed: everyone in it reads that anew. */
  readonly beside?: boolean;
  /** Who may be in the room has changed: everyone in it is asked again before they are sent more. */
  readonly access?: boolean;
  readonly events?: readonly EventDraft[];
  /** Run in the same transaction once the text's change has its seq, for rows that name it. */
  readonly after?: (seq: number) => Promise<void>;
}

/** May be run again after a conflict: no effect outside of `tx`. Inside use only `tx`. */
export type CommandWork<T> = (
  tx: Tx,
  text: readonly DraftedParagraph[],
  seq: number,
) => Promise<Result<CommandOutcome<T>>>;

export interface CommandDone<T> {
  readonly value: T;
  /** Where the text stands with the command done. */
  readonly seq: number;
  readonly events: readonly StoredEvent[];
}
