"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { TextArea } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";
import { useDesk } from "../state/desk";
import { useDecisions } from "../state/useDecisions";
import type { PlaceDialogProps } from "./placeDialog";

/** Opens what was agreed *ad ref* again: everyone sees who did it and why. */
export function ReopenDialog({ place, announce, onClose }: PlaceDialogProps) {
  const t = useTranslations("desk.reopen");
  const common = useTranslations("common");
  const desk = useDesk();
  const { reopen } = useDecisions(desk, announce);
  const [why, setWhy] = useState("");
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (why.trim() === "") return;
    setBusy(true);
    const ok = await reopen(place, why);
    setBusy(false);
    if (ok) onClose();
  };
  return (
    <Dialog
      open
      size="small"
      keepOnOutsideClick
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { label: place.paragraph?.label ?? "" })}
      description={t("text")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            variant="primary"
            busy={busy}
            aria-disabled={why.trim() === ""}
            onClick={() => void submit()}
          >
            {t("action")}
          </Button>
        </>
      }
    >
      <TextArea
        label={t("reason")}
        autoFocus
        value={why}
        maxLength={4_000}
        onChange={(event) => setWhy(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void submit();
        }}
      />
      <Refused problem={desk.acts.problem} className="mt-3" />
    </Dialog>
  );
}
