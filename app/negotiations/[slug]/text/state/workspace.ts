"use client";
import { createContext, useContext } from "react";
import type { FootnoteLabels } from "@/app/components/RunsView";
import type { ChangeKind } from "@/domain/amendments/amendment";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { NegotiationView } from "@/domain/contract/negotiationViews";
import type { AmendmentId, DelegationId, ParagraphId } from "@/domain/ids";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import type { Anchors } from "./anchors";
import type { View } from "./standing";
import type { Amendments } from "./useAmendments";
import type { Changes } from "./useChanges";
import type { Focus } from "./useFocus";
import type { Stands } from "./useStands";

/** What a proposal is begun with. */
export type Composition =
  | {
      readonly type: "new";
      readonly kind: ChangeKind;
      readonly paragraph: Paragraph | null;
      /** Words that were selected, as offsets of the paragraph. */
      readonly selection?: { readonly from: number; readonly to: number };
    }
  | { readonly type: "revise"; readonly amendment: AmendmentView };

export interface Workspace {
  readonly negotiation: NegotiationView;
  /** Delegations the reader acts for. */
  readonly own: readonly DelegationId[];
  /** Those in whose drafting rooms the reader drafts. */
  readonly rooms: readonly DelegationId[];
  readonly paragraphs: readonly Paragraph[];
  readonly paragraphOf: (id: ParagraphId) => Paragraph | undefined;
  readonly footnotes: FootnoteLabels;
  readonly anchors: Anchors;
  readonly amendments: Amendments;
  readonly at: ReadonlyMap<ParagraphId | null, readonly AmendmentView[]>;
  /** As printed in brackets. */
  readonly nameOf: (id: DelegationId) => string;
  readonly fullNameOf: (id: DelegationId) => string;
  readonly focus: Focus;
  readonly view: View;
  readonly setView: (view: View) => void;
  /** What changed since the reader last looked; read when that view is first chosen. */
  readonly changes: Changes;
  /** Which paragraphs are agreed, and who stands where on the brackets of the text itself. */
  readonly stands: Stands;
  /** The open bracket that was chosen in the paragraph in focus, by its place there. */
  readonly bracket: number | null;
  readonly chooseBracket: (place: number | null) => void;
  readonly lit: AmendmentId | null;
  readonly light: (id: AmendmentId | null) => void;
  readonly mayPropose: boolean;
  /** Whether a co-facilitator shows the room something. */
  readonly showing: boolean;
  readonly compose: (composition: Composition) => void;
  /** Says something to those who do not see the page change. */
  readonly announce: (sentence: string) => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("Only inside the text page");
  return workspace;
}

/** The words of a paragraph without the placeholders of footnote references. */
export const wordsOf = (runs: readonly Run[]): string =>
  runs.map((run) => (run.marks.footnote ? "" : run.text)).join("");
