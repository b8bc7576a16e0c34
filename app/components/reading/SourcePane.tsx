"use client";
import type { ComponentProps } from "react";
import { Legend } from "./Legend";
import { SourceView } from "./SourceView";
import { useMarkName } from "./useMarkName";
import type { useShown } from "./useShown";

/** A document as received under the key to its marks, moving with what is shown of its reading. */
export function SourcePane({
  source,
  highlights,
  shown,
  corrected,
}: Pick<ComponentProps<typeof SourceView>, "source" | "highlights"> & {
  shown: ReturnType<typeof useShown>["shown"];
  /** It was read with corrections, which are marked too. */
  corrected: boolean;
}) {
  const markName = useMarkName();
  return (
    <>
      <Legend errata={corrected} />
      <SourceView
        source={source}
        highlights={highlights}
        current={shown.current}
        go={shown.go}
        markName={markName}
      />
    </>
  );
}
