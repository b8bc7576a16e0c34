"use client";
import { useTranslations } from "next-intl";
import type { AskRequest } from "@/domain/contract/draftingRequests";
import type { AskView } from "@/domain/contract/draftingViews";
import { answerAsk } from "@/domain/drafting/answers";
import type { AskAnswer } from "@/domain/drafting/draft";
import { applyOperations } from "@/domain/text/apply";
import { putBackOf } from "../model/putBack";
import { useRoom } from "./room";
import { useOfferUndo } from "./useOfferUndo";
import { usePutBack } from "./usePutBack";
import { useRoomCommand } from "./useRoomCommand";

/** Answers what a step forward asked, and offers the way back. */
export function useAnswer(ask: AskView) {
  const t = useTranslations("drafting.asks");
  const { paragraphs } = useRoom();
  const { run, busy, problem } = useRoomCommand();
  const putBack = usePutBack();
  const offerUndo = useOfferUndo();
  const answer = async (take: AskAnswer): Promise<void> => {
    const operations = answerAsk(paragraphs, ask, take);
    const request: AskRequest = { take };
    const answered = await run("POST", `/asks/${ask.id}`, request, t(`took.${take}`));
    if (!answered.ok || !operations.ok) return;
    const back = putBackOf(paragraphs, applyOperations(paragraphs, operations.value));
    // The words first: then it asks of what is there.
    const undo = async () => {
      if (operations.value.length > 0) await putBack(back);
      await run("DELETE", `/asks/${ask.id}`, undefined, t("reopened"));
    };
    offerUndo(t(`took.${take}`), undo);
  };
  return { answer, busy, problem };
}
