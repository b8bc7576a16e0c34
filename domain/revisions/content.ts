import type { AmendmentStatus, ChangeKind } from "../amendments/amendment";
import type { CompiledText } from "../compilation/compiledText";
import { type CompilableAmendment, compileText } from "../compilation/compileText";
import type { VersionKind, VersionSummary } from "../contract/views";
import type { AmendmentId } from "../ids";
import type { TextOperation } from "../text/operations";
import type { Paragraph } from "../text/paragraph";
import { type Renamed, renumber } from "./renumber";

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
  /** Every amendment that the version takes account of, in order of submission. */
  readonly amendments: readonly ListedAmendment[];
  /** Of a revision: what became of each, in the same order. */
  readonly dispositions?: readonly Disposition[];
  /** Of a revision: the paragraphs it gave another label. */
  readonly lineage?: readonly Renamed[];
}

/** A version as it is read and made into files. */
export type VersionView = VersionSummary & { readonly content: VersionContent };

export interface ListedAmendment {
  readonly id: AmendmentId;
  /** By name, as they are called when the version is issued. */
  readonly delegation: string;
  readonly sponsors: readonly string[];
  readonly kind: ChangeKind;
  readonly status: AmendmentStatus;
  /** Label of the paragraph it is about, or after which it adds, as its author saw it; or "". */
  readonly paragraph: string;
  readonly late: boolean;
  readonly unconfirmed: boolean;
  readonly rationale: string;
}

export type DispositionOutcome = "accepted" | "not accepted" | "withdrawn" | "carried forward";

/** What became of an amendment: nothing disappears without a line. */
export interface Disposition {
  readonly amendment: AmendmentId;
  readonly outcome: DispositionOutcome;
  /** Label of its paragraph in this version; "" when it has none, or is gone. */
  readonly paragraph: string;
  readonly reason: string;
}

/** An amendment with what a version prints about it. */
export interface VersionAmendment extends CompilableAmendment {
  readonly delegation: string;
  readonly sponsors: readonly string[];
  readonly status: AmendmentStatus;
  /** Why it was decided so, or withdrawn; "" when nobody said. */
  readonly reason?: string;
}

interface Heading {
  readonly label: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

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
export const compilationContent = ({
  amendments,
  ...heading
}: Heading & { readonly amendments: readonly VersionAmendment[] }): VersionContent => {
  const undecided = amendments.filter(({ status }) => status === "submitted");
  return {
    ...plainContent({ ...heading, kind: "compilation" }),
    compiled: compileText(heading.paragraphs, undecided),
    amendments: undecided.map(listed),
  };
};

/**
 * A revision: the live text renumbered, with what became of every amendment, and the operations that
 * renumber the live text alike. Takes the amendments that were open since the version before, in
 * order of submission, only those that every reader of the version may see; drafts are left out.
 */
export function revisionContent({
  amendments,
  ...heading
}: Heading & { readonly amendments: readonly VersionAmendment[] }): {
  content: VersionContent;
  operations: readonly TextOperation[];
} {
  const { paragraphs, operations, lineage } = renumber(heading.paragraphs);
  const listedOnes = amendments.filter(({ status }) => status !== "draft");
  const content = {
    ...plainContent({ ...heading, paragraphs, kind: "revision" }),
    amendments: listedOnes.map(listed),
    dispositions: listedOnes.map((amendment) => disposition(amendment, paragraphs)),
    lineage,
  };
  return { content, operations };
}

/** Without anything that a paragraph may carry beyond its own fields. */
const onlyParagraph = ({ id, label, kind, level, runs }: Paragraph): Paragraph => ({
  id,
  label,
  kind,
  level,
  runs,
});

const subjectOf = ({ proposal }: CompilableAmendment) =>
  proposal.change.kind === "add" ? proposal.change.after : proposal.change.paragraph;

function listed(amendment: VersionAmendment): ListedAmendment {
  const { id, delegation, sponsors, status, proposal, late, unconfirmed } = amendment;
  const subject = subjectOf(amendment);
  return {
    id,
    delegation,
    sponsors,
    kind: proposal.change.kind,
    status,
    paragraph: proposal.base.find((paragraph) => paragraph.id === subject)?.label ?? "",
    late: late ?? false,
    unconfirmed: unconfirmed ?? false,
    rationale: proposal.rationale,
  };
}

const OUTCOMES = {
  accepted: "accepted",
  rejected: "not accepted",
  withdrawn: "withdrawn",
  submitted: "carried forward",
  draft: "carried forward",
} as const satisfies Record<AmendmentStatus, DispositionOutcome>;

function disposition(amendment: VersionAmendment, text: readonly Paragraph[]): Disposition {
  const subject = subjectOf(amendment);
  return {
    amendment: amendment.id,
    outcome: OUTCOMES[amendment.status],
    paragraph: text.find(({ id }) => id === subject)?.label ?? "",
    reason: amendment.reason ?? "",
  };
}
