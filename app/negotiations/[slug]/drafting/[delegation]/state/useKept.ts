"use client";
import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import type { DraftingView } from "@/domain/contract/draftingViews";
import { BESIDE_ROOT } from "@/domain/contract/realtime";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import type { Collab } from "../../../text/live/useCollab";
import { useRead } from "../../../text/state/useRead";
import { useStable } from "../../../text/state/useStable";
import { useWhileLookedAt } from "../../../text/state/useWhileLookedAt";

/** A text that is being typed is asked about when it has come to rest. */
const REST_MS = 600;
/** How old what the server said may get while the page is looked at: other texts tell nothing of it. */
const LOOK_MS = 20_000;

/** A command of one's own asks by itself when it is answered: what it changed is then known. */
const PAUSE_MS = 150;

export interface Kept {
  readonly view: DraftingView;
  readonly refresh: () => Promise<DraftingView>;
  /** When it was asked for last: `performance.now()`. */
  readonly askedAt: RefObject<number>;
  /** The server knows of no such room for this reader any more. */
  readonly gone: boolean;
  /** Asks no more. */
  readonly stop: () => void;
}

/** What the server keeps of the room, as it said last. Parts that say the same are the same objects. */
export function useKept(path: string, initial: DraftingView): Kept {
  const { value, refresh: read, gone } = useRead(path, initial);
  const askedAt = useRef(0);
  const stopped = useRef<DraftingView | null>(null);
  const refresh = useCallback(() => {
    if (stopped.current) return Promise.resolve(stopped.current);
    askedAt.current = performance.now();
    return read();
  }, [read]);
  const stop = useCallback(() => {
    stopped.current = initial;
  }, [initial]);
  const base = useStable(value.base);
  const changes = useStable(value.changes);
  const asks = useStable(value.asks);
  const view = useMemo(() => ({ ...value, base, changes, asks }), [value, base, changes, asks]);
  return useMemo(() => ({ view, refresh, askedAt, gone, stop }), [view, refresh, gone, stop]);
}

/**
 * Asks the server anew: when it says that something beside the text has changed, when the text has
 * come to rest and is saved, and every so often while the page is looked at.
 */
export function useKeeping(
  { refresh, askedAt }: Pick<Kept, "refresh" | "askedAt">,
  collab: Collab,
  paragraphs: readonly DraftedParagraph[],
): void {
  const doc = collab.opened?.doc ?? null;
  useEffect(() => {
    if (!doc) return;
    const beside = doc.getMap(BESIDE_ROOT);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const told = performance.now();
      clearTimeout(timer);
      timer = setTimeout(() => askedAt.current < told && void refresh(), PAUSE_MS);
    };
    beside.observe(look);
    return () => {
      clearTimeout(timer);
      beside.unobserve(look);
    };
  }, [doc, refresh, askedAt]);
  const asked = useRef(paragraphs);
  const saved = collab.saved === "saved";
  useEffect(() => {
    if (!saved || asked.current === paragraphs) return;
    const rested = performance.now();
    const timer = setTimeout(() => {
      asked.current = paragraphs;
      if (askedAt.current < rested) void refresh();
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [saved, paragraphs, refresh, askedAt]);
  useWhileLookedAt(refresh, LOOK_MS);
}
