"use client";
import { useEffect } from "react";
import { forgetDrafts } from "../propose/draft";

/** Asks before words are lost that the server does not have; forgets unfinished ones at sign-out. */
export function useLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  useEffect(() => {
    window.addEventListener("adref:signed-out", forgetDrafts);
    return () => window.removeEventListener("adref:signed-out", forgetDrafts);
  }, []);
}
