"use client";
import { useEffect, useState } from "react";
import type { Chosen } from "./chosen";
import { type DeskWork, forgetDesk, keepText, keepWork } from "./keptDesk";

/**
 * Keeps the work of a desk with every step. Gives what says that it was sent: it is forgotten then.
 * Where the browser keeps nothing, it asks before the page is left.
 */
export function useKeeping(desk: string, chosen: Chosen, work: DeskWork): () => void {
  const [sent, setSent] = useState(false);
  const [kept, setKept] = useState(true);
  useEffect(() => {
    keepText(desk, chosen.text).then((ok) => ok || setKept(false));
  }, [desk, chosen]);
  useEffect(() => {
    if (!sent && kept) keepWork(desk, chosen, work).then((ok) => ok || setKept(false));
  }, [desk, chosen, work, sent, kept]);
  const made = work.errata.length + work.ignored.length > 0;
  useAskBeforeLeaving(!sent && !kept && made);
  return () => {
    setSent(true);
    forgetDesk(desk);
  };
}

function useAskBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
