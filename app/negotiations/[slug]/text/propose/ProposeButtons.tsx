"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/app/components/ui/Button";
import type { StructuralKind } from "@/domain/amendments/amendment";
import { useDeadline } from "../state/useDeadline";
import { useWorkspace } from "../state/workspace";

const SECOND = 1_000;

/**
 * Close, keep as a draft, submit. Once the deadline is past and late inputs are refused, the draft
 * is what is offered first. What is entered on a delegation's behalf is never a draft.
 */
export function ProposeButtons({
  onBehalf,
  refused,
  unchanged,
  open,
  busy,
  onClose,
  onSave,
}: {
  readonly onBehalf: boolean;
  /** The server has refused it for the deadline already. */
  readonly refused: boolean;
  /** Nothing is asked for that is not there, or proposed, already. */
  readonly unchanged: boolean;
  /** Of a structural proposal that does not say yet what it wants. */
  readonly open: StructuralKind | null;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onSave: (submit: boolean) => void;
}) {
  const t = useTranslations("text.propose");
  const { negotiation } = useWorkspace();
  const { state } = useDeadline(negotiation, SECOND);
  const past = state === "closed" && negotiation.lateSubmissions === "refuse";
  const draftFirst = !onBehalf && (refused || past);
  const hint = useId();
  const late = onBehalf ? t("lateOnBehalf") : t("lateHint");
  const missing = useTranslations("structure.propose.open");
  const nothing = open ? missing(open) : t("noChange");
  const why = past ? late : unchanged ? nothing : null;
  return (
    <>
      <p
        id={hint}
        role="status"
        className="basis-full text-sm text-soft sm:me-auto sm:basis-0 sm:grow"
      >
        {refused ? null : why}
      </p>
      <Button variant="quiet" onClick={onClose}>
        {t("later")}
      </Button>
      {!onBehalf && (
        <Button
          variant={draftFirst ? "primary" : "plain"}
          busy={busy}
          onClick={() => onSave(false)}
        >
          {t("saveDraft")}
        </Button>
      )}
      <Button
        variant={draftFirst ? "plain" : "primary"}
        busy={busy}
        disabled={why !== null}
        aria-describedby={hint}
        onClick={() => onSave(true)}
      >
        {onBehalf ? t("enter") : t("submit")}
      </Button>
    </>
  );
}
