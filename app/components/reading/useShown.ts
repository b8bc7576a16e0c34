"use client";
import { useMemo } from "react";
import type { Shown } from "./ReadingItem";
import type { Highlight } from "./segments";
import { type Place, usePlace } from "./usePlace";

/** What the lists of one document need to know: which readings have a place, and which is looked at. */
export function useShown(
  prefix: string,
  highlights: readonly Highlight[],
): { readonly place: Place | null; readonly shown: Shown } {
  const { place, go } = usePlace();
  const placed = useMemo(
    () => new Set(highlights.filter(({ spans }) => spans.length > 0).map(({ id }) => id)),
    [highlights],
  );
  const current = place?.id ?? null;
  const shown = useMemo(() => ({ prefix, placed, current, go }), [prefix, placed, current, go]);
  return { place, shown };
}
