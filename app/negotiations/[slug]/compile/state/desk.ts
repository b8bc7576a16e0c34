"use client";
import { createContext, useContext } from "react";
import type { FootnoteLabels } from "@/app/components/RunsView";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { NegotiationView } from "@/domain/contract/negotiationViews";
import type { AgreementView } from "@/domain/contract/textViews";
import type { AmendmentId, DelegationId, ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import type { Showing } from "../../text/live/useShowing";
import type { Anchors } from "../../text/state/anchors";
import type { Place } from "../model/places";
import type { Queue } from "../model/queue";
import type { Acts } from "./useActs";
import type { Go } from "./useFocusAddress";
import type { JustAgreed } from "./useJustAgreed";
import type { Note } from "./useNote";
import type { Reasons } from "./useReasons";

/** Questions that the desk asks in a dialog. */
export type Question = "help" | "accept-all" | "bridge" | "agree" | "reopen";

export interface Desk {
  readonly negotiation: NegotiationView;
  /** Whether decisions can be made: a closed negotiation is for reading. */
  readonly open: boolean;
  /** The text as it stands. */
  readonly paragraphs: readonly Paragraph[];
  readonly places: readonly Place[];
  readonly placeOf: (id: ParagraphId | null) => Place | undefined;
  readonly find: (id: AmendmentId) => AmendmentView | undefined;
  readonly amendments: readonly AmendmentView[];
  /** Paragraphs agreed and reopened, oldest first. */
  readonly agreements: readonly AgreementView[];
  readonly queue: Queue;
  readonly anchors: Anchors;
  readonly footnotes: FootnoteLabels;
  readonly fullNameOf: (id: DelegationId) => string;
  readonly go: Go;
  readonly acts: Acts;
  readonly showing: Showing;
  readonly ask: (question: Question | null) => void;
  /** Why decisions are made: kept with what they were written for. */
  readonly reasons: Reasons;
  /** What has to be said, and seen, about the last key or act. */
  readonly note: Note;
  /** The paragraph that this page marked as agreed last, while that can be taken back at once. */
  readonly agreed: JustAgreed;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("Only inside the compiling page");
  return desk;
}
