"use client";
import { useTranslations } from "next-intl";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";

/** Asked before words that are on this device alone are removed from it. */
export function SignOutDialog({
  count,
  onStay,
  onSignOut,
}: {
  readonly count: number;
  readonly onStay: () => void;
  readonly onSignOut: () => void;
}) {
  const t = useTranslations("device.signOut");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onStay()}
      size="small"
      title={t("title")}
      description={t("text", { count })}
      footer={
        <>
          <Button variant="danger" onClick={onSignOut}>
            {t("signOut")}
          </Button>
          {/* Of the two, the one that loses nothing. */}
          <Button variant="primary" autoFocus onClick={onStay}>
            {t("stay")}
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  );
}
