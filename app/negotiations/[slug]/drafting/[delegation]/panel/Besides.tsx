"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import { ProposalView } from "@/app/components/amendment/ProposalView";
import type { BesideView } from "@/domain/contract/draftingViews";
import { ownHref } from "../model/ownHref";
import { useRoom } from "../state/room";

/** What the delegation proposes otherwise than by its room, and stands beside what the room sends. */
export function Besides({ besides }: { readonly besides: readonly BesideView[] }) {
  const t = useTranslations("drafting.besides");
  if (besides.length === 0) return null;
  return (
    <section aria-labelledby="room-besides" className="mt-5 text-sm">
      <h3 id="room-besides" className="font-semibold">
        {t("title", { count: besides.length })}
      </h3>
      <p className="mt-1 text-soft">{t("lead", { count: besides.length })}</p>
      <ul className="mt-1 divide-y">
        {besides.map((one) => (
          <li key={one.amendment} className="py-2">
            <BesideLine beside={one} />
            <ProposalView proposal={one.proposal} className="document-small mt-1" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says before something is sent that the delegation has proposed something in the same place. */
export function BesideWarning({ besides }: { readonly besides: readonly BesideView[] }) {
  const t = useTranslations("drafting.besides");
  if (besides.length === 0) return null;
  return (
    <div className="mt-2 border-s-2 border-needs ps-3 text-sm">
      <p className="text-needs">{t("warning")}</p>
      {besides.map((one) => (
        <BesideLine key={one.amendment} beside={one} />
      ))}
    </div>
  );
}

function BesideLine({ beside }: { readonly beside: BesideView }) {
  const t = useTranslations("drafting");
  const kinds = useTranslations("amendments.kinds");
  const { negotiation, kept } = useRoom();
  const { amendment, status, proposal } = beside;
  const [base] = proposal.base;
  const place = base?.label
    ? t("receipt.paragraph", { label: base.label })
    : t("receipt.unlabelled");
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <Link href={ownHref(negotiation.slug, kept.delegation, amendment)} className="link">
        {place}: {kinds(proposal.change.kind)}
      </Link>
      <AmendmentStatusMark status={status} />
    </p>
  );
}
