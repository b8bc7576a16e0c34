"use client";
import { useTranslations } from "next-intl";
import { RunsView } from "@/app/components/RunsView";
import { Notice } from "@/app/components/ui/Notice";
import type { Proposal } from "@/domain/amendments/amendment";
import { rebase, worstOutcome } from "@/domain/amendments/rebase";
import type { AmendmentView } from "@/domain/contract/views";
import type { Paragraph } from "@/domain/text/paragraph";
import { useWorkspace } from "../state/workspace";
import { ExcerptRedline } from "./ExcerptRedline";

/** What an amendment does to the words: a redline over the words that its author saw. */
export function AmendmentText({
  amendment,
  proposal,
}: {
  readonly amendment: AmendmentView;
  readonly proposal: Proposal;
}) {
  const { footnotes } = useWorkspace();
  const { change } = proposal;
  const base = proposal.base[0];
  if (change.kind === "comment") return null;
  if (change.kind === "edit" && base)
    return (
      <>
        <div className="document document-small mt-2">
          <ExcerptRedline base={base.runs} edits={change.edits} footnotes={footnotes} />
        </div>
        {amendment.status === "submitted" && <Standing base={base} edits={change.edits} />}
      </>
    );
  const struck = change.kind === "delete" && base;
  const added = change.kind === "add" || change.kind === "alternative" ? change.paragraphs : [];
  return (
    <div className="document document-small mt-2">
      {struck && (
        <del>
          <RunsView runs={base.runs} footnotes={footnotes} linkFootnotes={false} />
        </del>
      )}
      {added.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: proposed paragraphs have no id but their order
        <p key={index}>
          <ins>
            <RunsView runs={paragraph.runs} footnotes={footnotes} linkFootnotes={false} />
          </ins>
        </p>
      ))}
    </div>
  );
}

/** Whether the amendment still fits the words as they read now; if not, both readings. */
function Standing({
  base,
  edits,
}: {
  readonly base: Paragraph;
  readonly edits: Parameters<typeof rebase>[2];
}) {
  const t = useTranslations("text.amendment");
  const { paragraphOf, footnotes } = useWorkspace();
  const current = paragraphOf(base.id);
  if (!current)
    return (
      <Notice tone="needs" className="mt-2">
        {t("paragraphGone")}
      </Notice>
    );
  const rebased = rebase(current.runs, base.runs, edits);
  const outcome = worstOutcome(rebased);
  if (outcome === "applies") return null;
  if (outcome === "already-reflected")
    return (
      <Notice tone="overtaken" className="mt-2">
        {t("alreadyReflected")}
      </Notice>
    );
  return (
    <Notice tone="needs" className="mt-2">
      <p className="font-medium">{t("needsAuthor")}</p>
      {rebased.map((edit, index) =>
        edit.outcome === "needs-author" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: edits have no id but their order
          <dl key={index} className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
            <dt className="text-faint">{t("readsNow")}</dt>
            <dd className="font-serif">
              <RunsView runs={edit.current} footnotes={footnotes} linkFootnotes={false} />
              {edit.current.length === 0 && "–"}
            </dd>
            <dt className="text-faint">{t("proposed")}</dt>
            <dd className="font-serif">
              <RunsView runs={edit.wanted} footnotes={footnotes} linkFootnotes={false} />
              {edit.wanted.length === 0 && "–"}
            </dd>
          </dl>
        ) : null,
      )}
    </Notice>
  );
}
