"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import type { Refusal } from "./useCollab";

/** The server did not take an edit, and the document was opened afresh: what was typed, to copy. */
export function RefusedDialog({
  refusal,
  onClose,
}: {
  readonly refusal: Refusal;
  readonly onClose: () => void;
}) {
  const t = useTranslations("text.refused");
  const [copied, setCopied] = useState(false);
  const text = refusal.unsaved.map((part) => `${part.label}\t${part.text}`).join("\n\n");
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      description={refusal.sentence}
      footer={
        <>
          {text && <Button onClick={copy}>{copied ? t("copied") : t("copy")}</Button>}
          <Button variant="primary" onClick={onClose}>
            {t("close")}
          </Button>
        </>
      }
    >
      <p className="text-sm text-soft">{text ? t("unsaved") : t("nothing")}</p>
      {refusal.unsaved.map((part) => (
        <div key={part.paragraph} className="mt-4">
          <p className="text-xs text-faint">{part.label}</p>
          <p className="rounded-md bg-ground p-3 font-serif select-all">{part.text}</p>
        </div>
      ))}
    </Dialog>
  );
}
