"use client";
import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/app/components/ui/Button";
import { TextArea } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";
import { isDecided } from "@/domain/amendments/amendment";
import { judge } from "@/domain/amendments/judge";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { can } from "@/domain/permissions";
import { noticeDecision } from "../state/decisionNotices";
import { subjectOf } from "../state/subject";
import { useWorkspace } from "../state/workspace";
import { useCommand } from "./useCommand";

type Kind = "accept" | "reject";

/**
 * A co-facilitator's decision: at once, in place, and taken back as easily. The revision named is
 * the one on the screen; if a newer one came in between, the server says so.
 */
export function DecideForm({ amendment }: { readonly amendment: AmendmentView }) {
  const t = useTranslations("text.decision");
  const { negotiation, fullNameOf, paragraphs } = useWorkspace();
  const { run, busy, problem } = useCommand();
  const [reason, setReason] = useState("");
  const [reasoning, setReasoning] = useState(false);
  const subject = { amendment: subjectOf(amendment) };
  const { id, revision, status } = amendment;
  const decided = isDecided(status);
  const mayDecide =
    status === "submitted" && revision && can(negotiation.actor, "decision.make", subject);
  const mayTakeBack = decided && can(negotiation.actor, "decision.take-back", subject);
  if (!mayDecide && !mayTakeBack) return null;
  const comment = revision?.change.kind === "comment";
  if (mayDecide && !comment && !revision.disclosed)
    return <p className="text-sm text-soft">{t("undisclosed")}</p>;
  const mayAccept =
    mayDecide && !comment && judge(paragraphs, revision).outcome !== "paragraph-gone";

  const takeBack = async (why: string) => {
    const body = { reason: why };
    const ok = await run("DELETE", `/amendments/${id}/decision`, body, t("takenBack"));
    if (ok) {
      setReason("");
      setReasoning(false);
    }
    return ok;
  };
  const decide = async (kind: Kind) => {
    if (!revision) return;
    const body = { kind, revision: revision.id, reason };
    const said = t(`${kind}Done`, { delegation: fullNameOf(amendment.delegation) });
    const ok = await run("POST", `/amendments/${id}/decision`, body, said);
    if (!ok) return;
    setReason("");
    setReasoning(false);
    noticeDecision(id, said, {
      label: t("undo"),
      // The reason was for the decision, not for undoing it. The card has moved on by then: a
      // refusal is said where the undo was.
      onClick: () => void takeBack("").then((undone) => undone || toast.error(t("undoFailed"))),
    });
  };
  return (
    <div className="flex flex-col gap-2">
      {reasoning && (
        <TextArea
          label={t("reason")}
          value={reason}
          maxLength={4_000}
          rows={2}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        {mayAccept && (
          <Button
            size="small"
            busy={busy}
            icon={<Check aria-hidden="true" className="size-3.5 text-agreed" />}
            onClick={() => decide("accept")}
          >
            {t("accept")}
          </Button>
        )}
        {mayDecide && !comment && (
          <Button
            size="small"
            busy={busy}
            icon={<X aria-hidden="true" className="size-3.5 text-danger" />}
            onClick={() => decide("reject")}
          >
            {t("reject")}
          </Button>
        )}
        {mayTakeBack && (
          <Button size="small" busy={busy} onClick={() => takeBack(reason)}>
            {t("takeBack")}
          </Button>
        )}
        {!reasoning && !comment && (
          <button type="button" className="link min-h-7 text-sm" onClick={() => setReasoning(true)}>
            {t(decided ? "takeBackReason" : "addReason")}
          </button>
        )}
      </div>
      <Refused problem={problem} />
    </div>
  );
}
