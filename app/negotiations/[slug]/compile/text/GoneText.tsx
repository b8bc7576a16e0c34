"use client";
import { useTranslations } from "next-intl";
import { AmendmentStatusMark } from "@/app/components/amendment/AmendmentStatusMark";
import { proposalOf } from "@/app/components/amendment/subject";
import { RunsView } from "@/app/components/RunsView";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { printedLabel } from "@/domain/text/labels";
import { wordsOf } from "../../text/state/workspace";
import type { Place } from "../model/places";
import { useDesk } from "../state/desk";

/** What is about paragraphs that have left the text, decided or not: none of its words is lost. */
export function GoneText({ place }: { readonly place: Place }) {
  const t = useTranslations("desk.text");
  const { footnotes } = useDesk();
  const open = new Set(place.stops.map(({ unplaced }) => unplaced?.amendment));
  const rest = place.amendments.filter(({ id }) => !open.has(id));
  return (
    <section className="mt-12 border-t pt-6">
      <h2 className="section-title mb-4 text-needs">{t("gone")}</h2>
      {place.stops.map(({ unplaced, readings }) => (
        <p
          key={unplaced?.amendment}
          data-amendments={unplaced?.amendment}
          className="mb-3 text-base"
        >
          {unplaced?.about?.label && (
            <span className="me-2 font-sans text-sm text-faint">{unplaced.about.label}</span>
          )}
          <RunsView
            runs={readings[1]?.paragraphs[0]?.runs ?? readings[1]?.runs ?? []}
            footnotes={footnotes}
            linkFootnotes={false}
          />
        </p>
      ))}
      {rest.length > 0 && (
        <ul className="font-sans text-sm text-soft">
          {rest.map((amendment) => (
            <li key={amendment.id} className="border-t py-2 first:border-t-0">
              <Settled amendment={amendment} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Of a decision, or a comment, the paragraph that it was about, who wanted it and what became of it. */
function Settled({ amendment }: { readonly amendment: AmendmentView }) {
  const { fullNameOf } = useDesk();
  const proposal = proposalOf(amendment);
  const [paragraph] = proposal?.base ?? [];
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {paragraph?.label && (
          <span className="text-faint">{printedLabel(paragraph.label, paragraph.level)}</span>
        )}
        <span className="font-medium text-ink">{fullNameOf(amendment.delegation)}</span>
        <AmendmentStatusMark status={amendment.status} />
      </p>
      <p className="truncate font-serif">{paragraph && wordsOf(paragraph.runs)}</p>
    </>
  );
}
