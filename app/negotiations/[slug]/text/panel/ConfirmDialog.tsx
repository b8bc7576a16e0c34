"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { TextArea } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly action: string;
  /** Label of the field for a reason; null where none is asked for. */
  readonly reason: string | null;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** A question before something that cannot be undone by the one who does it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTranslations("common");
  const [reason, setReason] = useState("");
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(open) => !open && props.onClose()}
      title={props.title}
      description={props.text}
      footer={
        <>
          <Button variant="quiet" onClick={props.onClose}>
            {t("cancel")}
          </Button>
          <Button variant="danger" busy={props.busy} onClick={() => props.onConfirm(reason)}>
            {props.action}
          </Button>
        </>
      }
    >
      {props.reason && (
        <TextArea
          label={props.reason}
          value={reason}
          maxLength={4_000}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <Refused problem={props.problem} className="mt-3" />
    </Dialog>
  );
}
