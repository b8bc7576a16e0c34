"use client";
import { useTranslations } from "next-intl";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import { isDeferred, isUndisclosed } from "@/app/components/amendment/standing";
import { proposalOf } from "@/app/components/amendment/subject";
import { MomentText } from "@/app/components/DateText";
import { Badge } from "@/app/components/ui/StatusMark";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { useNaming } from "../state/useNaming";
import { useWorkspace } from "../state/workspace";
import { AmendmentActions } from "./AmendmentActions";
import { AmendmentText } from "./AmendmentText";
import { Decisions } from "./Decisions";
import { Positions } from "./Positions";
import { Rationale } from "./Rationale";
import { Sponsorship } from "./Sponsorship";

/** One amendment with all that is known of it and may be done to it. */
export function AmendmentCard({ amendment }: { readonly amendment: AmendmentView }) {
  const t = useTranslations("text.amendment");
  const { fullNameOf, light, lit } = useWorkspace();
  const { kindOf } = useNaming();
  const proposal = proposalOf(amendment);
  const { revision, draft, status } = amendment;
  if (!proposal) return null;
  return (
    <article
      aria-label={t("of", { delegation: fullNameOf(amendment.delegation) })}
      data-amendment={amendment.id}
      data-lit={lit === amendment.id || undefined}
      onPointerEnter={() => light(amendment.id)}
      onPointerLeave={() => light(null)}
      onFocus={() => light(amendment.id)}
      onBlur={() => light(null)}
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h4 className="text-sm font-semibold">{amendment.sponsors.map(fullNameOf).join("; ")}</h4>
        <AmendmentStatusMark status={status} deferred={isDeferred(amendment)} />
      </header>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-faint">
        <span>{kindOf(amendment)}</span>
        {revision && revision.number > 1 && (
          <span>{t("revision", { number: revision.number })}</span>
        )}
        {revision?.late && <Badge tone="needs">{t("lateMark")}</Badge>}
        {isUndisclosed(amendment) && <Badge tone="private">{t("undisclosed")}</Badge>}
        {amendment.onBehalf && !amendment.confirmed && (
          <Badge tone="needs">{t("unconfirmed")}</Badge>
        )}
      </p>
      <AmendmentText amendment={amendment} proposal={proposal} />
      {proposal.rationale && <Rationale text={proposal.rationale} />}
      {revision && (
        <p className="mt-2 text-xs text-faint">
          {t.rich("submittedBy", {
            name: revision.submittedByName,
            at: () => <MomentText at={revision.submittedAt} />,
          })}
        </p>
      )}
      {revision && draft && <p className="mt-2 text-sm text-needs">{t("unsent")}</p>}
      {proposal.change.kind !== "comment" && status !== "draft" && (
        <Positions amendment={amendment} />
      )}
      <Decisions amendment={amendment} />
      {proposal.change.kind !== "comment" && <Sponsorship amendment={amendment} />}
      <AmendmentActions amendment={amendment} />
    </article>
  );
}
