"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { call } from "@/app/api-client";
import type { VersionChoices, VersionRequest } from "@/domain/contract/versionRequests";
import type { VersionPreview } from "@/domain/contract/versionViews";
import type { Refusal } from "@/domain/refusal";

/** Long enough that a title or a reason being typed is not asked for at every key. */
const PAUSE_MS = 400;

interface State {
  readonly loading: boolean;
  /** What would be issued now; null while that is not known. */
  readonly value: VersionPreview | null;
  /** The last preview of this kind, for what stays on the page meanwhile. */
  readonly last: VersionPreview | null;
  readonly refusal: Refusal | null;
}

/**
 * What would be issued now under this kind, title and these choices. Renewed when any of them
 * changes, and by `renew` when the text has changed since. An answer to an older question is dropped.
 */
export function usePreview(
  slug: string,
  kind: VersionRequest["kind"],
  title: string,
  choices: VersionChoices,
) {
  const t = useTranslations("common.refusal");
  const [round, setRound] = useState(0);
  const [state, setState] = useState<State>({
    loading: true,
    value: null,
    last: null,
    refusal: null,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same again
  useEffect(() => {
    let current = true;
    setState(({ last, refusal }) => ({
      loading: title !== "",
      value: null,
      last: last?.content.kind === kind ? last : null,
      refusal,
    }));
    const timer = setTimeout(async () => {
      if (title === "") return;
      const path = `/api/negotiations/${slug}/versions/preview`;
      const result = await call<VersionPreview>("POST", path, { kind, title, choices });
      if (!current) return;
      setState(({ last }) =>
        result.ok
          ? { loading: false, value: result.value, last: result.value, refusal: null }
          : { loading: false, value: null, last, refusal: result },
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [slug, kind, title, choices, round]);

  const renew = useCallback(() => setRound((n) => n + 1), []);
  const problem = state.refusal && (state.refusal.sentence || t("unavailable"));
  return { ...state, problem, renew };
}
