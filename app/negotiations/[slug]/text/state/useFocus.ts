"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ParagraphId } from "@/domain/ids";
import { nameInAddress } from "./address";
import type { Anchors } from "./anchors";

export interface Focus {
  readonly id: ParagraphId | null;
  /**
   * Brings a paragraph into focus, and into view unless `stay`; null leaves all. `replace` makes no
   * step for "back": a caret that wanders through the text is no navigation.
   */
  readonly set: (
    id: ParagraphId | null,
    how?: { readonly stay?: boolean; readonly replace?: boolean },
  ) => void;
}

const elementOf = (id: ParagraphId): Element | null =>
  document.querySelector(`[data-text] [data-id="${CSS.escape(id)}"]`);

/** Scrolls a paragraph of the text into view. */
export function reveal(id: ParagraphId): void {
  const element = elementOf(id);
  if (!element) return;
  const { top, bottom, height } = element.getBoundingClientRect();
  if (top >= 130 && bottom <= window.innerHeight - 40) return;
  const fits = height < window.innerHeight - 260;
  element.scrollIntoView({ block: fits ? "center" : "start" });
}

/** The one paragraph in focus. It lives in the address, so that links and "back" work. */
export function useFocus(anchors: Anchors): Focus {
  const [id, setId] = useState<ParagraphId | null>(null);
  // Anchors change with everybody's keystrokes; navigation alone reads the address again.
  const latest = useRef(anchors);
  useEffect(() => {
    latest.current = anchors;
  }, [anchors]);
  useEffect(() => {
    const read = () => {
      const found = latest.current.find(window.location.hash);
      setId(found);
      if (!found) return;
      nameInAddress(latest.current.of(found));
      reveal(found);
    };
    if (window.location.hash) read();
    window.addEventListener("hashchange", read);
    window.addEventListener("popstate", read);
    return () => {
      window.removeEventListener("hashchange", read);
      window.removeEventListener("popstate", read);
    };
  }, []);
  const set = useCallback<Focus["set"]>((next, how) => {
    const { pathname, search, hash } = window.location;
    const wanted = next ? `#${latest.current.of(next)}` : "";
    const address = `${pathname}${search}${wanted}`;
    if (wanted !== hash && how?.replace) window.history.replaceState(null, "", address);
    else if (wanted !== hash) window.history.pushState(null, "", address);
    setId(next);
    if (next && !how?.stay) reveal(next);
  }, []);
  return useMemo(() => ({ id, set }), [id, set]);
}
