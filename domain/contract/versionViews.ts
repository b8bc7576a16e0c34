/** What the server answers about versions: plain JSON, already filtered for its reader. */
import type { ChangeKind, ProposedParagraph } from "../amendments/amendment";
import type { JudgedOutcome, Judgement } from "../amendments/judge";
import type { AmendmentId, VersionId } from "../ids";
import type { VersionContent } from "../revisions/content";
import type { Progress } from "../revisions/progress";
import type { Paragraph } from "../text/paragraph";
import type { VersionChoices } from "./versionRequests";

export type VersionKind = "zero-draft" | "compilation" | "revision" | "final-draft" | "adopted";

export interface VersionSummary {
  readonly id: VersionId;
  readonly number: number;
  readonly kind: VersionKind;
  readonly label: string;
  readonly title: string;
  readonly contentHash: string;
  readonly issuedByName: string;
  readonly issuedAt: string;
}

/** An amendment in a few words. */
export interface DescribedAmendment {
  readonly amendment: AmendmentId;
  /** By name. */
  readonly delegation: string;
  readonly sponsors: readonly string[];
  readonly kind: ChangeKind;
  /** The paragraph it is about, as its author saw it; null for the text as a whole. */
  readonly about: Pick<Paragraph, "id" | "label" | "kind"> | null;
  readonly rationale: string;
}

/** An open amendment, as the co-facilitators are shown it when they issue a version. */
export interface OpenAmendmentView extends DescribedAmendment {
  /** How it stands to the new text. */
  readonly outcome: JudgedOutcome;
  readonly readings: Judgement["readings"];
  /** The paragraphs that it proposes. */
  readonly proposed: readonly ProposedParagraph[];
  /** What was chosen for it; null: the version cannot be issued for want of a choice. */
  readonly choice: VersionChoices[number] | null;
}

/** What GET and POST …/versions/preview answer, to those alone who may issue. */
export interface VersionPreview {
  /** Of `content`. */
  readonly hash: string;
  readonly content: VersionContent;
  readonly open: readonly OpenAmendmentView[];
  /** Not in `content`, because delegations have not seen it, or its newer wording: it stays open. */
  readonly undisclosed: readonly (DescribedAmendment & {
    /** An earlier wording was disclosed, and is carried forward. */
    readonly newer: boolean;
  })[];
}

/** GET …/progress : how far the negotiation is, counting only what its reader may see. */
export interface ProgressView {
  /** Of every version, in order of issue. */
  readonly versions: readonly (Progress & {
    readonly number: number;
    readonly label: string;
    /** ISO 8601 UTC. */
    readonly at: string;
  })[];
  readonly live: Progress;
}
