"use client";
import { useEffect } from "react";
import { GONE } from "../model/places";
import type { Desk } from "./desk";
import type { FocusStore } from "./focusStore";
import { useSwitch } from "./useSwitch";

/** A reader who runs through paragraphs does not take the room along at every step. */
const PAUSE_MS = 350;

/** Whether the room follows this person's desk; the screen's own controls have the same switch. */
export const useRoomFollows = (slug: string) => useSwitch(`room-follows:${slug}`, false);

/** While the room follows the desk, the paragraph in focus is what the room is shown. */
export function useLeading({ negotiation, showing }: Desk, store: FocusStore): void {
  const [follows] = useRoomFollows(negotiation.slug);
  const { show, paragraph } = showing;
  useEffect(() => {
    if (!follows) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const { place } = store.get();
      if (!place || place === GONE || place === paragraph) return;
      timer = setTimeout(() => void show(place), PAUSE_MS);
    };
    look();
    const stop = store.subscribe(look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [follows, store, show, paragraph]);
}
