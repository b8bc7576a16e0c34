"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { call } from "@/app/api-client";
import type { ChangesView, Mark } from "@/domain/contract/changes";

export interface Changes {
  /** null until they are asked for and read. */
  readonly view: ChangesView | null;
  /** Reads again what happened since the same moment, when it was read before. */
  readonly refresh: () => Promise<void>;
  /** Marks all that was shown as seen; what is shown stays until the page is left. */
  readonly markSeen: () => Promise<void>;
  readonly marked: boolean;
  /** The server could not be asked. */
  readonly failed: boolean;
}

/**
 * What changed since the reader last looked, read when it is first `wanted`. Since when stays the
 * same until the page is left, also when it was marked as seen meanwhile.
 */
export function useChanges(slug: string, wanted: boolean): Changes {
  const [view, setView] = useState<ChangesView | null>(null);
  const [marked, setMarked] = useState(false);
  const [failed, setFailed] = useState(false);
  const path = `/api/negotiations/${slug}`;
  useEffect(() => {
    if (!wanted || view) return;
    let ended = false;
    void call<ChangesView>("GET", `${path}/changes`).then((answer) => {
      if (ended) return;
      setFailed(!answer.ok);
      if (answer.ok) setView(answer.value);
    });
    return () => {
      ended = true;
    };
  }, [path, wanted, view]);
  const since = view?.since ?? null;
  const refresh = useCallback(async () => {
    if (!since) return;
    const answer = await call<ChangesView>("GET", `${path}/changes${queryOf(since)}`);
    if (!answer.ok) return;
    // How the text stood then is the same: the same object, so that nothing is drawn anew for it.
    setView((known) => ({ ...answer.value, before: known?.before ?? answer.value.before }));
    setMarked(false);
  }, [path, since]);
  const markSeen = useCallback(async () => {
    if (!view) return;
    // The words were read as they moved, up to now.
    const seen = await markAsSeen(path, view, (now) => now.until.seq);
    setFailed(!seen);
    setMarked(Boolean(seen));
    // There was nothing to compare with before: from now on there is.
    if (seen && !view.since) setView({ ...seen.now, since: seen.mark });
  }, [path, view]);
  return useMemo(
    () => ({ view, refresh, markSeen, marked, failed }),
    [view, refresh, markSeen, marked, failed],
  );
}

/** Asks what happened since a mark rather than since the last one. */
const queryOf = (since: Mark | null): string =>
  since ? `?${new URLSearchParams({ at: since.at, seq: String(since.seq) })}` : "";

/**
 * Marks what is `shown` as seen, its words up to where `wordsUpTo` says of how things stand now.
 * Gives that and the mark, or null where the server could not be asked.
 */
export async function markAsSeen(
  path: string,
  shown: ChangesView,
  wordsUpTo: (now: ChangesView) => number,
): Promise<{ readonly now: ChangesView; readonly mark: Mark } | null> {
  const now = await call<ChangesView>("GET", `${path}/changes${queryOf(shown.since)}`);
  if (!now.ok) return null;
  const mark = { at: seenUntil(shown, now.value), seq: wordsUpTo(now.value) };
  const answer = await call("POST", `${path}/visits`, mark);
  return answer.ok ? { now: now.value, mark } : null;
}

/**
 * Until when what is `shown` has been seen when the server says this `now`: until now, unless something
 * has happened meanwhile that is not shown.
 */
export const seenUntil = (shown: ChangesView, now: ChangesView): string =>
  (now.happenings.length === shown.happenings.length ? now : shown).until.at;
