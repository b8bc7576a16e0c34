"use client";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useCall } from "@/app/use-call";
import type { ParagraphId } from "@/domain/ids";
import { useWorkspace } from "./workspace";

/** Adding and removing paragraphs: commands of the server, never edits of the document. */
export function useParagraphCommands() {
  const t = useTranslations("text.panel");
  const { negotiation, announce } = useWorkspace();
  const { send, busy, problem } = useCall();
  const path = `/api/negotiations/${negotiation.slug}/text/paragraphs`;
  /** The id of the new paragraph, or null; it comes into the text over the live connection. */
  const add = async (after: ParagraphId): Promise<ParagraphId | null> => {
    const answer = await send<{ id: ParagraphId }>("POST", path, { after });
    if (answer.ok) announce(t("added"));
    else toast.error(answer.sentence || t("failed"));
    return answer.ok ? answer.value.id : null;
  };
  const remove = async (paragraph: ParagraphId): Promise<boolean> => {
    const answer = await send("DELETE", path, { paragraph });
    if (answer.ok) announce(t("removed"));
    return answer.ok;
  };
  return { add, remove, busy, problem };
}
