"use client";
import { useCallback, useEffect, useRef } from "react";
import { call } from "@/app/api-client";
import type { NegotiationView } from "@/domain/contract/negotiationViews";

/** Asks the server whether the negotiation has become another than the page shows. */
export function useIsOld(shown: NegotiationView): () => Promise<boolean> {
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  return useCallback(async () => {
    const { slug } = latest.current;
    const answer = await call<NegotiationView>("GET", `/api/negotiations/${slug}`);
    const words = (view: NegotiationView) => JSON.stringify({ ...view, now: "" });
    return answer.ok && words(answer.value) !== words(latest.current);
  }, []);
}
