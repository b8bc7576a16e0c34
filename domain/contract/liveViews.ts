/** What every page of a negotiation is told as it happens, over its connection. */
import type { ParagraphId } from "../ids";

/**
 * What a co-facilitator shows to the room: GET …/screen, and the message `screen` over every
 * connection of the negotiation (text and feed), when it changes and to those who come.
 */
export interface ScreenView {
  /** null: nothing is shown. */
  readonly paragraph: ParagraphId | null;
  /** Rises with every change; 0 when nothing was ever shown. What comes late is known by it. */
  readonly seq: number;
  readonly actorName: string;
  /** ISO 8601 UTC; null when nothing was ever shown. */
  readonly at: string | null;
}

/** Pushed on the room's connection: something this reader may see has changed. */
export interface FeedMessage {
  /** 1, 2, 3 … without gaps on one connection. */
  readonly n: number;
  /**
   * Names the event without saying anything of those its reader may not hear of. A client that comes
   * again names the last one it heard (`?heard=`), and is told what followed.
   */
  readonly id: string;
  readonly type: string;
  readonly subject: string | null;
}
