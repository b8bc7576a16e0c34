"use client";
import { useEffect, useState } from "react";

/**
 * The server's clock, in milliseconds since 1970, ticking every `every` milliseconds. The first
 * value is `now` itself, on server and client alike, so that the markup agrees; then this
 * machine's clock, corrected by how far it was off when the page came.
 */
export function useServerClock(now: string, every: number): number {
  const [time, setTime] = useState(() => Date.parse(now));
  useEffect(() => {
    const offset = Date.parse(now) - Date.now();
    const timer = setInterval(() => setTime(Date.now() + offset), every);
    return () => clearInterval(timer);
  }, [now, every]);
  return time;
}
