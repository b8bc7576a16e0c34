import Link from "next/link";
import { useTranslations } from "next-intl";
import { DecisionDetail } from "@/app/components/amendment/DecisionDetail";
import { paragraphOfAmendment } from "@/app/components/amendment/subject";
import { type Place, useNames } from "@/app/components/changes/naming";
import { type FootnoteLabels, RunsView } from "@/app/components/RunsView";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { Decisions } from "../amendments/Decisions";
import type { OwnProposal } from "./own";

interface OutcomeProps {
  readonly own: OwnProposal;
  readonly place: Place;
  readonly amendments: readonly AmendmentView[];
  readonly footnotes: FootnoteLabels;
}

/** What became of one of our proposals: by whom, when and why, and what of it stands in the text. */
export function Outcome({ own, place, amendments, footnotes }: OutcomeProps) {
  const t = useTranslations("ours.outcome");
  const { amendment, judgement, carriedTo } = own;
  const { revision } = amendment;
  const { nameOf } = useNames(place);
  return (
    <>
      <Decisions
        decisions={amendment.decisions}
        detail={(decision) => (
          <DecisionDetail {...{ amendment, decision, amendments, nameOf, footnotes }} />
        )}
      />
      <Bridging own={own} place={place} footnotes={footnotes} />
      {judgement?.outcome === "already-reflected" && <Line>{t("reflected")}</Line>}
      {carriedTo && (
        <Line>
          {t.rich("carried", {
            version: () => (
              <Link
                href={`/negotiations/${place.slug}/versions/${carriedTo.number}`}
                className="link"
              >
                {carriedTo.label}
              </Link>
            ),
          })}
        </Line>
      )}
      {revision && amendment.revisionCount > 1 && (
        <Line>{t("revision", { number: revision.number })}</Line>
      )}
    </>
  );
}

const Line = ({ children }: { readonly children: React.ReactNode }) => (
  <p className="mt-2 text-sm text-soft">{children}</p>
);

/** How the paragraph reads with the bridging text that the proposal went into. */
function Bridging({ own, place, footnotes }: Omit<OutcomeProps, "amendments">) {
  const t = useTranslations("ours.outcome");
  const { amendment, decision } = own;
  if (decision?.kind !== "merge") return null;
  const about = decision.merged?.paragraph ?? paragraphOfAmendment(amendment);
  const now = place.paragraphs.find(({ id }) => id === about);
  if (!now) return null;
  return (
    <div className="mt-2 border-s-3 border-agreed ps-3">
      <p className="text-sm text-faint">{t("bridging")}</p>
      <p className="document !text-base">
        <RunsView runs={now.runs} footnotes={footnotes} linkFootnotes={false} />
      </p>
    </div>
  );
}
