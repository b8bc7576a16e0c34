"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import { MomentText } from "@/app/components/DateText";
import { textHref } from "@/app/components/paragraphAddress";
import type { ShownChange } from "../model/changes";
import { decidedOf } from "../model/sent";
import { useRoom } from "../state/room";

/** What of a change was sent, what has become of that, and whether the room says something else now. */
export function SentHere({ change }: { readonly change: ShownChange }) {
  const t = useTranslations("drafting.sent");
  const { negotiation, kept } = useRoom();
  const sent = change.kept?.sent;
  if (!sent) return null;
  const decided = decidedOf(sent) !== null;
  const changedSince = !decided && (sent.changedSince || !change.fresh);
  const [base] = change.proposal.base;
  const at = kept.base.some(({ id }) => id === base?.id) ? (base?.id ?? null) : null;
  return (
    <div className="mt-3 border-s-2 ps-3 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link href={textHref(negotiation.slug, at)} className="link">
          {t("as", { number: sent.revision })}
        </Link>
        <AmendmentStatusMark status={sent.status} />
      </p>
      <p className="text-xs text-faint">
        {t.rich("by", { name: sent.byName, at: () => <MomentText at={sent.at} /> })}
      </p>
      {changedSince && <p className="mt-1 text-needs">{t("changedSince")}</p>}
      {decided && <p className="mt-1 text-soft">{t("decided")}</p>}
    </div>
  );
}
