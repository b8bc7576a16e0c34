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
    const now = await call<ChangesView>("GET", `${path}/changes${queryOf(view.since)}`);
    const mark = now.ok && markOf(view, now.value);
    const answer = mark ? await call("POST", `${path}/visits`, mark) : null;
    setFailed(!answer?.ok);
    setMarked(answer?.ok ?? false);
    // There was nothing to compare with before: from now on there is.
    if (answer?.ok && now.ok && mark && !view.since) setView({ ...now.value, since: mark });
  }, [path, view]);
  return useMemo(
    () => ({ view, refresh, markSeen, marked, failed }),
    [view, refresh, markSeen, marked, failed],
  );
}

/** Asks what happened since a mark rather than since the last one. */
export const queryOf = (since: Mark | null): string =>
  since ? `?${new URLSearchParams({ at: since.at, seq: String(since.seq) })}` : "";

/**
 * Up to where what is `shown` has been seen when the server says this `now`: up to now, unless something
 * has happened meanwhile that is not shown. The words are seen up to now: they were read as they moved.
 */
export const markOf = (shown: ChangesView, now: ChangesView): Mark => ({
  at: now.happenings.length === shown.happenings.length ? now.until.at : shown.until.at,
  seq: now.until.seq,
});
