import Link from "next/link";
import { useTranslations } from "next-intl";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import { DecisionDetail } from "@/app/components/amendment/DecisionDetail";
import type { LabelsNow } from "@/app/components/amendment/numbering";
import { ProposalView } from "@/app/components/amendment/ProposalView";
import { isDeferred, isUndisclosed } from "@/app/components/amendment/standing";
import { proposalOf } from "@/app/components/amendment/subject";
import { Then } from "@/app/components/amendment/Then";
import { MomentText } from "@/app/components/DateText";
import type { FootnoteLabels } from "@/app/components/RunsView";
import { Badge } from "@/app/components/ui/StatusMark";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DelegationView, Disclosure } from "@/domain/contract/negotiationViews";
import { Decisions } from "./Decisions";
import { Stances } from "./Stances";

interface AmendmentRowProps {
  amendment: AmendmentView;
  /** All of the list: those that this one was merged with are named. */
  amendments: readonly AmendmentView[];
  delegations: readonly DelegationView[];
  footnotes: FootnoteLabels;
  now: LabelsNow;
  href: string;
  disclosure: Disclosure;
}

/** One amendment in the list: who asks, what it does to the text, why, and what became of it. */
export function AmendmentRow(props: AmendmentRowProps) {
  const { amendment, delegations, footnotes, href, now } = props;
  const t = useTranslations("amendments");
  const unknown = useTranslations("common.delegation")("unknown");
  const nameOf = (id: string) => delegations.find((d) => d.id === id)?.name ?? unknown;
  const proposal = proposalOf(amendment);
  const { revision } = amendment;
  return (
    <li id={amendment.id} className="break-inside-avoid py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="font-medium">
          <Link href={href} className="text-ink no-underline hover:underline">
            {amendment.sponsors.map(nameOf).join(", ")}
          </Link>
          {proposal && (
            <span className="ms-2 text-sm font-normal text-soft">
              {t(`kinds.${proposal.change.kind}`)}
            </span>
          )}
          <Then amendment={amendment} now={now} />
        </h3>
        <span className="flex flex-wrap items-center gap-2">
          <Marks amendment={amendment} disclosure={props.disclosure} />
          <AmendmentStatusMark status={amendment.status} deferred={isDeferred(amendment)} />
        </span>
      </div>
      {proposal && <ProposalView {...{ proposal, footnotes, now }} className="mt-3 !text-base" />}
      {proposal?.rationale && (
        <p className="mt-2 max-w-prose text-sm whitespace-pre-line text-soft">
          {proposal.rationale}
        </p>
      )}
      <Stances
        positions={amendment.positions}
        sponsors={amendment.sponsors}
        delegations={delegations}
        nameOf={nameOf}
      />
      <Decisions
        decisions={amendment.decisions}
        detail={(decision) => (
          <DecisionDetail
            amendment={amendment}
            decision={decision}
            amendments={props.amendments}
            nameOf={nameOf}
            footnotes={footnotes}
          />
        )}
      />
      {revision && (
        <p className="mt-2 text-sm text-faint">
          {amendment.revisionCount > 1 && `${t("revision", { number: revision.number })} · `}
          {revision.submittedByName}, <MomentText at={revision.submittedAt} />
        </p>
      )}
    </li>
  );
}

/** What sets it apart: late, not confirmed, not seen by all, a newer private wording. */
function Marks({ amendment, disclosure }: Pick<AmendmentRowProps, "amendment" | "disclosure">) {
  const t = useTranslations("amendments.marks");
  const { revision, confirmed, draft } = amendment;
  return (
    <>
      {revision?.late && <Badge tone="needs">{t("late")}</Badge>}
      {!confirmed && <Badge tone="needs">{t("unconfirmed")}</Badge>}
      {isUndisclosed(amendment) && disclosure === "on-compilation" && (
        <Badge tone="private">{t("undisclosed")}</Badge>
      )}
      {revision && draft && <Badge tone="private">{t("newDraft")}</Badge>}
    </>
  );
}
