"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, type ButtonSize } from "@/app/components/ui/Button";
import type { ClearanceRequest } from "@/domain/contract/draftingRequests";
import type { DraftChangeView } from "@/domain/contract/draftingViews";
import type { ClearanceStep } from "@/domain/drafting/clearance";
import { NoteDialog } from "../dialogs/NoteDialog";
import { ChangeInWords } from "../panel/ChangeInWords";
import { useRoom } from "../state/room";
import { useRoomCommand } from "../state/useRoomCommand";

/** What the reader may say of the room's clearance now: a button each, with a question before it is said. */
export function ClearanceSteps({
  steps,
  size,
  onSaid,
}: {
  readonly steps: readonly ClearanceStep[];
  readonly size?: ButtonSize;
  readonly onSaid?: () => void;
}) {
  const t = useTranslations("drafting.clearance");
  const { refresh } = useRoom();
  const [asked, ask] = useState<Asked | null>(null);
  /** It is said of the room as it is worded now, before the reader thinks about it. */
  const begin = async (to: ClearanceStep) => {
    const { wording, changes: said } = await refresh();
    ask({ to, wording, changes: said });
  };
  return (
    <>
      {steps.map((to) => (
        <Button key={to} size={size} onClick={() => void begin(to)}>
          {t(`to.${to}`)}
        </Button>
      ))}
      {asked && <Ask of={asked} onSaid={onSaid} onClose={() => ask(null)} />}
    </>
  );
}

interface Asked extends Pick<ClearanceRequest, "to" | "wording"> {
  /** All that `wording` names. */
  readonly changes: readonly DraftChangeView[];
}

/** One step, with what it is said of, and with a note if one wishes. */
function Ask({
  of: { to, wording, changes },
  onSaid,
  onClose,
}: {
  readonly of: Asked;
  readonly onSaid?: () => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("drafting.clearance");
  const { run, busy, problem } = useRoomCommand();
  const send = async (note: string) => {
    const request: ClearanceRequest = { to, wording, note };
    const answer = await run("POST", "/clearance", request, t(`said.${to}`));
    if (!answer.ok) return;
    onClose();
    onSaid?.();
  };
  return (
    <NoteDialog
      title={t(`to.${to}`)}
      text={t(`explain.${to}`)}
      label={t("note")}
      action={t(`to.${to}`)}
      {...{ busy, problem, onClose }}
      onConfirm={send}
    >
      {to !== "draft" && (
        <ol aria-label={t("what")} className="mb-4 divide-y border-y">
          {changes.map((change) => (
            <ChangeInWords key={change.key} change={change} />
          ))}
        </ol>
      )}
    </NoteDialog>
  );
}
