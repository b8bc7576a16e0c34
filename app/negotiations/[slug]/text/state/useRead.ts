"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import { call } from "@/app/api-client";

export interface Read<T> {
  readonly value: T;
  /** Gives what the server answered last, or what was known where it did not. */
  readonly refresh: () => Promise<T>;
  /** It does not exist any more, as far as the reader may know. */
  readonly gone: boolean;
  /** The server could not be asked, or did not answer, the last time. */
  readonly failed: boolean;
}

/**
 * What the server answers at `path`, begun with what the page came with. Requests never run side by
 * side: one asked for during another runs after it, so that the last answer is the latest state. An
 * answer that says the same keeps the same object.
 */
export function useRead<T>(path: string, initial: T): Read<T> {
  const [value, setValue] = useState(initial);
  const [gone, setGone] = useState(false);
  const [failed, setFailed] = useState(false);
  const running = useRef<Promise<T> | null>(null);
  const latest = useRef(initial);
  const wanted = useRef(false);
  const load = useCallback(async () => {
    do {
      wanted.current = false;
      const answer = await call<T>("GET", path);
      setFailed(!answer.ok);
      if (!answer.ok && answer.code === "not-found") setGone(true);
      const news = answer.ok && JSON.stringify(latest.current) !== JSON.stringify(answer.value);
      if (!news) continue;
      latest.current = answer.value;
      setValue(answer.value);
    } while (wanted.current);
    return latest.current;
  }, [path]);
  const refresh = useCallback(() => {
    wanted.current = true;
    running.current ??= load().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [load]);
  return useMemo(() => ({ value, refresh, gone, failed }), [value, refresh, gone, failed]);
}
