import Link from "next/link";
import { useTranslations } from "next-intl";
import { labelsNow } from "@/app/components/amendment/numbering";
import { ProposalView } from "@/app/components/amendment/ProposalView";
import { byParagraph, proposalOf } from "@/app/components/amendment/subject";
import { Then } from "@/app/components/amendment/Then";
import { type Place, useNames } from "@/app/components/changes/naming";
import { footnoteLabels } from "@/app/components/footnotes";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DelegationId } from "@/domain/ids";
import { Stances } from "../amendments/Stances";
import { TakePosition } from "./TakePosition";

/** What others propose on our paragraphs, in the order of the text, with where we stand. */
export function OthersHere({
  amendments,
  delegation,
  place,
  open,
}: {
  readonly amendments: readonly AmendmentView[];
  readonly delegation: DelegationId;
  readonly place: Place;
  /** Whether positions can still be taken. */
  readonly open: boolean;
}) {
  const { paragraphName, hrefOf } = useNames(place);
  const groups = byParagraph(amendments);
  const present = place.paragraphs.filter(({ id }) => groups.has(id)).map(({ id }) => id);
  const gone = [...groups.keys()].filter((id) => id !== null && !present.includes(id));
  return [...present, ...gone].map((id) => (
    <section key={id} className="mt-6">
      <h3 className="border-b pb-2 text-sm font-medium text-faint">
        <Link href={hrefOf(id)} className="link">
          {paragraphName(id, proposalOf(groups.get(id)![0]!)?.base)}
        </Link>
      </h3>
      <ul className="divide-y">
        {groups.get(id)!.map((amendment) => (
          <OtherRow key={amendment.id} {...{ amendment, delegation, place, open }} />
        ))}
      </ul>
    </section>
  ));
}

function OtherRow({
  amendment,
  delegation,
  place,
  open,
}: {
  readonly amendment: AmendmentView;
  readonly delegation: DelegationId;
  readonly place: Place;
  readonly open: boolean;
}) {
  const t = useTranslations("ours.others");
  const kinds = useTranslations("amendments.kinds");
  const { nameOf } = useNames(place);
  const proposal = proposalOf(amendment);
  if (!proposal) return null;
  const now = labelsNow(place.paragraphs);
  const mine = amendment.positions.find((one) => one.delegation === delegation)?.stance ?? null;
  return (
    <li className="break-inside-avoid py-4">
      <h4 className="font-medium">
        {amendment.sponsors.map(nameOf).join("; ")}
        <span className="ms-2 text-sm font-normal text-soft">{kinds(proposal.change.kind)}</span>
        <Then amendment={amendment} now={now} />
      </h4>
      <ProposalView
        proposal={proposal}
        footnotes={footnoteLabels(place.paragraphs)}
        now={now}
        className="mt-2 !text-base"
      />
      {proposal.rationale && (
        <p className="mt-1.5 max-w-prose text-sm whitespace-pre-line text-soft">
          {proposal.rationale}
        </p>
      )}
      <Stances
        positions={amendment.positions}
        sponsors={amendment.sponsors}
        delegations={place.delegations}
        nameOf={nameOf}
      />
      {mine === null && <p className="mt-1 text-sm text-needs">{t("none")}</p>}
      {open && proposal.change.kind !== "comment" && (
        <TakePosition
          slug={place.slug}
          amendment={amendment.id}
          delegation={delegation}
          current={mine}
        />
      )}
    </li>
  );
}
