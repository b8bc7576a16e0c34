/** What the server answers of the live text. */
import type { ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";

export interface TextView {
  /** Room name for `/collab/<room>`. */
  readonly room: string;
  /** Of the last update in `paragraphs`. */
  readonly seq: number;
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph was agreed *ad ref*, or reopened: who, when and why. */
export interface AgreementView {
  readonly paragraph: ParagraphId;
  /** Its label at that moment. */
  readonly label: string;
  readonly agreed: boolean;
  readonly reason: string;
  readonly actorName: string;
  readonly at: string;
}
