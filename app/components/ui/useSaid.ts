"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

/** What is said to those who do not see the page change; the same sentence twice is said twice. */
export function useSaid(): readonly [string, (sentence: string) => void] {
  const [said, setSaid] = useState("");
  const odd = useRef(false);
  const announce = useCallback((sentence: string) => {
    odd.current = !odd.current;
    setSaid(odd.current ? sentence : `${sentence}\u00a0`);
  }, []);
  useEffect(() => () => setSaid(""), []);
  return useMemo(() => [said, announce] as const, [said, announce]);
}
