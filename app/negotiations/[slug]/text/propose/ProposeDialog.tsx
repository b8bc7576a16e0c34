"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Dialog } from "@/app/components/ui/Dialog";
import { TextArea } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { useCall } from "@/app/use-call";
import type { ChangeKind } from "@/domain/amendments/amendment";
import type { AmendmentId } from "@/domain/ids";
import { type Composition, useWorkspace } from "../state/workspace";
import { ActingFor, mayAct, useActing } from "./ActingFor";
import { DeadlineNotice } from "./DeadlineNotice";
import { type Draft, keepDraft, readDraft, requestOf, saysNothingNew, storageKey } from "./draft";
import { KindChoice } from "./KindChoice";
import { ProposeButtons } from "./ProposeButtons";
import { startOf } from "./start";
import { WordingField } from "./WordingField";

/** Where a proposal is written: what is changed, how, why, and for whom. */
export function ProposeDialog({
  composition,
  onClose,
}: {
  readonly composition: Composition;
  readonly onClose: () => void;
}) {
  const t = useTranslations("text.propose");
  const workspace = useWorkspace();
  const { negotiation, amendments, announce, paragraphOf } = workspace;
  const key = storageKey(negotiation.actor.user, negotiation.slug, composition);
  const acting = useActing();
  const [start] = useState(() => startOf(composition, paragraphOf, acting.first));
  const [kept, setKept] = useState(() => readDraft(key));
  const [draft, setDraft] = useState<Draft>(() => resumed(kept, composition) ?? start.draft);
  const [unnamed, setUnnamed] = useState(false);
  const { busy, problem, refusal, send } = useCall();
  const revising = composition.type === "revise" ? composition.amendment : null;
  const onBehalf = !revising && draft.delegation !== null && !mayAct(workspace, draft.delegation);
  const tooLate = refusal?.code === "deadline-passed";
  // Where its words were lost, or a newer wording waits unsent, submitting as it stands is news.
  const standing = revising?.revision && !revising.draft && !start.earlier ? start.draft : null;
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  // What was typed survives a closed dialog, a failed request and a reload.
  useEffect(() => {
    keepDraft(key, draft === start.draft ? null : draft);
  }, [key, draft, start.draft]);

  const save = async (submit: boolean) => {
    const request = requestOf(draft);
    setUnnamed(!revising && !draft.delegation);
    if (!request || (!revising && !draft.delegation)) return;
    const path = `/api/negotiations/${negotiation.slug}/amendments`;
    const answer = revising
      ? await send<{ id: AmendmentId }>("PATCH", `${path}/${revising.id}`, {
          ...request,
          submit,
          seen: revising.wording ?? undefined,
        })
      : await send<{ id: AmendmentId }>("POST", path, {
          ...request,
          delegation: draft.delegation,
          submit,
        });
    if (!answer.ok) return;
    keepDraft(key, null);
    await amendments.refresh();
    const said = submit ? (onBehalf ? t("entered") : t("submitted")) : t("draftSaved");
    toast(said);
    announce(said);
    onClose();
  };

  // A new paragraph has words of its own; the others are all about those that stand there.
  const chooseKind = (next: ChangeKind) => {
    if ((next === "add") === (draft.kind === "add")) return change({ kind: next });
    const wording = draft.setAside ?? (next === "add" ? [] : (draft.paragraph?.runs ?? []));
    change({ kind: next, wording, setAside: draft.wording });
  };

  const discard = () => {
    setKept(null);
    setDraft(start.draft);
  };
  const { paragraph, kind } = draft;
  const current = paragraph ? paragraphOf(paragraph.id) : null;
  const moved =
    paragraph && current && JSON.stringify(current.runs) !== JSON.stringify(paragraph.runs);
  const title = paragraph?.label ? t("title", { label: paragraph.label }) : t("titleText");
  return (
    <Dialog
      open
      size="large"
      keepOnOutsideClick
      onOpenChange={(open) => !open && onClose()}
      title={revising ? t("titleRevise", { label: paragraph?.label ?? "" }) : title}
      footer={
        <>
          {(problem || unnamed) && (
            <Notice
              tone="danger"
              role="alert"
              className="my-1 me-auto basis-full sm:basis-0 sm:grow"
            >
              {unnamed ? t("chooseFirst") : tooLate && !onBehalf ? t("keepAsDraft") : problem}
            </Notice>
          )}
          <ProposeButtons
            onBehalf={onBehalf}
            refused={tooLate}
            unchanged={saysNothingNew(draft, standing)}
            busy={busy}
            onClose={onClose}
            onSave={save}
          />
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {kept && (
          <Notice tone="private">
            {t("restored")}{" "}
            <button type="button" className="link" onClick={discard}>
              {t("startAgain")}
            </button>
          </Notice>
        )}
        <DeadlineNotice onBehalf={onBehalf} />
        {start.earlier && <Notice tone="needs">{t("needsAuthor")}</Notice>}
        {moved && <Notice tone="needs">{t("moved")}</Notice>}
        {!revising && <KindChoice kind={kind} paragraph={paragraph} onChange={chooseKind} />}
        <WordingField
          key={`${kind}-${kept ? "kept" : "new"}`}
          draft={draft}
          earlier={start.earlier}
          selection={composition.type === "new" ? composition.selection : undefined}
          onChange={(wording) => change({ wording })}
        />
        <TextArea
          label={kind === "comment" ? t("comment") : t("rationale")}
          hint={kind === "comment" ? undefined : t("rationaleHint")}
          value={draft.rationale}
          maxLength={20_000}
          onChange={(event) => change({ rationale: event.target.value })}
        />
        {!revising && (
          <ActingFor
            acting={acting}
            value={draft.delegation}
            onChange={(delegation) => change({ delegation })}
          />
        )}
      </div>
    </Dialog>
  );
}

/** What was kept of an earlier visit; asked for a comment, it is one. */
const resumed = (kept: Draft | null, composition: Composition): Draft | null =>
  kept && composition.type === "new" && composition.kind === "comment"
    ? { ...kept, kind: "comment" }
    : kept;
