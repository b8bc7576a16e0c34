import type { VersionRequest } from "../../domain/contract/requests";
import type { DelegationId } from "../../domain/ids";
import {
  compilationContent,
  plainContent,
  revisionContent,
  type VersionAmendment,
  type VersionContent,
} from "../../domain/revisions/content";
import type { TextOperation } from "../../domain/text/operations";
import type { Paragraph } from "../../domain/text/paragraph";
import type { StoredAmendment, StoredRevision } from "../db/amendments";
import type { StoredDelegation } from "../db/delegations";
import type { StoredVersionSummary } from "../db/versions";
import { latestRevision } from "../queries/amendmentSubject";
import { standingPositions } from "../queries/amendmentView";

interface Facts {
  readonly kind: VersionRequest["kind"];
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  readonly amendments: readonly StoredAmendment[];
  readonly delegations: readonly StoredDelegation[];
  /** The versions issued so far. */
  readonly issued: readonly StoredVersionSummary[];
}

/**
 * What a version would hold, and what issuing it does to the live text. The same facts give the same
 * content, so that a preview can be named by its hash.
 */
export function draftVersion(facts: Facts): {
  content: VersionContent;
  operations: readonly TextOperation[];
} {
  const { kind, title, paragraphs, issued } = facts;
  const heading = { title, paragraphs, label: labelOf(kind, issued) };
  const names = new Map(facts.delegations.map(({ id, name }) => [id, name]));
  if (kind === "compilation") {
    const amendments = facts.amendments.flatMap((amendment) =>
      listed(amendment, latestRevision(amendment), names),
    );
    return { content: compilationContent({ ...heading, amendments }), operations: [] };
  }
  if (kind === "revision") {
    const since = issued.findLast((version) => version.kind === "revision")?.issuedAt ?? null;
    const amendments = facts.amendments
      .filter((amendment) => openSince(amendment, since))
      .flatMap((amendment) => listed(amendment, disclosedRevision(amendment), names));
    return revisionContent({ ...heading, amendments });
  }
  return { content: plainContent({ ...heading, kind }), operations: [] };
}

function labelOf(kind: Facts["kind"], issued: readonly StoredVersionSummary[]): string {
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

/** A revision is read by every participant: it names only what every participant may see. */
const disclosedRevision = (amendment: StoredAmendment): StoredRevision | undefined =>
  amendment.revisions.findLast((revision) => revision.disclosedAt !== null);

/** Whether an amendment was undecided at some time after the last revision was issued. */
function openSince(amendment: StoredAmendment, since: Date | null): boolean {
  if (since === null || amendment.status === "submitted") return true;
  const standing = amendment.decisions.findLast((decision) => decision.takenBackAt === null);
  return (standing?.at ?? amendment.updatedAt) > since;
}

function listed(
  amendment: StoredAmendment,
  revision: StoredRevision | undefined,
  names: ReadonlyMap<DelegationId, string>,
): VersionAmendment[] {
  if (!revision || amendment.status === "draft") return [];
  const name = (id: DelegationId) => names.get(id) ?? "";
  const { base, change, rationale, late } = revision;
  const positions = standingPositions(amendment);
  const holder = (delegation: DelegationId, stance: (typeof positions)[number]["stance"]) => ({
    delegation,
    name: name(delegation),
    stance,
  });
  const standing = amendment.decisions.findLast((decision) => decision.takenBackAt === null);
  return [
    {
      id: amendment.id,
      proposal: { base, change, rationale },
      holders: [
        ...amendment.sponsors.map((sponsor) => holder(sponsor, "propose")),
        ...positions
          .filter(({ stance }) => stance !== "oppose")
          .map(({ delegation, stance }) => holder(delegation, stance)),
      ],
      opposed: positions
        .filter(({ stance }) => stance === "oppose")
        .map(({ delegation, stance }) => holder(delegation, stance)),
      late,
      unconfirmed: amendment.onBehalf && amendment.confirmedAt === null,
      delegation: name(amendment.delegation),
      sponsors: amendment.sponsors.map(name),
      status: amendment.status,
      reason: standing?.reason ?? "",
    },
  ];
}
