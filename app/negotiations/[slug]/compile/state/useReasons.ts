"use client";
import { useCallback, useMemo, useState } from "react";

export interface Reasons {
  /** The reason written for what `key` names; empty where there is none. */
  readonly of: (key: string) => string;
  readonly set: (key: string, reason: string) => void;
}

/**
 * Reasons that are being written, each kept with what it was written for while the page is open: it
 * goes with no other decision, and is there again when one comes back.
 */
export function useReasons(): Reasons {
  const [kept, setKept] = useState<ReadonlyMap<string, string>>(new Map());
  const set = useCallback((key: string, reason: string) => {
    setKept((before) => {
      const next = new Map(before);
      if (reason === "") next.delete(key);
      else next.set(key, reason);
      return next;
    });
  }, []);
  return useMemo(() => ({ of: (key) => kept.get(key) ?? "", set }), [kept, set]);
}
