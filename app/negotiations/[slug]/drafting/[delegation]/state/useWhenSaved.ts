"use client";
import { useCallback, useEffect, useRef } from "react";
import type { Saved } from "../../../text/live/useCollab";

/** Nobody waits longer than this for a command, whatever becomes of the words. */
const PATIENCE_MS = 3_000;

/**
 * Waits until the server has the words typed here, or for as long as one may wait for a command: what
 * it says of a paragraph is then about the words that its author sees.
 */
export function useWhenSaved(saved: Saved): () => Promise<void> {
  const state = useRef(saved);
  const waiting = useRef(new Set<() => void>());
  useEffect(() => {
    state.current = saved;
    if (saved !== "saved") return;
    for (const go of waiting.current) go();
    waiting.current.clear();
  }, [saved]);
  return useCallback(() => {
    if (state.current === "saved") return Promise.resolve();
    return new Promise((resolve) => {
      waiting.current.add(resolve);
      setTimeout(resolve, PATIENCE_MS);
    });
  }, []);
}
