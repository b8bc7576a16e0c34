"use client";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { endTypedStep } from "./editing";
import { useRoom } from "./room";

/** How long a way back is offered, in milliseconds; the undo key finds it longer. */
const OFFERED_MS = 20_000;

/** What a command did can be undone: by the key in its turn, and by a button beside what is said of it. */
export function useUndoable() {
  const t = useTranslations("drafting.commands");
  const { editor, history } = useRoom();
  const note = (back: () => Promise<void>) =>
    history.note(editor.current ? endTypedStep(editor.current) : 0, back);
  const offer = (said: string, back: () => Promise<void>): void => {
    const undo = note(back);
    toast(said, {
      duration: OFFERED_MS,
      closeButton: true,
      action: { label: t("undo"), onClick: () => void undo() },
    });
  };
  return { note, offer };
}
