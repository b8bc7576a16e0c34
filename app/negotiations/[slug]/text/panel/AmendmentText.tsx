"use client";
import { useTranslations } from "next-intl";
import { StructureProposal } from "@/app/components/amendment/StructureProposal";
import { ExcerptRedline } from "@/app/components/ExcerptRedline";
import { Changed } from "@/app/components/Redline";
import { RunsView } from "@/app/components/RunsView";
import { Button } from "@/app/components/ui/Button";
import { Notice } from "@/app/components/ui/Notice";
import { isStructural, type Proposal } from "@/domain/amendments/amendment";
import { baseOf, judge } from "@/domain/amendments/judge";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { Run } from "@/domain/text/paragraph";
import { useWorkspace } from "../state/workspace";

/** What an amendment does to the words, and whether they still stand as its author saw them. */
export function AmendmentText({
  amendment,
  proposal,
}: {
  readonly amendment: AmendmentView;
  readonly proposal: Proposal;
}) {
  if (proposal.change.kind === "comment") return null;
  return (
    <>
      <div className="document document-small mt-2">
        <Proposed proposal={proposal} />
      </div>
      {amendment.status === "submitted" && <Standing amendment={amendment} proposal={proposal} />}
    </>
  );
}

/** The change as a redline over the words that its author saw. */
function Proposed({ proposal }: { readonly proposal: Proposal }) {
  const { footnotes } = useWorkspace();
  const { change } = proposal;
  if (change.kind === "comment") return null;
  if (change.kind === "edit") {
    const { runs } = baseOf(proposal, change.paragraph);
    return <ExcerptRedline base={runs} edits={change.edits} footnotes={footnotes} />;
  }
  if (change.kind === "delete") {
    const { runs } = baseOf(proposal, change.paragraph);
    return (
      <Changed kind="deleted">
        <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />
      </Changed>
    );
  }
  if (isStructural(change))
    return <StructureProposal proposal={proposal} change={change} footnotes={footnotes} />;
  return change.paragraphs.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: proposed paragraphs have no id but their order
    <p key={index}>
      <Changed kind="inserted">
        <RunsView runs={paragraph.runs} footnotes={footnotes} linkFootnotes={false} />
      </Changed>
    </p>
  ));
}

/** Whether the amendment still fits the words as they read now; if not, both readings. */
function Standing({
  amendment,
  proposal,
}: {
  readonly amendment: AmendmentView;
  readonly proposal: Proposal;
}) {
  const t = useTranslations("text.amendment");
  const ours = useTranslations("ours.needs");
  const { paragraphs, footnotes, own, negotiation, compose } = useWorkspace();
  const mine = own.includes(amendment.delegation) && negotiation.status === "open";
  const { outcome, readings } = judge(paragraphs, proposal);
  if (outcome === "applies" || outcome === "comment") return null;
  if (outcome === "paragraph-gone")
    return (
      <Notice tone="needs" className="mt-2">
        {t("paragraphGone")}
      </Notice>
    );
  if (outcome === "already-reflected")
    return (
      <Notice tone="overtaken" className="mt-2">
        {t("alreadyReflected")}
      </Notice>
    );
  const reading = (runs: readonly Run[]) =>
    runs.length > 0 ? <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} /> : "–";
  return (
    <Notice tone="needs" className="mt-2">
      <p className="font-medium">{t("needsAuthor")}</p>
      {readings.map(({ outcome: lost, current, wanted }, index) =>
        lost === "needs-author" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: edits have no id but their order
          <dl key={index} className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
            <dt className="text-faint">{t("readsNow")}</dt>
            <dd className="font-serif">{reading(current)}</dd>
            <dt className="text-faint">{t("proposed")}</dt>
            <dd className="font-serif">{reading(wanted)}</dd>
          </dl>
        ) : null,
      )}
      {mine && (
        <Button
          size="small"
          variant="primary"
          className="mt-2"
          onClick={() => compose({ type: "revise", amendment })}
        >
          {ours("adjust")}
        </Button>
      )}
    </Notice>
  );
}
