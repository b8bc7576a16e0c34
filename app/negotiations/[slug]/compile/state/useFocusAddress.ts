"use client";
import { useCallback, useEffect, useRef } from "react";
import type { ParagraphId } from "@/domain/ids";
import { nameInAddress } from "../../text/state/address";
import type { Anchors } from "../../text/state/anchors";
import { type DeskFocus, NOWHERE } from "../model/focus";
import type { FocusStore } from "./focusStore";

/** Scrolls a paragraph of the desk into view, if it is not. */
export function revealPlace(id: ParagraphId): void {
  const element = document.querySelector(`[data-place="${CSS.escape(id)}"]`);
  if (!element) return;
  const { top, bottom, height } = element.getBoundingClientRect();
  if (top >= 120 && bottom <= window.innerHeight - 80) return;
  const fits = height < window.innerHeight - 260;
  element.scrollIntoView({ block: fits ? "center" : "start" });
}

/** Puts something in focus. `stay` does not scroll. */
export type Go = (focus: DeskFocus, how?: { readonly stay?: boolean }) => void;

/**
 * The paragraph in focus lives in the address, as on the text page: links and "back" work. Moving
 * between the stops of one paragraph is no navigation.
 */
export function useFocusAddress(store: FocusStore, anchors: Anchors): Go {
  const latest = useRef(anchors);
  useEffect(() => {
    latest.current = anchors;
  }, [anchors]);
  useEffect(() => {
    const read = () => {
      const place = latest.current.find(window.location.hash);
      if (place) nameInAddress(latest.current.of(place));
      if (place === store.get().place) return;
      store.set({ ...NOWHERE, place });
      if (place) revealPlace(place);
    };
    if (window.location.hash) read();
    window.addEventListener("hashchange", read);
    window.addEventListener("popstate", read);
    return () => {
      window.removeEventListener("hashchange", read);
      window.removeEventListener("popstate", read);
    };
  }, [store]);
  return useCallback<Go>(
    (focus, how) => {
      const moved = focus.place !== store.get().place;
      store.set(focus);
      if (!moved) return;
      const { pathname, search } = window.location;
      const hash = focus.place ? `#${latest.current.of(focus.place)}` : "";
      window.history.pushState(null, "", `${pathname}${search}${hash}`);
      if (focus.place && !how?.stay) revealPlace(focus.place);
    },
    [store],
  );
}
