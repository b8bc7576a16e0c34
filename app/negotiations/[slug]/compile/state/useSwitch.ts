"use client";
import { useCallback, useEffect, useState } from "react";

const CHANGED = "adref:switch";

/**
 * A yes or no of one reader, kept in this browser; another tab, and another part of the page, hears
 * of a change at once. A browser that keeps nothing forgets it with the page.
 */
export function useSwitch(name: string, usual: boolean): readonly [boolean, (on: boolean) => void] {
  const key = `adref:${name}`;
  const [on, setOn] = useState(usual);
  useEffect(() => {
    const read = () => {
      const kept = keptAt(key);
      setOn(kept === null ? usual : kept === "on");
    };
    read();
    window.addEventListener("storage", read);
    window.addEventListener(CHANGED, read);
    return () => {
      window.removeEventListener("storage", read);
      window.removeEventListener(CHANGED, read);
    };
  }, [key, usual]);
  const set = useCallback(
    (next: boolean) => {
      setOn(next);
      try {
        window.localStorage.setItem(key, next ? "on" : "off");
        window.dispatchEvent(new Event(CHANGED));
      } catch {
        // Storage may be forbidden: it then holds for this part of the page.
      }
    },
    [key],
  );
  return [on, set];
}

function keptAt(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}
