import { useTranslations } from "next-intl";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import { labelsNow } from "@/app/components/amendment/numbering";
import { ProposalView } from "@/app/components/amendment/ProposalView";
import { type Place, useNames } from "@/app/components/changes/naming";
import type { FootnoteLabels } from "@/app/components/RunsView";
import { StatusMark } from "@/app/components/ui/StatusMark";
import { PrintsAs } from "../panel/PrintsAs";
import type { PackEntry } from "./pack";

/** Each proposal with its words, its rationale and how far it has come. */
export function PackProposals({
  entries,
  place,
  footnotes,
  labels,
  printed,
}: {
  readonly entries: readonly PackEntry[];
  readonly place: Place;
  readonly footnotes: FootnoteLabels;
  /** Of what entries bring, by the entries: in the room, and in the text of the pack. */
  readonly labels: ReadonlyMap<string, string>;
  readonly printed: ReadonlyMap<string, string>;
}) {
  const t = useTranslations("drafting.pack");
  const kinds = useTranslations("amendments.kinds");
  const { paragraphName } = useNames(place);
  const now = labelsNow(place.paragraphs);
  return (
    <section aria-labelledby="pack-proposals" className="mt-8">
      <h2 id="pack-proposals" className="section-title border-b pb-2">
        {t("proposals")}
      </h2>
      {entries.length === 0 && <p className="py-4 text-soft">{t("noProposals")}</p>}
      <ul className="divide-y">
        {entries.map(({ id, paragraph, proposal, status }) => (
          <li key={id} className="py-5">
            <div className="pack-head flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h3 className="font-medium">
                {paragraphName(paragraph, proposal.base)}
                <span className="ms-2 text-sm font-normal text-soft">
                  {kinds(proposal.change.kind)}
                </span>
                <Brings own={labels.get(id)} printed={printed.get(id)} />
              </h3>
              {status === "unsent" || status === "reworded" ? (
                <StatusMark tone="private">{t(`statuses.${status}`)}</StatusMark>
              ) : (
                <AmendmentStatusMark status={status} />
              )}
            </div>
            <ProposalView {...{ proposal, footnotes, now }} whole className="mt-3 !text-base" />
            <p className="pack-reasons mt-2 max-w-prose text-sm whitespace-pre-line text-soft">
              {proposal.rationale || t("noRationale")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the entry brings, by the room's name for it, and by the text's if that is another. */
function Brings({
  own,
  printed,
}: {
  readonly own: string | undefined;
  readonly printed: string | undefined;
}) {
  if (!own && !printed) return null;
  return (
    <span className="ms-2 inline-flex flex-wrap gap-x-2 text-sm font-normal">
      <span>{own ?? printed}</span>
      {own && <PrintsAs own={own} printed={printed} />}
    </span>
  );
}
