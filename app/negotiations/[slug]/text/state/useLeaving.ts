"use client";
import { useEffect } from "react";
import { forgetDrafts } from "../propose/draft";

/**
 * Asks before a page is closed whose words the server does not have; forgets unfinished proposals at
 * sign-out.
 * @param kept they are on this device: without a network it does not ask, as waiting would not help
 */
export function useLeaving(unsaved: boolean, kept: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (!kept || navigator.onLine) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved, kept]);
  useEffect(() => {
    window.addEventListener("adref:signed-out", forgetDrafts);
    return () => window.removeEventListener("adref:signed-out", forgetDrafts);
  }, []);
}
