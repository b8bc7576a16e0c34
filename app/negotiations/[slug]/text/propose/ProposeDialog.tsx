"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Dialog } from "@/app/components/ui/Dialog";
import { TextArea } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { useCall } from "@/app/use-call";
import { type ChangeKind, isStructuralKind } from "@/domain/amendments/amendment";
import type { AmendmentId } from "@/domain/ids";
import { type Composition, useWorkspace } from "../state/workspace";
import { ActingFor, mayAct, useActing } from "./ActingFor";
import { DeadlineNotice } from "./DeadlineNotice";
import {
  asKind,
  type Draft,
  keepDraft,
  readDraft,
  requestOf,
  saysNothingNew,
  storageKey,
} from "./draft";
import { KindChoice } from "./KindChoice";
import { ProposeButtons } from "./ProposeButtons";
import { renamed } from "./renamed";
import { StructureFields } from "./StructureFields";
import { startOf } from "./start";
import { isOpen } from "./structural";
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
  const { negotiation, amendments, announce, focus, paragraphOf, paragraphs } = workspace;
  const key = storageKey(negotiation.actor.user, negotiation.slug, composition);
  const acting = useActing();
  const [start] = useState(() => startOf(composition, paragraphs, acting.first));
  const [kept, setKept] = useState(() => readDraft(key));
  const [draft, setDraft] = useState<Draft>(() => resumed(kept, composition) ?? start.draft);
  const [unnamed, setUnnamed] = useState(false);
  const { busy, problem, refusal, send } = useCall();
  const revising = composition.type === "revise" ? composition.amendment : null;
  const onBehalf = !revising && draft.delegation !== null && !mayAct(workspace, draft.delegation);
  const tooLate = refusal?.code === "deadline-passed";
  // Where what it is about was changed, or a newer wording waits unsent, submitting as it stands is news.
  const standing = revising?.revision && !revising.draft && !start.lost ? start.draft : null;
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  // What was typed survives a closed dialog, a failed request and a reload.
  useEffect(() => {
    keepDraft(key, draft === start.draft ? null : draft);
  }, [key, draft, start.draft]);

  const save = async (submit: boolean) => {
    const request = requestOf(draft, paragraphs);
    setUnnamed(!revising && !draft.delegation);
    if (!request || (!revising && !draft.delegation)) return;
    const path = `/api/negotiations/${negotiation.slug}/amendments`;
    const sent = (asked: typeof request) =>
      revising
        ? send<{ id: AmendmentId }>("PATCH", `${path}/${revising.id}`, {
            ...{ ...asked, submit, seen: revising.wording ?? undefined },
          })
        : send<{ id: AmendmentId }>("POST", path, {
            ...{ ...asked, submit, delegation: draft.delegation },
          });
    let answer = await sent(request);
    // Nobody chose the name of a new footnote: where it is in use, another one does as well.
    const again = answer.ok ? null : renamed(request, answer);
    if (again) answer = await sent(again);
    if (!answer.ok) return;
    keepDraft(key, null);
    await amendments.refresh();
    const said = submit ? (onBehalf ? t("entered") : t("submitted")) : t("draftSaved");
    toast(said);
    announce(said);
    // What was just proposed is what one looks at next, whatever was in focus meanwhile.
    const about = draft.paragraph?.id;
    if (about && paragraphOf(about)) focus.set(about, { replace: true });
    onClose();
  };

  const chooseKind = (next: ChangeKind) => change(asKind(draft, next, paragraphs));

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
            open={isStructuralKind(kind) && isOpen(draft) ? kind : null}
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
        {start.lost && (
          <Notice tone="needs">{start.earlier ? t("needsAuthor") : t("asItStandsNow")}</Notice>
        )}
        {moved && <Notice tone="needs">{t("moved")}</Notice>}
        {!revising && <KindChoice kind={kind} paragraph={paragraph} onChange={chooseKind} />}
        <StructureFields draft={draft} onChange={change} />
        <WordingField
          key={`${kind}-${kept ? "kept" : "new"}-${draft.others?.length ?? 0}`}
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
