"use client";
import { Check, RotateCcw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { MomentText } from "@/app/components/DateText";
import { IconButton } from "@/app/components/ui/IconButton";
import type { DraftNoteUpdate } from "@/domain/contract/draftingRequests";
import type { DraftNoteView } from "@/domain/contract/draftingViews";
import { ConfirmDialog } from "../../../text/panel/ConfirmDialog";
import { useRoom } from "../state/room";
import { useRoomCommand } from "../state/useRoomCommand";

const ICON = "size-4";

/** A comment or an instruction: who said it, and when; one's own can be deleted. */
export function NoteItem({ note }: { readonly note: DraftNoteView }) {
  const t = useTranslations("drafting.comments");
  const { kept, open } = useRoom();
  const { run, busy } = useRoomCommand();
  const [asking, ask] = useState(false);
  const { id, instruction, text, author, authorName, at, resolvedByName } = note;
  const send = async (...request: Parameters<typeof run>) => {
    const answer = await run(...request);
    if (!answer.ok) toast.error(answer.sentence || t("failed"));
  };
  const resolve = (resolved: boolean) => {
    const update: DraftNoteUpdate = { resolved };
    void send("PATCH", `/notes/${id}`, update, t(resolved ? "resolvedNow" : "reopened"));
  };
  const remove = async () => {
    await send("DELETE", `/notes/${id}`, undefined, t("deleted"));
    ask(false);
  };
  return (
    <li className="flex items-start gap-1 text-sm">
      <div className="min-w-0 flex-1">
        {instruction && <p className="font-semibold">{t(`instructions.${instruction}`)}</p>}
        {text && <p className="break-words whitespace-pre-line">{text}</p>}
        <p className="text-xs text-faint">
          {t.rich("by", { name: authorName, at: () => <MomentText at={at} /> })}
          {resolvedByName !== null && ` ${t("resolvedBy", { name: resolvedByName })}`}
        </p>
      </div>
      {open && instruction === null && (
        <IconButton
          label={t(resolvedByName === null ? "resolve" : "reopen")}
          icon={
            resolvedByName === null ? (
              <Check aria-hidden="true" className={ICON} />
            ) : (
              <RotateCcw aria-hidden="true" className={ICON} />
            )
          }
          onClick={() => resolve(resolvedByName === null)}
        />
      )}
      {open && author === kept.you.user && (
        <IconButton
          label={t("delete")}
          icon={<Trash2 aria-hidden="true" className={ICON} />}
          onClick={() => ask(true)}
        />
      )}
      {asking && (
        <ConfirmDialog
          title={t("deleteTitle")}
          text={text || (instruction ? t(`instructions.${instruction}`) : "")}
          action={t("delete")}
          reason={null}
          busy={busy}
          problem={null}
          onConfirm={() => void remove()}
          onClose={() => ask(false)}
        />
      )}
    </li>
  );
}
