"use client";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import type { DropRequest, SettledRequest } from "@/domain/contract/draftingRequests";
import type { DraftChangeView } from "@/domain/contract/draftingViews";
import { dropChange } from "@/domain/drafting/drops";
import { applyOperations } from "@/domain/text/apply";
import { type ShownChange, says } from "../model/changes";
import { putBackOf } from "../model/putBack";
import { useRoom } from "./room";
import { useOfferUndo } from "./useOfferUndo";
import { usePutBack } from "./usePutBack";
import { useRoomCommand } from "./useRoomCommand";

/** What can be done with changes of the room, each as it is worded before the reader's eyes. */
export function useChangeCommands() {
  const t = useTranslations("drafting.change");
  const { kept, paragraphs, refresh } = useRoom();
  const { run, busy, problem } = useRoomCommand();
  const putBack = usePutBack();
  const offerUndo = useOfferUndo();
  /** As the server knows it, if that is what the reader sees; the server may not have been asked yet. */
  const known = async (change: ShownChange): Promise<DraftChangeView | null> => {
    const of = (all: readonly DraftChangeView[]) =>
      all.find((one) => one.key === change.key && says(one, change)) ?? null;
    const found = of(kept.changes) ?? of((await refresh()).changes);
    if (!found) toast(t("moved"));
    return found;
  };
  const settle = async (change: ShownChange, settled: boolean): Promise<void> => {
    const of = await known(change);
    if (!of) return;
    const request: SettledRequest = { key: of.key, wording: of.wording, settled };
    await run("PUT", "/settled", request, t(settled ? "accepted" : "unsettled"));
  };
  /** Takes back all of it, or one place of an edit. */
  const drop = async (change: ShownChange, edit?: number): Promise<void> => {
    const of = await known(change);
    if (!of) return;
    const { key, wording } = of;
    const copy = { base: kept.base, room: paragraphs };
    const operations = dropChange(copy, key, edit);
    const request: DropRequest = { key, wording, ...(edit === undefined ? {} : { edit }) };
    const answer = await run("POST", "/drops", request, t("dropped"));
    if (!answer.ok || !operations.ok) return;
    const back = putBackOf(paragraphs, applyOperations(paragraphs, operations.value));
    offerUndo(t(of.kind === "delete" ? "restored" : "dropped"), () => putBack(back));
  };
  return { settle, drop, busy, problem };
}
