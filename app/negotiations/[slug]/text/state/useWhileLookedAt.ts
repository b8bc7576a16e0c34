"use client";
import { useEffect } from "react";

/** Calls `look` every so many milliseconds while the page is looked at, and when somebody comes back to it. */
export function useWhileLookedAt(look: () => unknown, everyMs: number): void {
  useEffect(() => {
    const looked = () => {
      if (document.visibilityState === "visible") look();
    };
    const timer = setInterval(looked, everyMs);
    document.addEventListener("visibilitychange", looked);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", looked);
    };
  }, [look, everyMs]);
}
