import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MomentText } from "@/app/components/DateText";
import { footnoteLabels } from "@/app/components/footnotes";
import { Page } from "@/app/components/frame/Page";
import { buttonClass } from "@/app/components/ui/Button";
import { services } from "@/app/services";
import { PrintButton } from "../../../../versions/PrintButton";
import { requireDrafting } from "../../../load";
import { ClearedBy } from "../../submit/ClearedBy";
import { ReceiptList } from "../../submit/ReceiptList";

interface ReceiptProps {
  readonly params: Promise<{ slug: string; delegation: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("drafting.receipt");
  return { title: t("title") };
}

/** What was sent at once: by whom, when, under whose clearance, in which words, and the way to each. */
export default async function ReceiptPage({ params }: ReceiptProps) {
  const { slug, user, negotiation, drafting, name } = await requireDrafting(params);
  const { id } = await params;
  const receipt = await services().queries.draftReceipt(user, slug, drafting.delegation, id);
  if (!receipt) notFound();
  const t = await getTranslations("drafting.receipt");
  const { byName, at, late, amendments } = receipt;
  return (
    <Page
      title={t("title")}
      lead={
        <>
          {t.rich("lead", { delegation: name, name: byName, at: () => <MomentText at={at} /> })}
          <ClearedBy receipt={receipt} />
        </>
      }
      actions={
        <>
          <Link
            href={`/negotiations/${slug}/drafting/${drafting.delegation}`}
            className={buttonClass("plain", "small")}
          >
            {t("back")}
          </Link>
          <PrintButton />
        </>
      }
    >
      <p className="font-serif text-lg">{negotiation.title}</p>
      <p className="mt-1 text-soft">
        {t("count", { count: amendments.length })}
        {late && ` ${t("late")}`}
      </p>
      <ReceiptList
        {...{ slug, receipt }}
        delegation={drafting.delegation}
        footnotes={footnoteLabels(drafting.paragraphs)}
      />
    </Page>
  );
}
