"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ExcerptRedline } from "@/app/components/ExcerptRedline";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { TextArea } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { Refused } from "@/app/components/ui/Refused";
import { Spinner } from "@/app/components/ui/Spinner";
import { diffRuns } from "@/domain/amendments/diff";
import type { Paragraph } from "@/domain/text/paragraph";
import type { DeskFocus } from "../model/focus";
import type { Place } from "../model/places";
import { useDesk } from "../state/desk";
import { useBridging } from "../state/useBridging";
import { BridgingChoice } from "./BridgingChoice";

const ProposalEditor = dynamic(() => import("../../text/propose/ProposalEditor"), {
  ssr: false,
  loading: () => <Spinner className="py-4" />,
});

/** A text of the co-facilitators between several proposals, and which of them went into it. */
export function BridgingDialog({
  place,
  paragraph,
  focus,
  onClose,
}: {
  readonly place: Place;
  /** As it was when the dialog was opened: that is what the new text is written over. */
  readonly paragraph: Paragraph;
  readonly focus: DeskFocus;
  readonly onClose: () => void;
}) {
  const t = useTranslations("desk.bridge");
  const common = useTranslations("common");
  const { acts, footnotes } = useDesk();
  const bridging = useBridging(place, paragraph, focus);
  const { draft, all, merged, change } = bridging;
  const [busy, setBusy] = useState(false);
  const over = draft.paragraph;
  const edits = diffRuns(over.runs, draft.result);
  const ready = edits.length > 0 && merged.length > 0;
  const submit = async () => {
    if (!ready) return;
    setBusy(true);
    const { agreed: _, ...base } = over;
    const amendments = merged.map(({ amendment, revision }) => ({
      amendment: amendment.id,
      revision: revision.id,
    }));
    const body = { base, result: draft.result, amendments, reason: draft.reason };
    const ids = amendments.map(({ amendment }) => amendment);
    const path = "/decisions/bridging";
    const said = t("done", { count: merged.length });
    const ok = await acts.send(ids, [{ method: "POST", path, body }], said);
    setBusy(false);
    if (!ok) return;
    bridging.forget();
    onClose();
  };
  return (
    <Dialog
      open
      size="large"
      keepOnOutsideClick
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { label: paragraph.label })}
      description={t("lead")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            variant="primary"
            busy={busy}
            aria-disabled={!ready}
            onClick={() => void submit()}
          >
            {t("action", { count: merged.length })}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl-Enter in any field sends it */}
      <div
        className="grid gap-4"
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void submit();
        }}
      >
        {bridging.resumed && (
          <Notice tone="private">
            {t("restored")}{" "}
            <button type="button" className="link" onClick={bridging.startAgain}>
              {t("startAgain")}
            </button>
          </Notice>
        )}
        {bridging.moved && <Notice tone="needs">{t("moved")}</Notice>}
        <div>
          <p className="mb-1 text-sm font-medium">{t("wording")}</p>
          <ProposalEditor
            key={bridging.resumed ? "kept" : "new"}
            label={t("wording")}
            initial={draft.result}
            shape={over}
            footnotes={footnotes}
            onChange={(result) => change({ result })}
          />
        </div>
        {edits.length > 0 && (
          <section aria-label={t("reads")}>
            <p className="mb-1 text-sm font-medium">{t("reads")}</p>
            <div className="document document-small border-s-2 ps-3">
              <ExcerptRedline base={over.runs} edits={edits} footnotes={footnotes} />
            </div>
          </section>
        )}
        <fieldset>
          <legend className="text-sm font-medium">{t("merges")}</legend>
          {all.map((one) => (
            <BridgingChoice
              key={one.amendment.id}
              one={one}
              on={draft.chosen.includes(one.amendment.id)}
              toggle={() => bridging.toggle(one.amendment.id)}
            />
          ))}
        </fieldset>
        <TextArea
          label={t("reason")}
          value={draft.reason}
          rows={1}
          maxLength={4_000}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <Refused problem={acts.problem} />
      </div>
    </Dialog>
  );
}
