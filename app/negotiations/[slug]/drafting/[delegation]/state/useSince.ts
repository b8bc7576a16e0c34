"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { ChangesView } from "@/domain/contract/changes";
import { markAsSeen } from "../../../text/state/useChanges";
import { useRead } from "../../../text/state/useRead";

export interface Since {
  /** null until it is read. */
  readonly view: ChangesView | null;
  readonly refresh: () => Promise<unknown>;
  /** Marks all that is shown as seen: what comes after it is told from then on. */
  readonly markSeen: () => Promise<void>;
  readonly marked: boolean;
  /** It could not be read at all, or not be marked. */
  readonly failed: boolean;
}

/**
 * What changed since the reader last looked, read anew whenever the text has moved on from `textSeq`.
 * The words are those of the text, which the room may be behind, and they are seen as far as they are shown.
 */
export function useSince(slug: string, textSeq: number): Since {
  const path = `/api/negotiations/${slug}`;
  const {
    value: view,
    refresh,
    failed: unread,
  } = useRead<ChangesView | null>(`${path}/changes`, null);
  const [marked, setMarked] = useState(false);
  const [unmarked, setUnmarked] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text has moved
  useEffect(() => {
    void refresh();
  }, [refresh, textSeq]);
  const markSeen = useCallback(async () => {
    if (!view) return;
    const seen = await markAsSeen(path, view, () => view.until.seq);
    setUnmarked(!seen);
    // What is left to see is known first.
    await refresh();
    setMarked(Boolean(seen));
  }, [path, view, refresh]);
  const failed = (unread && !view) || unmarked;
  return useMemo(
    () => ({ view, refresh, markSeen, marked, failed }),
    [view, refresh, markSeen, marked, failed],
  );
}
