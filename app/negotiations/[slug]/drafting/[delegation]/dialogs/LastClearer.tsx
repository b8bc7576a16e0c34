"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";

/** Why the last one who clears cannot go or give it up while it has to be cleared. */
export function LastClearer({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("drafting.settings");
  const common = useTranslations("common");
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(open) => !open && onClose()}
      title={t("lastClearer")}
      description={t("lastClearerText")}
      footer={
        <Button variant="primary" onClick={onClose}>
          {common("close")}
        </Button>
      }
    >
      {null}
    </Dialog>
  );
}
