"use client";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { isInDialog, isTyping } from "../ui/keyboard";

/**
 * Goes from change to change: which one is at hand, the next, the one before. `keys` are what other
 * single keys do. The row gets the focus, so that a screen reader reads on from it.
 */
export function useChanges(
  root: RefObject<HTMLElement | null>,
  anchors: readonly string[],
  keys: Readonly<Record<string, () => void>>,
): { readonly at: number; readonly go: (step: 1 | -1) => void } {
  const [current, setCurrent] = useState<string | null>(null);
  const at = current === null ? -1 : anchors.indexOf(current);
  const go = useCallback(
    (step: 1 | -1) => {
      const wanted = anchors[Math.min(Math.max(at + step, 0), anchors.length - 1)];
      const row = wanted && root.current?.querySelector<HTMLElement>(`#${wanted}`);
      if (!row) return;
      setCurrent(wanted);
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: "center" });
    },
    [anchors, at, root],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || isInDialog()) return;
      const act = { j: () => go(1), k: () => go(-1), ...keys }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [go, keys]);
  return { at, go };
}
