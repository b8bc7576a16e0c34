import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Place, useNames } from "@/app/components/changes/naming";
import { type FootnoteLabels, RunsView } from "@/app/components/RunsView";
import { buttonClass } from "@/app/components/ui/Button";
import { Notice } from "@/app/components/ui/Notice";
import type { Run } from "@/domain/text/paragraph";
import { Confirm } from "./Confirm";
import type { OwnProposal } from "./own";

/** Why a proposal of ours waits for us, with both readings, and the one click that goes on from there. */
export function NeedsUs({
  own: { amendment, judgement },
  place,
  footnotes,
}: {
  readonly own: OwnProposal;
  readonly place: Place;
  readonly footnotes: FootnoteLabels;
}) {
  const t = useTranslations("ours.needs");
  const { hrefOf, rewordHref } = useNames(place);
  const gone = judgement?.outcome === "paragraph-gone";
  const lost = judgement?.readings.filter(({ outcome }) => outcome === "needs-author") ?? [];
  const reading = (runs: readonly Run[]) =>
    runs.length > 0 ? <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} /> : "–";
  return (
    <Notice tone="needs" className="mt-3">
      {amendment.onBehalf && !amendment.confirmed && (
        <div className="mb-2 flex flex-wrap items-center gap-3 last:mb-0">
          <p>{t("unconfirmed", { name: amendment.createdByName })}</p>
          <Confirm slug={place.slug} amendment={amendment.id} />
        </div>
      )}
      {gone && (
        <>
          <p className="font-medium">{t("gone")}</p>
          <Link href={hrefOf(null)} className={buttonClass("plain", "small", "no-print mt-2")}>
            {t("openText")}
          </Link>
        </>
      )}
      {judgement?.outcome === "needs-author" && (
        <>
          <p className="font-medium">{t("changed")}</p>
          {lost.map(({ current, wanted }, index) => (
            <dl
              // biome-ignore lint/suspicious/noArrayIndexKey: edits have no id but their order
              key={index}
              className="mt-1.5 grid gap-x-3 gap-y-0.5 sm:grid-cols-[auto_minmax(0,1fr)]"
            >
              <dt className="text-faint">{t("readsNow")}</dt>
              <dd className="font-serif text-base">{reading(current)}</dd>
              <dt className="text-faint">{t("proposed")}</dt>
              <dd className="font-serif text-base">{reading(wanted)}</dd>
            </dl>
          ))}
          <Link
            href={rewordHref(amendment)}
            className={buttonClass("primary", "small", "no-print mt-2.5")}
          >
            {t("adjust")}
          </Link>
        </>
      )}
    </Notice>
  );
}
