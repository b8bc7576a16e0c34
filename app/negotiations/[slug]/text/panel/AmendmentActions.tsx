"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Refused } from "@/app/components/ui/Refused";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { can } from "@/domain/permissions";
import { subjectOf } from "../state/subject";
import { useNaming } from "../state/useNaming";
import { useWorkspace } from "../state/workspace";
import { ConfirmDialog } from "./ConfirmDialog";
import { DecideForm } from "./DecideForm";
import { useCommand } from "./useCommand";

type Question = "withdraw" | "discard" | null;

/** What the reader may do with an amendment: the same table decides as on the server. */
export function AmendmentActions({ amendment }: { readonly amendment: AmendmentView }) {
  const t = useTranslations("text.actions");
  const { negotiation, compose } = useWorkspace();
  const { amendmentName } = useNaming();
  const { run, busy, problem } = useCommand();
  const [question, setQuestion] = useState<Question>(null);
  const subject = { amendment: subjectOf(amendment) };
  const { actor } = negotiation;
  const { id, status, revision, draft, wording } = amendment;
  const open = negotiation.status === "open";
  const undecided = open && (status === "draft" || status === "submitted");
  const author = undecided && can(actor, "amendment.submit", subject);
  const post = (path: string, said: string, body: object = {}) =>
    run("POST", `/amendments/${id}${path}`, body, said);
  const ask = async (reason: string) => {
    const ok =
      question === "discard"
        ? await run("DELETE", `/amendments/${id}`, undefined, t("discarded"))
        : await run("POST", `/amendments/${id}/withdrawal`, { reason }, t("withdrawn"));
    if (ok) setQuestion(null);
  };
  const mayConfirm =
    undecided &&
    amendment.onBehalf &&
    !amendment.confirmed &&
    can(actor, "amendment.confirm", subject);
  const mayDisclose =
    status !== "draft" &&
    status !== "withdrawn" &&
    revision !== null &&
    !revision.disclosed &&
    can(actor, "amendment.disclose", subject);
  return (
    <div className="mt-3 flex flex-col gap-2 empty:hidden">
      {(author || mayConfirm || mayDisclose) && (
        <div className="flex flex-wrap gap-2">
          {author && draft && (
            <Button
              size="small"
              variant="primary"
              busy={busy}
              onClick={() => post("/submission", t("submitted"), { seen: wording ?? undefined })}
            >
              {t("submit")}
            </Button>
          )}
          {mayConfirm && (
            <Button
              size="small"
              variant="primary"
              busy={busy}
              onClick={() => post("/confirmation", t("confirmed"))}
            >
              {t("confirm")}
            </Button>
          )}
          {author && (
            <Button size="small" onClick={() => compose({ type: "revise", amendment })}>
              {status === "draft" ? t("edit") : t("reword")}
            </Button>
          )}
          {author && status === "submitted" && (
            <Button size="small" variant="quiet" onClick={() => setQuestion("withdraw")}>
              {t("withdraw")}
            </Button>
          )}
          {author && status === "draft" && (
            <Button size="small" variant="quiet" onClick={() => setQuestion("discard")}>
              {t("discard")}
            </Button>
          )}
          {mayDisclose && (
            <Button
              size="small"
              busy={busy}
              title={t("discloseHint")}
              onClick={() => post("/disclosure", t("disclosed"))}
            >
              {t("disclose")}
            </Button>
          )}
        </div>
      )}
      {open && <DecideForm amendment={amendment} />}
      <Refused problem={question ? null : problem} />
      {question && (
        <ConfirmDialog
          title={t(`${question}Title`)}
          text={
            <>
              <span className="block font-medium text-ink">{amendmentName(amendment)}</span>
              {t(`${question}Text`)}
            </>
          }
          action={t(question)}
          reason={question === "withdraw" ? t("reason") : null}
          busy={busy}
          problem={problem}
          onConfirm={ask}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  );
}
