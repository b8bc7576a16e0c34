"use client";
import { useMemo, useState } from "react";
import type { ParagraphId } from "@/domain/ids";
import type { Place } from "../model/places";
import type { Desk } from "./desk";
import type { Acts } from "./useActs";

export interface JustAgreed {
  /** The place whose agreement was the last thing done here; null once anything else was. */
  readonly place: Place | null;
  readonly set: (id: ParagraphId | null) => void;
}

/** Which agreement can be taken back at once: the last thing done here, while it stands. */
export function useJustAgreed({ last, problem }: Acts, placeOf: Desk["placeOf"]): JustAgreed {
  const [id, set] = useState<ParagraphId | null>(null);
  const place = placeOf(id);
  // An agreement is on no amendment; whatever was decided since is on some.
  const isLast = last?.amendments.length === 0 && problem === null;
  const standing = isLast && place?.paragraph?.agreed ? place : null;
  return useMemo(() => ({ place: standing, set }), [standing]);
}
