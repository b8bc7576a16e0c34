"use client";
import { useEffect, useSyncExternalStore } from "react";
import { call } from "@/app/api-client";
import type { RationaleRequest } from "@/domain/contract/draftingRequests";
import type { DraftKey } from "@/domain/drafting/draft";
import type { Result } from "@/domain/refusal";
import { type Room, useRoom } from "./room";
import type { Unsent, UnsentName } from "./unsent";

/** What could not be saved is tried again so often while there is a connection. */
const AGAIN_MS = 20_000;

/** What is typed into a field of a paragraph until it is sent; it stays when the field is left. */
export function useUnsent(name: UnsentName) {
  const { unsent } = useRoom();
  const text = useSyncExternalStore(
    unsent.subscribe,
    () => unsent.of(name)?.text ?? "",
    () => "",
  );
  return {
    text,
    change: (next: string) => unsent.keep(name, next === "" ? null : { text: next, seen: "" }),
    /** The server has what it said when it was sent. */
    sent: () => unsent.saved(name, text),
  };
}

/** Whether there are words that would be lost with the page. */
export const useHasUnsent = (unsent: Unsent): boolean =>
  useSyncExternalStore(
    unsent.subscribe,
    () => unsent.all.length > 0,
    () => false,
  );

/** Saves a rationale where it still says `seen`. */
export function saveRationale(
  path: string,
  key: DraftKey,
  { text, seen }: { readonly text: string; readonly seen: string },
): Promise<Result<void>> {
  const request: RationaleRequest = { key, text, seen };
  return call("PUT", `${path}/rationales`, request);
}

/** Saves rationales that could not be saved as soon as there is a connection again. */
export function useSavingAgain(
  { unsent, saves, path, refresh }: Pick<Room, "unsent" | "saves" | "path" | "refresh">,
  connected: boolean,
): void {
  useEffect(() => {
    if (!connected) return;
    const again = () =>
      void unsent.again(async (key, words) => {
        const answer = await saves.track(saveRationale(path, key, words));
        if (answer.ok) await refresh();
        if (answer.ok) return "saved";
        return answer.code === "unavailable" ? "failed" : "refused";
      });
    again();
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [unsent, saves, path, refresh, connected]);
}
