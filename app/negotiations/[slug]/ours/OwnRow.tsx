import Link from "next/link";
import { useTranslations } from "next-intl";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import { likeOffers } from "@/app/components/amendment/likeOffers";
import { labelsNow } from "@/app/components/amendment/numbering";
import { ProposalView } from "@/app/components/amendment/ProposalView";
import { isDeferred, isUndisclosed } from "@/app/components/amendment/standing";
import { paragraphOfAmendment, proposalOf } from "@/app/components/amendment/subject";
import { Then } from "@/app/components/amendment/Then";
import { type Place, useNames } from "@/app/components/changes/naming";
import { footnoteLabels } from "@/app/components/footnotes";
import { Badge } from "@/app/components/ui/StatusMark";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DelegationId } from "@/domain/ids";
import { Stances } from "../amendments/Stances";
import { JoinLike } from "./JoinLike";
import { NeedsUs } from "./NeedsUs";
import { Outcome } from "./Outcome";
import { OwnActions } from "./OwnActions";
import type { OwnProposal } from "./own";

/** One of our proposals: where, what it asks for, and what became of it. */
export function OwnRow({
  own,
  place,
  amendments,
  delegation,
  open,
}: {
  readonly own: OwnProposal;
  readonly place: Place;
  readonly amendments: readonly AmendmentView[];
  readonly delegation: DelegationId;
  /** Whether anything can still be done. */
  readonly open: boolean;
}) {
  const t = useTranslations("ours");
  const kinds = useTranslations("amendments.kinds");
  const { nameOf, placeOf, presentOf, hrefOf } = useNames(place);
  const { amendment, group } = own;
  const proposal = proposalOf(amendment);
  if (!proposal) return null;
  const { sponsors, status, revision, draft, positions, wording } = amendment;
  const footnotes = footnoteLabels(place.paragraphs);
  const now = labelsNow(place.paragraphs);
  return (
    <li id={amendment.id} className="break-inside-avoid py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="font-medium">
          <Link
            href={hrefOf(paragraphOfAmendment(amendment))}
            className="text-ink no-underline hover:underline"
          >
            {placeOf(amendment)}
          </Link>
          <span className="ms-2 text-sm font-normal text-soft">{kinds(proposal.change.kind)}</span>
          <Then amendment={amendment} now={now} />
        </h3>
        <span className="flex flex-wrap items-center gap-2">
          {revision?.late && <Badge tone="needs">{t("marks.late")}</Badge>}
          {isUndisclosed(amendment) && <Badge tone="private">{t("marks.undisclosed")}</Badge>}
          {revision && draft && <Badge tone="private">{t("marks.newDraft")}</Badge>}
          <AmendmentStatusMark status={status} deferred={isDeferred(amendment)} />
        </span>
      </div>
      {sponsors.length > 1 && (
        <p className="mt-0.5 text-sm text-soft">
          {t("sponsors", { names: sponsors.map(nameOf).join("; ") })}
        </p>
      )}
      <ProposalView {...{ proposal, footnotes, now }} className="mt-3 !text-base" />
      {proposal.rationale && (
        <p className="mt-2 max-w-prose text-sm whitespace-pre-line text-soft">
          {proposal.rationale}
        </p>
      )}
      <Stances
        positions={positions}
        sponsors={sponsors}
        delegations={place.delegations}
        nameOf={nameOf}
      />
      {group === "needs" && <NeedsUs own={own} place={place} footnotes={footnotes} />}
      <Outcome {...{ own, place, amendments, footnotes }} />
      {open && wording !== null && (status === "draft" || status === "submitted") && (
        <OwnActions
          slug={place.slug}
          amendment={amendment.id}
          status={status}
          paragraph={presentOf(amendment)}
          unsent={draft ? wording : null}
          name={placeOf(amendment)}
          reword={!adjusts(own)}
        />
      )}
      {open &&
        likeOffers(amendment, delegation, amendments, place.paragraphs).map((other) => (
          <JoinLike
            key={other.id}
            slug={place.slug}
            own={amendment.id}
            other={other.id}
            delegation={delegation}
            names={other.sponsors.map(nameOf).join("; ")}
          />
        ))}
    </li>
  );
}

/** Whether the notice above offers to adjust it already. */
const adjusts = ({ group, judgement }: OwnProposal): boolean =>
  group === "needs" && judgement?.outcome === "needs-author";
