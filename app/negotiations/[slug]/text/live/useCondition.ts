"use client";
import { useEffect, useState } from "react";
import { type Condition, conditionOf } from "./condition";
import type { Collab } from "./useCollab";

const SECOND = 1_000;

/** The condition, and for how many seconds words have been unsaved; counts on while they are. */
export function useCondition(collab: Collab): { condition: Condition; unsavedFor: number } {
  const { unsavedSince: since } = collab;
  const [unsavedFor, setUnsavedFor] = useState(0);
  useEffect(() => {
    const count = () =>
      setUnsavedFor(since === null ? 0 : Math.floor((performance.now() - since) / SECOND));
    count();
    if (since === null) return;
    const timer = setInterval(count, SECOND);
    return () => clearInterval(timer);
  }, [since]);
  return { condition: conditionOf({ ...collab, unsavedFor }), unsavedFor };
}
