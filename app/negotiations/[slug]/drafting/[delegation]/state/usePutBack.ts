"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef } from "react";
import { call } from "@/app/api-client";
import { plainText } from "@/domain/text/runs";
import { useOfferToCopy } from "../../../text/live/useOfferToCopy";
import { type PutBack, restoredRequests, wordsBack } from "../model/putBack";
import { runsAt, writeRuns } from "./editing";
import { type Room, useRoom } from "./room";

/**
 * Does what was taken back again: words are typed back as one's own, so that they can be undone like
 * any; paragraphs come back under the ids that they had, with all that is kept of them. What could not
 * come back is said, and can be copied.
 */
export function usePutBack() {
  const t = useTranslations("drafting.change");
  const room = useRoom();
  const offerToCopy = useOfferToCopy();
  const latest = useRef(room);
  useEffect(() => {
    latest.current = room;
  });
  return useCallback(
    async (back: PutBack): Promise<void> => {
      const { refresh, announce } = latest.current;
      const wanting = [
        ...typeBack(back.words, latest.current),
        ...(await strikeBack(back.strikes, latest.current)),
        ...(await bringBack(back.gone, latest.current)),
      ];
      await refresh();
      if (wanting.length === 0) return announce(t("undone"));
      offerToCopy(t("undoFailed"), wanting.filter(Boolean).join("\n\n"));
    },
    [t, offerToCopy],
  );
}

/** Gives the words of the paragraphs in which they could not all come back. */
function typeBack(words: PutBack["words"], { editor }: Room): readonly string[] {
  const written = editor.current;
  return words.flatMap((word) => {
    const now = written && runsAt(written, word.id);
    const back = now && wordsBack(now, word);
    const done = written && back && writeRuns(written, word.id, back.runs) && back.whole;
    return done ? [] : [plainText(word.before)];
  });
}

/** Gives something for each paragraph that is struck, or is not, as it was not before. */
async function strikeBack(strikes: PutBack["strikes"], { path }: Room): Promise<readonly string[]> {
  const wanting: string[] = [];
  for (const { id, struck } of strikes) {
    const answer = struck
      ? await call("DELETE", `${path}/paragraphs/${id}`, { seen: "" })
      : await call("POST", `${path}/paragraphs/${id}/restoration`, {});
    if (!answer.ok) wanting.push("");
  }
  return wanting;
}

/** Gives the words of the paragraphs that could not come back. */
async function bringBack(gone: PutBack["gone"], { path }: Room): Promise<readonly string[]> {
  const wanting: string[] = [];
  for (const request of restoredRequests(gone)) {
    const answer = await call("POST", `${path}/paragraphs/restored`, request);
    if (!answer.ok) wanting.push(...request.paragraphs.map(({ runs }) => plainText(runs)));
  }
  return wanting;
}
