"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { call } from "@/app/api-client";
import type { AmendmentView } from "@/domain/contract/amendmentViews";

export interface Amendments {
  readonly list: readonly AmendmentView[];
  /** False after a fetch that failed: what is shown may be old. */
  readonly fresh: boolean;
  /** Reads them again; true when anything was different. */
  readonly refresh: () => Promise<boolean>;
}

/** An unchanged amendment stays the same object, so that what is drawn from it stays too. */
function merge(
  before: readonly AmendmentView[],
  after: readonly AmendmentView[],
): readonly AmendmentView[] {
  const known = new Map(before.map((a) => [a.id, a]));
  const merged = after.map((a) => {
    const old = known.get(a.id);
    return old && JSON.stringify(old) === JSON.stringify(a) ? old : a;
  });
  const same = merged.length === before.length && merged.every((a, i) => a === before[i]);
  return same ? before : merged;
}

/**
 * The amendments this reader may see; with `view` "public" those alone that every participant may,
 * as they may. Requests never run side by side: one asked for during
 * another runs after it, so that the last answer is the latest state.
 */
export function useAmendments(
  slug: string,
  initial: readonly AmendmentView[],
  view?: "public",
): Amendments {
  const [list, setList] = useState(initial);
  const [fresh, setFresh] = useState(true);
  const running = useRef<Promise<boolean> | null>(null);
  const wanted = useRef(false);
  const latest = useRef(initial);
  const load = useCallback(async () => {
    let changed = false;
    do {
      wanted.current = false;
      const answer = await call<readonly AmendmentView[]>(
        "GET",
        `/api/negotiations/${slug}/amendments${view ? `?view=${view}` : ""}`,
      );
      if (answer.ok) {
        const merged = merge(latest.current, answer.value);
        changed ||= merged !== latest.current;
        latest.current = merged;
        setList(merged);
      }
      setFresh(answer.ok);
    } while (wanted.current);
    return changed;
  }, [slug, view]);
  const refresh = useCallback(() => {
    wanted.current = true;
    running.current ??= load().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [load]);
  useEffect(() => {
    const onVisible = () => document.visibilityState === "visible" && void refresh();
    document.addEventListener("visibilitychange", onVisible);
    return () => document.removeEventListener("visibilitychange", onVisible);
  }, [refresh]);
  return useMemo(() => ({ list, fresh, refresh }), [list, fresh, refresh]);
}
