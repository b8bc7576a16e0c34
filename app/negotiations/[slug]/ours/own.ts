/** Our proposals by what is to be done with them, and what became of each. */
import { paragraphOfAmendment } from "@/app/components/amendment/subject";
import { isDecided } from "@/domain/amendments/amendment";
import { type Judgement, judge } from "@/domain/amendments/judge";
import type { AmendmentView, DecisionView } from "@/domain/contract/amendmentViews";
import type { VersionSummary } from "@/domain/contract/versionViews";
import type { AmendmentId, DelegationId } from "@/domain/ids";
import type { VersionView } from "@/domain/revisions/content";
import { dispositionTable } from "@/domain/revisions/disposition";
import type { Paragraph } from "@/domain/text/paragraph";

export const GROUPS = ["needs", "open", "draft", "decided"] as const;
export type Group = (typeof GROUPS)[number];

export interface OwnProposal {
  readonly amendment: AmendmentView;
  readonly group: Group;
  /** Of what is submitted and undecided, against the text as it stands. */
  readonly judgement: Judgement | null;
  /** The decision in force, a deferral too. */
  readonly decision: DecisionView | null;
  /** The latest revision, where that carries it forward. */
  readonly carriedTo: VersionSummary | null;
}

interface Known {
  readonly amendments: readonly AmendmentView[];
  readonly paragraphs: readonly Paragraph[];
  /** The revision issued last, with its content. */
  readonly latest: VersionView | null;
}

/**
 * The proposals that `delegation` sponsors, those that need it first, each group in the order of the
 * text: what is about the whole first, what is about paragraphs that are gone last. Only the
 * delegation that made a proposal can adjust it, so a co-sponsored one never needs its co-sponsors.
 */
export function ownProposals(delegation: DelegationId, known: Known): readonly OwnProposal[] {
  const own = known.amendments.filter(({ sponsors }) => sponsors.includes(delegation));
  const order = new Map(known.paragraphs.map(({ id }, index) => [id, index]));
  const placeOf = (amendment: AmendmentView): number => {
    const about = paragraphOfAmendment(amendment);
    return about === null ? -1 : (order.get(about) ?? order.size);
  };
  const all = own
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((amendment) => ownProposal(delegation, amendment, known));
  return GROUPS.flatMap((group) => all.filter((one) => one.group === group));
}

function ownProposal(
  delegation: DelegationId,
  amendment: AmendmentView,
  { paragraphs, latest }: Known,
): OwnProposal {
  const { status, revision } = amendment;
  const undecided = status === "submitted" && revision;
  const judgement = undecided ? judge(paragraphs, revision) : null;
  const decision = amendment.decisions.findLast(({ takenBack }) => takenBack === null) ?? null;
  return {
    amendment,
    group: groupOf(amendment, judgement, amendment.delegation === delegation),
    judgement,
    decision,
    carriedTo: undecided ? carriedTo(amendment.id, latest) : null,
  };
}

function groupOf(amendment: AmendmentView, judgement: Judgement | null, ours: boolean): Group {
  const { status, onBehalf, confirmed } = amendment;
  if (status === "draft") return "draft";
  if (isDecided(status) || status === "withdrawn") return "decided";
  const lost = judgement?.outcome === "needs-author" || judgement?.outcome === "paragraph-gone";
  return ours && (lost || (onBehalf && !confirmed)) ? "needs" : "open";
}

/** As the revision itself says: it has no line for what delegations had not seen. */
function carriedTo(id: AmendmentId, revision: VersionView | null): VersionView | null {
  const line = revision && dispositionTable(revision.content).find((one) => one.amendment === id);
  return line?.outcome === "carried forward" ? revision : null;
}
