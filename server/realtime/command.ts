import type { Result } from "../../domain/refusal";
import type { TextOperation } from "../../domain/text/operations";
import type { Paragraph } from "../../domain/text/paragraph";
import type { EventDraft, StoredEvent } from "../db/events";
import type { Tx } from "../db/open";

/** What a command wants: its answer, and what it changes. All of it is stored, or nothing. */
export interface CommandOutcome<T> {
  readonly value: T;
  readonly operations?: readonly TextOperation[];
  readonly events?: readonly EventDraft[];
  /** Run in the same transaction once the text's change has its seq, for rows that name it. */
  readonly after?: (seq: number) => Promise<void>;
}

/** May be run again after a conflict: no effect outside of `tx`. Inside use only `tx`. */
export type CommandWork<T> = (
  tx: Tx,
  text: readonly Paragraph[],
  seq: number,
) => Promise<Result<CommandOutcome<T>>>;

export interface CommandDone<T> {
  readonly value: T;
  /** Where the text stands with the command done. */
  readonly seq: number;
  readonly events: readonly StoredEvent[];
}
