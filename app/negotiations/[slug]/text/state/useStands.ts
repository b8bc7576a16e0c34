"use client";
import { useMemo } from "react";
import type { BracketPositionView } from "@/domain/contract/positionViews";
import type { AgreementView } from "@/domain/contract/textViews";
import { useRead } from "./useRead";

export interface Stands {
  /** Oldest first. */
  readonly agreements: readonly AgreementView[];
  readonly brackets: readonly BracketPositionView[];
  readonly refresh: () => Promise<void>;
}

/** What is recorded of the text's own paragraphs: agreement, and positions on open brackets. */
export function useStands(
  slug: string,
  initial: {
    readonly agreements: readonly AgreementView[];
    readonly brackets: readonly BracketPositionView[];
  },
): Stands {
  const path = `/api/negotiations/${slug}/text`;
  const agreements = useRead(`${path}/agreements`, initial.agreements);
  const brackets = useRead(`${path}/brackets`, initial.brackets);
  const [again, also] = [agreements.refresh, brackets.refresh];
  return useMemo(
    () => ({
      agreements: agreements.value,
      brackets: brackets.value,
      refresh: async () => {
        await Promise.all([again(), also()]);
      },
    }),
    [agreements.value, brackets.value, again, also],
  );
}
