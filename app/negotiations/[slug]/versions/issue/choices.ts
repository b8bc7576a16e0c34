"use client";
import { useCallback, useMemo, useState } from "react";
import type { VersionChoices } from "@/domain/contract/versionRequests";
import type { AmendmentId } from "@/domain/ids";

/** What is being chosen for an open proposal; to leave it behind needs a reason. */
export interface Chosen {
  readonly choice: "carry" | "leave";
  readonly reason: string;
}

export const isComplete = (chosen: Chosen | undefined): boolean =>
  chosen !== undefined && (chosen.choice === "carry" || chosen.reason.trim() !== "");

const NONE: ReadonlyMap<AmendmentId, Chosen> = new Map();

/** The choices made on the page, and the complete ones as a request names them. */
export function useChoices() {
  const [chosen, setChosen] = useState(NONE);
  const choose = useCallback(
    (ids: readonly AmendmentId[], what: Chosen | null) =>
      setChosen((before) => {
        const next = new Map(before);
        for (const id of ids) {
          if (what) next.set(id, what);
          else next.delete(id);
        }
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setChosen(NONE), []);
  const complete: VersionChoices = useMemo(
    () =>
      [...chosen]
        .filter(([, one]) => isComplete(one))
        .map(([amendment, { choice, reason }]) => ({ amendment, choice, reason: reason.trim() })),
    [chosen],
  );
  return { chosen, complete, choose, clear };
}
