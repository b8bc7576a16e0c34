import type { AmendmentStatus, ChangeKind, DecisionKind, Stance } from "../amendments/amendment";
import type { JudgedOutcome } from "../amendments/judge";
import type { CompiledText } from "../compilation/compiledText";
import { type CompilableAmendment, compileText } from "../compilation/compileText";
import type { VersionChoices } from "../contract/versionRequests";
import type { VersionKind, VersionSummary } from "../contract/versionViews";
import type { AmendmentId, ParagraphId } from "../ids";
import type { Paragraph } from "../text/paragraph";
import type { ParagraphFate, TextFlow } from "./lineage";
import { listed } from "./listed";
import type { Renamed } from "./renumber";

/** What an issued version stores, for ever: plain JSON whose canonical form is hashed. */
export interface VersionContent {
  readonly format: "adref/version/1";
  readonly kind: VersionKind;
  /** "Zero draft", "Compilation text of 4 August 2021", "Rev.1". */
  readonly label: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  /** Of a compilation text: the paragraphs with all that is proposed for them. */
  readonly compiled?: CompiledText;
  /** Every amendment that the document itself lists, in order of submission. */
  readonly amendments: readonly ListedAmendment[];
  /** Of a revision: what became of each, in the same order. */
  readonly dispositions?: readonly Disposition[];
  /**
   * What became of every other disclosed proposal, which the document itself does not list: settled
   * in an earlier version; of a compilation text, the decided ones; of a final draft or an adopted
   * text, all. Absent from versions issued before this was recorded.
   */
  readonly further?: readonly DispositionLine[];
  /** Of a revision: the paragraphs it gave another label than the live text had. */
  readonly lineage?: readonly Renamed[];
  /** What became of the paragraphs of the version before; absent where nothing did. */
  readonly since?: { readonly version: string; readonly fates: readonly ParagraphFate[] };
}

/** A version as it is read and made into files. */
export type VersionView = VersionSummary & { readonly content: VersionContent };

export interface ListedAmendment {
  readonly id: AmendmentId;
  /** By name, as they are called when the version is issued. */
  readonly delegation: string;
  readonly sponsors: readonly string[];
  /** Who sponsored or took a position by an earlier wording alone: they hold nothing of this one. */
  readonly earlier?: readonly EarlierHolder[];
  readonly kind: ChangeKind;
  readonly status: AmendmentStatus;
  /** Label of the paragraph it is about, or after which it adds, as its author saw it; or "". */
  readonly paragraph: string;
  readonly late: boolean;
  readonly unconfirmed: boolean;
  readonly rationale: string;
  /** The words it asks for, place by place; absent where there are none, and in earlier versions. */
  readonly asks?: readonly AskedWords[];
}

/** What an amendment would have stand in the place of words; "" is nothing. */
export interface AskedWords {
  readonly from: string;
  readonly to: string;
}

/** A delegation by name; `propose`: it is a sponsor. */
export interface EarlierHolder {
  readonly delegation: string;
  readonly stance: Stance;
}

export const DISPOSITION_OUTCOMES = [
  "accepted",
  "accepted in part",
  "merged",
  "in this text",
  "carried forward",
  "not accepted",
  "left behind",
  "withdrawn",
] as const;
/** `in this text`: it stands in the brackets of a compilation text, or below its paragraph. */
export type DispositionOutcome = (typeof DISPOSITION_OUTCOMES)[number];

/** What became of an amendment: nothing disappears without a line. */
export interface Disposition {
  readonly amendment: AmendmentId;
  readonly outcome: DispositionOutcome;
  /** Label of its paragraph in this version; "" when it has none, or is gone. */
  readonly paragraph: string;
  readonly reason: string;
  /** Its paragraph, for labels of footnotes and paragraphs are alike. */
  readonly place?: ParagraphId;
  /** Where the text of its paragraph stands, when that is gone: labels in this version. */
  readonly into?: readonly string[];
  /** Of one that is open: how it stands to this text. */
  readonly standing?: JudgedOutcome;
  /** The co-facilitators chose to carry it forward although it does not simply apply. */
  readonly chosen?: true;
  /** Of one accepted in part: its edits, and which of them were taken. */
  readonly parts?: readonly DispositionPart[];
  /** Of one merged: the others in the same bridging text, by their delegations. */
  readonly with?: readonly { readonly id: AmendmentId; readonly delegation: string }[];
  /** By whom it was decided and when, ISO 8601 UTC; who issues a version signs what it leaves. */
  readonly decided?: { readonly by: string; readonly at: string };
}

export interface DispositionPart {
  readonly from: string;
  readonly to: string;
  readonly accepted: boolean;
}

/** A line of the disposition table, which can be read by itself. */
export interface DispositionLine extends Disposition {
  readonly about: ListedAmendment;
  /** The earlier version in which it was settled; "" when that is not recorded. */
  readonly version?: string;
}

/** An amendment with what a version prints about it. */
export interface VersionAmendment extends CompilableAmendment {
  readonly delegation: string;
  readonly sponsors: readonly string[];
  readonly earlier?: readonly EarlierHolder[];
  readonly status: AmendmentStatus;
  /** Why it was decided so; "" when nobody said. */
  readonly reason?: string;
  /** The decision in force. */
  readonly decision?: {
    readonly kind: DecisionKind;
    readonly act: string;
    readonly edits: readonly number[] | null;
    readonly by: string;
    readonly at: string;
  };
  /** Where its acceptance put the words of paragraphs that it joined or parted. */
  readonly flows?: readonly TextFlow[];
  /** Its sponsors have submitted a newer wording that is not disclosed: it cannot be left. */
  readonly newer?: boolean;
  /** What the co-facilitators chose for it as this version is issued. */
  readonly choice?: VersionChoices[number];
}

interface Heading {
  readonly label: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}
type Amended = Heading & { readonly amendments: readonly VersionAmendment[] };

/** A version without amendments: a zero draft, a final draft, an adopted text. */
export const plainContent = ({
  kind,
  label,
  title,
  paragraphs,
}: Heading & { readonly kind: VersionKind }): VersionContent => ({
  format: "adref/version/1",
  kind,
  label,
  title,
  paragraphs: paragraphs.map(onlyParagraph),
  amendments: [],
});

/**
 * A compilation text: the live text with every amendment that is submitted and not decided, in order
 * of submission. Issuing it discloses them all.
 */
export const compilationContent = ({ amendments, ...heading }: Amended): VersionContent => {
  const undecided = amendments.filter(({ status }) => status === "submitted");
  return {
    ...plainContent({ ...heading, kind: "compilation" }),
    compiled: compileText(heading.paragraphs, undecided),
    amendments: undecided.map(listed),
  };
};

/** Without anything that a paragraph may carry beyond its own fields. */
const onlyParagraph = ({ id, label, kind, level, runs }: Paragraph): Paragraph => ({
  id,
  label,
  kind,
  level,
  runs,
});
