"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { bridgingTakenBack } from "../model/bridged";
import type { Acts } from "./useActs";

export interface Note {
  /** null: there is nothing to say. */
  readonly said: string | null;
  /** Says and shows a sentence until the next key, or the next act. */
  readonly say: (sentence: string) => void;
  readonly clear: () => void;
}

/**
 * Sentences that are no outcome of a decision: why a key did nothing, where it has led, and what
 * went with a decision that was taken back.
 */
export function useNote(
  { last, problem, pending }: Acts,
  list: readonly AmendmentView[],
  actorName: string,
  announce: (sentence: string) => void,
): Note {
  const t = useTranslations("desk.acts");
  const [said, setSaid] = useState<string | null>(null);
  const clear = useCallback(() => setSaid(null), []);
  const say = useCallback(
    (sentence: string) => {
      setSaid(sentence);
      announce(sentence);
    },
    [announce],
  );
  useEffect(() => {
    if (last || problem) setSaid(null);
  }, [last, problem]);
  const before = useRef(list);
  const taken = useRef(0);
  useEffect(() => {
    taken.current += bridgingTakenBack(before.current, list, actorName);
    before.current = list;
    // Once the act is over: its own sentence would otherwise be heard last.
    if (taken.current === 0 || pending.size > 0) return;
    say(t("bridgingTakenBack", { count: taken.current }));
    taken.current = 0;
  }, [list, pending, actorName, say, t]);
  return useMemo(() => ({ said, say, clear }), [said, say, clear]);
}
