"use client";
import { useEffect, useRef, useState } from "react";
import { alsoSettled, type Settled } from "./settled";
import type { Answer } from "./useReading";

/** What each correction settled besides its own place, since the page was opened. */
export function useSettled(answer: Answer | null): readonly Settled[] {
  const [settled, setSettled] = useState<readonly Settled[]>([]);
  const last = useRef(answer);
  useEffect(() => {
    const before = last.current;
    last.current = answer;
    if (!before || !answer || before.errata === answer.errata) return;
    const found = alsoSettled(before, answer);
    setSettled((all) => [
      ...all.filter(({ by }) => answer.errata.includes(by)),
      ...(found ? [found] : []),
    ]);
  }, [answer]);
  return settled;
}
