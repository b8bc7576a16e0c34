"use client";
import type { Editor } from "@tiptap/core";
import { createContext, type RefObject, useContext } from "react";
import type { FootnoteLabels } from "@/app/components/RunsView";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DraftingView } from "@/domain/contract/draftingViews";
import type { NegotiationView } from "@/domain/contract/negotiationViews";
import type { ParagraphId } from "@/domain/ids";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import type { Anchors } from "../../../text/state/anchors";
import type { Focus } from "../../../text/state/useFocus";
import type { ShownChange } from "../model/changes";
import type { RoomView } from "../model/redline";
import type { Saves } from "./saves";
import type { Unsent } from "./unsent";
import type { Since } from "./useSince";

/** What stands over the room. */
export type RoomDialog = "submit" | "settings" | "help";

/** How the room follows the text. */
export interface Following {
  /**
   * The last step forward: to the text of when, and how much had moved. Without a count it was made
   * before the page was opened, at that moment, and can still be undone.
   */
  readonly last: { readonly at: string; readonly count: number | null } | null;
  readonly busy: boolean;
  readonly problem: string | null;
  /** Whether it succeeded, or was under way already. */
  readonly forward: () => Promise<boolean>;
  /** After a step that is under way: the newest one is taken back. */
  readonly undo: () => Promise<void>;
  /** Says no more of the last step. */
  readonly dismiss: () => void;
}

export interface Room {
  readonly negotiation: NegotiationView;
  /** Where the server keeps it. */
  readonly path: string;
  readonly delegationName: string;
  /** All that is kept of the room, as the server said last. */
  readonly kept: DraftingView;
  /** Reads that anew. */
  readonly refresh: () => Promise<DraftingView>;
  /** Its text, as it is typed. */
  readonly paragraphs: readonly DraftedParagraph[];
  readonly paragraphOf: (id: ParagraphId) => DraftedParagraph | undefined;
  /** What is proposed by it as it stands, and what is kept of each. */
  readonly changes: readonly ShownChange[];
  /** By every paragraph that a change is about or brings. */
  readonly changesAt: ReadonlyMap<ParagraphId, readonly ShownChange[]>;
  readonly footnotes: FootnoteLabels;
  readonly anchors: Anchors;
  readonly focus: Focus;
  readonly view: RoomView;
  readonly setView: (view: RoomView) => void;
  /** Whether the negotiation is open: otherwise the room can be read alone. */
  readonly open: boolean;
  readonly following: Following;
  readonly saves: Saves;
  /** What was typed beside the text, and the server does not have. */
  readonly unsent: Unsent;
  /** Waits until the server has what was typed here, as far as one can wait. */
  readonly whenSaved: () => Promise<void>;
  /** What others did in the negotiation, and which words of its text changed, since the reader last looked. */
  readonly since: Since;
  /** All that the reader may see. */
  readonly amendments: readonly AmendmentView[];
  /** The editor of the room's text, when it stands. */
  readonly editor: RefObject<Editor | null>;
  readonly show: (dialog: RoomDialog | null) => void;
  /** Says something to those who do not see the page change. */
  readonly announce: (sentence: string) => void;
}

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error("Only inside a drafting room");
  return room;
}
