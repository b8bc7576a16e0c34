"use client";
import { useTranslations } from "next-intl";
import { toast } from "sonner";

/** How long a way back is offered, in milliseconds. */
const OFFERED_MS = 20_000;

/** Says what a command did, with a button that takes it back. */
export function useOfferUndo() {
  const t = useTranslations("drafting.commands");
  return (said: string, back: () => Promise<void>): void => {
    toast(said, {
      duration: OFFERED_MS,
      closeButton: true,
      action: { label: t("undo"), onClick: () => void back() },
    });
  };
}
