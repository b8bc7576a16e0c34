"use client";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import type { DraftParagraphRequest } from "@/domain/contract/draftingRequests";
import type { DraftRemovalRequest } from "@/domain/contract/draftParagraphs";
import type { ParagraphId } from "@/domain/ids";
import { applyOperations } from "@/domain/text/apply";
import type { TextOperation } from "@/domain/text/operations";
import { plainText } from "@/domain/text/runs";
import { pendingIn } from "../../../text/editor/pending";
import { putBackOf } from "../model/putBack";
import { runsAt } from "./editing";
import { useRoom } from "./room";
import { useOfferUndo } from "./useOfferUndo";
import { usePutBack } from "./usePutBack";
import { useRoomCommand } from "./useRoomCommand";

/** What is done to whole paragraphs of the room: commands of the server, never edits of its document. */
export function useParagraphCommands() {
  const t = useTranslations("drafting.commands");
  const { kept, editor, paragraphs, paragraphOf, whenSaved } = useRoom();
  const putBack = usePutBack();
  const { run, busy } = useRoomCommand();
  const offerUndo = useOfferUndo();
  const failed = (sentence: string) => void toast.error(sentence || t("failed"));
  /** The id of the new paragraph, or null; it comes into the text over the live connection. */
  const make = async (request: DraftParagraphRequest, said: string) => {
    const answer = await run<{ id: ParagraphId }>("POST", "/paragraphs", request, said);
    if (!answer.ok) failed(answer.sentence);
    return answer.ok ? answer.value.id : null;
  };
  /** As `make`, with the caret in it as soon as it is there, and what is typed until then. */
  const makeAndEnter = async (request: DraftParagraphRequest, said: string): Promise<void> => {
    const pending = editor.current && pendingIn(editor.current);
    if (pending && !pending.waits) await pending.wantByCommand(() => make(request, said));
    else await make(request, said);
  };
  const wordsOf = (paragraph: ParagraphId): string => {
    const runs = editor.current && runsAt(editor.current, paragraph);
    return plainText(runs ?? paragraphOf(paragraph)?.runs ?? []);
  };
  /** As it was `seen`, or reads here: what others have typed in it since is not lost with it. */
  const remove = async (
    paragraph: ParagraphId,
    said: string,
    seen = wordsOf(paragraph),
  ): Promise<boolean> => {
    await whenSaved();
    const request: DraftRemovalRequest = { seen };
    const answer = await run("DELETE", `/paragraphs/${paragraph}`, request, said);
    if (!answer.ok) failed(answer.sentence);
    return answer.ok;
  };
  /** As `remove`, with the way back; one of the text stays to be seen as struck. */
  const takeOut = async (paragraph: ParagraphId, ofText: boolean): Promise<void> => {
    const operation: TextOperation = ofText
      ? { type: "strike", paragraph, struck: true }
      : { type: "remove", paragraph };
    const back = putBackOf(paragraphs, applyOperations(paragraphs, [operation]));
    const said = t(ofText ? "struck" : "removed");
    if (await remove(paragraph, said)) offerUndo(said, () => putBack(back));
  };
  const isOfText = (id: ParagraphId) => kept.base.some((paragraph) => paragraph.id === id);
  const behind = (after: ParagraphId) => ({ after, alternative: false });
  return {
    busy,
    /** For the editor, which puts the caret there itself. */
    add: (after: ParagraphId) => make(behind(after), t("added")),
    addAfter: (after: ParagraphId) => makeAndEnter(behind(after), t("added")),
    alternative: (of: ParagraphId) =>
      makeAndEnter({ after: of, alternative: true }, t("alternativeAdded")),
    /** Proposes to delete it; one that is new in the room is taken out. */
    strike: (id: ParagraphId): Promise<void> => takeOut(id, isOfText(id)),
    /** What takes new ones out again, the last first, each as it reads now. */
    wayBack: (ids: readonly ParagraphId[]): (() => Promise<void>) => {
      const seen = ids.map((id) => [id, wordsOf(id)] as const).toReversed();
      return async () => {
        for (const [id, words] of seen) if (!(await remove(id, t("removed"), words))) return;
      };
    },
    /** Takes out a new one without words; whether it is one. */
    removeEmpty: (id: ParagraphId): boolean => {
      if (isOfText(id)) return false;
      void remove(id, t("removed"));
      return true;
    },
  };
}
