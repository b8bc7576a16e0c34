"use client";
import { Lock, LockOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MomentText } from "@/app/components/DateText";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { TextArea } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { Refused } from "@/app/components/ui/Refused";
import { can } from "@/domain/permissions";
import type { Paragraph } from "@/domain/text/paragraph";
import { useNaming } from "../state/useNaming";
import { useWorkspace } from "../state/workspace";
import { useCommand } from "./useCommand";

/** Whether a paragraph is agreed *ad ref*, by whom, when and why; for co-facilitators, the way in and out. */
export function Agreement({ paragraph }: { readonly paragraph: Paragraph }) {
  const t = useTranslations("ours.agreement");
  const { negotiation, stands } = useWorkspace();
  const [asking, setAsking] = useState(false);
  const said = stands.agreements.filter((one) => one.paragraph === paragraph.id);
  const last = said.at(-1);
  const agreed = Boolean(paragraph.agreed);
  const may =
    can(negotiation.actor, "paragraph.agree") &&
    negotiation.status === "open" &&
    paragraph.kind !== "footnote";
  return (
    <div className="mt-3 flex flex-col gap-2 empty:hidden">
      {agreed && (
        <Notice tone="agreed">
          <p className="font-medium text-agreed">✓ {t("agreed")}</p>
          {last?.agreed && (
            <p>
              {t.rich("by", { name: last.actorName, at: () => <MomentText at={last.at} /> })}{" "}
              {last.reason}
            </p>
          )}
          <p className="text-soft">{t("locked")}</p>
        </Notice>
      )}
      {may && (
        <div>
          <Button
            size="small"
            icon={
              agreed ? (
                <LockOpen aria-hidden="true" className="size-3.5" />
              ) : (
                <Lock aria-hidden="true" className="size-3.5" />
              )
            }
            onClick={() => setAsking(true)}
          >
            {t(agreed ? "reopen" : "mark")}
          </Button>
        </div>
      )}
      {said.length > (agreed ? 1 : 0) && (
        <details className="text-sm">
          <summary className="text-soft">{t("history")}</summary>
          <ul className="mt-1 grid gap-1 border-s-2 ps-3">
            {said.map(({ at, agreed: was, actorName, reason }) => (
              <li key={at}>
                {t.rich(was ? "wasAgreed" : "wasReopened", {
                  name: actorName,
                  at: () => <MomentText at={at} />,
                })}{" "}
                <span className="text-soft">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking && <AgreementDialog paragraph={paragraph} onClose={() => setAsking(false)} />}
    </div>
  );
}

/** Reopening says why; agreeing may. */
function AgreementDialog({
  paragraph,
  onClose,
}: {
  readonly paragraph: Paragraph;
  readonly onClose: () => void;
}) {
  const t = useTranslations("ours.agreement");
  const common = useTranslations("common");
  const { paragraphName } = useNaming();
  const { run, busy, problem } = useCommand();
  const [reason, setReason] = useState("");
  const agreed = !paragraph.agreed;
  const send = async () => {
    const path = `/text/paragraphs/${paragraph.id}/agreement`;
    const said = t(agreed ? "marked" : "reopened");
    if (await run("POST", path, { agreed, reason }, said)) onClose();
  };
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(open) => !open && onClose()}
      title={t(agreed ? "markTitle" : "reopenTitle", { place: paragraphName(paragraph) })}
      description={t(agreed ? "markText" : "reopenText")}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {common("cancel")}
          </Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={!agreed && reason.trim() === ""}
            onClick={send}
          >
            {t(agreed ? "mark" : "reopen")}
          </Button>
        </>
      }
    >
      <TextArea
        label={t(agreed ? "reasonOptional" : "reason")}
        value={reason}
        maxLength={4_000}
        onChange={(event) => setReason(event.target.value)}
      />
      <Refused problem={problem} className="mt-3" />
    </Dialog>
  );
}
