"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { TextArea } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";

/** One step that a note may go with; between the question and the note stands what it is about. */
export function NoteDialog({
  title,
  text,
  label,
  action,
  busy,
  problem,
  children,
  onConfirm,
  onClose,
}: {
  readonly title: string;
  readonly text: ReactNode;
  readonly label: string;
  readonly action: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly children?: ReactNode;
  readonly onConfirm: (note: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("common");
  const [note, setNote] = useState("");
  return (
    <Dialog
      open
      size={children ? "large" : "small"}
      keepOnOutsideClick
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={text}
      footer={
        <>
          <Refused problem={problem} className="basis-full" />
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => onConfirm(note.trim())}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      <TextArea
        label={label}
        value={note}
        maxLength={4_000}
        onChange={(event) => setNote(event.target.value)}
      />
    </Dialog>
  );
}
