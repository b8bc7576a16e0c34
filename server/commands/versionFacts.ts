import { isDecided } from "../../domain/amendments/amendment";
import type { Holder } from "../../domain/compilation/span";
import type { VersionChoices, VersionRequest } from "../../domain/contract/versionRequests";
import type { DelegationId } from "../../domain/ids";
import type { VersionAmendment, VersionContent } from "../../domain/revisions/content";
import type { VersionFacts } from "../../domain/revisions/draft";
import { flowsOf } from "../../domain/revisions/flow";
import type { Paragraph } from "../../domain/text/paragraph";
import type { StoredAmendment, StoredRevision } from "../db/amendments";
import type { StoredDelegation } from "../db/delegations";
import type { StoredVersionSummary } from "../db/versions";
import { latestRevision } from "../queries/amendmentSubject";
import { standingPositions } from "../queries/amendmentView";
import { onEarlierWording } from "../queries/revisionSight";

interface Stored {
  readonly kind: VersionRequest["kind"];
  readonly title: string;
  readonly choices: VersionChoices;
  readonly paragraphs: readonly Paragraph[];
  readonly amendments: readonly StoredAmendment[];
  readonly delegations: readonly StoredDelegation[];
  /** The versions issued so far, and what the last of them holds. */
  readonly issued: readonly StoredVersionSummary[];
  readonly before: VersionContent | null;
}

/**
 * What a version is drafted from. A version is read by every participant: it names only what every
 * participant may see; a compilation text also what issuing it discloses.
 */
export function versionFacts(stored: Stored): VersionFacts {
  const { kind, title, choices, paragraphs, issued, before } = stored;
  const names = new Map(stored.delegations.map(({ id, name }) => [id, name]));
  const amendments = stored.amendments.flatMap((amendment) => {
    const discloses = kind === "compilation" && amendment.status === "submitted";
    const revision = discloses ? latestRevision(amendment) : disclosedRevision(amendment);
    return revision && amendment.status !== "draft" ? [listed(amendment, revision, names)] : [];
  });
  const since = issued.findLast((one) => one.kind !== "compilation" && one.kind !== "zero-draft");
  return {
    ...{ kind, title, choices, paragraphs, amendments, before },
    label: labelOf(kind, issued),
    since: since?.issuedAt.toISOString() ?? null,
  };
}

function labelOf(kind: Stored["kind"], issued: readonly StoredVersionSummary[]): string {
  const number = issued.filter((version) => version.kind === kind).length + 1;
  switch (kind) {
    case "compilation":
      return `Compilation text ${number}`;
    case "revision":
      return `Rev.${number}`;
    case "final-draft":
      return number === 1 ? "Final draft" : `Final draft ${number}`;
    case "adopted":
      return "Adopted text";
  }
}

/** The wording that every participant may see; undefined while there is none. */
export const disclosedRevision = (amendment: StoredAmendment): StoredRevision | undefined =>
  amendment.revisions.findLast((revision) => revision.disclosedAt !== null);

function listed(
  amendment: StoredAmendment,
  revision: StoredRevision,
  names: ReadonlyMap<DelegationId, string>,
): VersionAmendment {
  const name = (id: DelegationId) => names.get(id) ?? "";
  const { base, change, rationale, late } = revision;
  // A deferral decides nothing, also where one was withdrawn under it.
  const decision = isDecided(amendment.status)
    ? amendment.decisions.findLast(({ takenBackAt }) => takenBackAt === null)
    : undefined;
  return {
    id: amendment.id,
    proposal: { base, change, rationale },
    ...standingBy(amendment, revision, name),
    late,
    unconfirmed: amendment.onBehalf && amendment.confirmedAt === null,
    delegation: name(amendment.delegation),
    status: amendment.status,
    newer: latestRevision(amendment)?.disclosedAt === null,
    ...(decision && {
      reason: [decision, ...decision.reasons].flatMap(({ reason }) => reason || []).join(" "),
      flows: flowsOf(change, decision.applied ?? []),
      decision: {
        kind: decision.kind,
        act: decision.act,
        edits: decision.edits,
        by: decision.actorName,
        at: decision.at.toISOString(),
      },
    }),
  };
}

/** Who holds this wording, and who spoke of an earlier one alone. */
function standingBy(
  amendment: StoredAmendment,
  revision: StoredRevision,
  name: (id: DelegationId) => string,
): Pick<VersionAmendment, "holders" | "opposed" | "sponsors" | "earlier"> {
  const spoke: readonly Omit<Holder, "name">[] = [
    ...amendment.sponsors.map((delegation) => ({ delegation, stance: "propose" as const })),
    ...standingPositions(amendment),
  ];
  const earlier = new Set(onEarlierWording(amendment, revision));
  const named = spoke.map(({ delegation, stance }) => ({
    ...{ delegation, name: name(delegation), stance },
  }));
  const here = named.filter(({ delegation }) => !earlier.has(delegation));
  return {
    holders: here.filter(({ stance }) => stance !== "oppose"),
    opposed: here.filter(({ stance }) => stance === "oppose"),
    sponsors: here.flatMap((one) => (one.stance === "propose" ? [one.name] : [])),
    earlier: named
      .filter(({ delegation }) => earlier.has(delegation))
      .map((one) => ({ delegation: one.name, stance: one.stance })),
  };
}
