"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { call } from "@/app/api-client";
import type { VersionRequest } from "@/domain/contract/requests";
import type { Refusal } from "@/domain/refusal";
import type { VersionContent } from "@/domain/revisions/content";

interface Preview {
  readonly hash: string;
  readonly content: VersionContent;
}

/** Long enough that a title being typed is not asked for at every key. */
const PAUSE_MS = 400;

/**
 * What would be issued now under this kind and title. Renewed when either changes, and by `renew`
 * when the text has changed since. An answer to an older question is dropped.
 */
export function usePreview(slug: string, kind: VersionRequest["kind"], title: string) {
  const t = useTranslations("common.refusal");
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{
    loading: boolean;
    value: Preview | null;
    refusal: Refusal | null;
  }>({ loading: true, value: null, refusal: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same again
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, loading: title !== "", value: null }));
    const timer = setTimeout(async () => {
      if (title === "") return;
      const query = new URLSearchParams({ kind, title });
      const path = `/api/negotiations/${slug}/versions/preview?${query}`;
      const result = await call<Preview>("GET", path);
      if (!current) return;
      setState(
        result.ok
          ? { loading: false, value: result.value, refusal: null }
          : { loading: false, value: null, refusal: result },
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [slug, kind, title, round]);

  const renew = useCallback(() => setRound((n) => n + 1), []);
  const problem = state.refusal && (state.refusal.sentence || t("unavailable"));
  return { loading: state.loading, value: state.value, problem, renew };
}
