"use client";
import { Fragment } from "@tiptap/pm/model";
import { useTranslations } from "next-intl";
import type { DraftParagraphRequest } from "@/domain/contract/draftingRequests";
import type { ParagraphId } from "@/domain/ids";
import { joined, type ParagraphsPasted } from "../../../text/editor/pasted";
import { useOfferToCopy } from "../../../text/live/useOfferToCopy";
import { whenPresent, writeAtEnds } from "./editing";
import { useRoom } from "./room";
import { useOfferUndo } from "./useOfferUndo";
import { useParagraphCommands } from "./useParagraphCommands";
import { useRoomCommand } from "./useRoomCommand";

/**
 * Paragraphs that were pasted behind one: all of them are made by one command, and then filled. Where
 * that cannot be, their words go where they would have gone without it; failing that, they are offered
 * to be copied: none is lost.
 */
export function usePaste(): ParagraphsPasted {
  const t = useTranslations("drafting.commands");
  const { editor } = useRoom();
  const offerToCopy = useOfferToCopy();
  const { run } = useRoomCommand();
  const { wayBack } = useParagraphCommands();
  const offerUndo = useOfferUndo();
  const fill = async (
    after: ParagraphId,
    ids: readonly ParagraphId[],
    blocks: readonly Fragment[],
  ): Promise<boolean> => {
    const written = editor.current;
    const last = ids.at(-1);
    if (!written || !last || !(await whenPresent(written, last))) return false;
    return writeAtEnds(written, new Map(ids.map((id, nth) => [id, blocks[nth]!])), after);
  };
  const paste = async (after: ParagraphId, blocks: readonly Fragment[]): Promise<void> => {
    const count = blocks.length;
    const request: DraftParagraphRequest = { after, alternative: false, count };
    const said = t("pasted", { count });
    const answer = await run<{ ids: readonly ParagraphId[] }>("POST", "/paragraphs", request, said);
    if (answer.ok && (await fill(after, answer.value.ids, blocks))) {
      offerUndo(said, wayBack(answer.value.ids));
      return;
    }
    if (answer.ok) void wayBack(answer.value.ids)();
    const written = editor.current;
    const words = Fragment.from(blocks[0]!.firstChild!.type.schema.text(" ")).append(
      joined(blocks),
    );
    if (written && writeAtEnds(written, new Map([[after, words]]), after)) return;
    const text = blocks.map((block) => block.textBetween(0, block.size)).join("\n\n");
    offerToCopy(t("notPasted"), text);
  };
  return (after, blocks) => void paste(after, blocks);
}
