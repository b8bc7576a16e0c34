import Link from "next/link";
import { useTranslations } from "next-intl";
import { ProposalView } from "@/app/components/amendment/ProposalView";
import { MomentText } from "@/app/components/DateText";
import type { FootnoteLabels } from "@/app/components/RunsView";
import type { SentReceiptView } from "@/domain/contract/draftingViews";
import type { DelegationId } from "@/domain/ids";
import { ownHref } from "../model/ownHref";

interface ReceiptListProps {
  readonly slug: string;
  readonly delegation: DelegationId;
  readonly receipt: SentReceiptView;
  readonly footnotes: FootnoteLabels;
}

/** Each proposal of a receipt, in the words that were sent, and the way to it among our own. */
export function ReceiptList({ receipt, ...place }: ReceiptListProps) {
  return (
    <ul className="mt-4 divide-y border-y">
      {receipt.amendments.map((sent) => (
        <SentProposal key={sent.amendment} sent={sent} {...place} />
      ))}
    </ul>
  );
}

function SentProposal({
  slug,
  delegation,
  sent: { amendment, revision, label, kind, proposal, replaces },
  footnotes,
}: Omit<ReceiptListProps, "receipt"> & {
  readonly sent: SentReceiptView["amendments"][number];
}) {
  const t = useTranslations("drafting");
  const { base, change, rationale } = proposal;
  const after = change.kind === "add" ? base.find(({ id }) => id === change.after)?.label : "";
  return (
    <li className="break-inside-avoid py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <Link href={ownHref(slug, delegation, amendment)} className="link font-medium">
          {label ? t("receipt.paragraph", { label }) : t("receipt.unlabelled")}
        </Link>
        <span>{t(`change.kinds.${kind}`)}</span>
        {after && <span className="text-soft">{t("receipt.after", { label: after })}</span>}
      </p>
      {replaces && (
        <p className="mt-0.5 text-sm text-soft">
          {t.rich("receipt.replaces", {
            ...{ number: revision, before: replaces.revision, name: replaces.byName },
            at: () => <MomentText at={replaces.at} />,
          })}
        </p>
      )}
      <ProposalView {...{ proposal, footnotes }} whole className="mt-2 !text-base" />
      <p className="mt-2 max-w-prose text-sm break-words whitespace-pre-line text-soft">
        {rationale || t("receipt.noRationale")}
      </p>
    </li>
  );
}
