"use client";
import { useEffect, useState } from "react";
import type { AmendmentId } from "@/domain/ids";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { equalRuns } from "@/domain/text/runs";
import { bridgingKey, keepDraft, readDraft } from "../../text/propose/draft";
import { type DeskFocus, resettled } from "../model/focus";
import { type Mergeable, mergeableAt } from "../model/mergeable";
import type { Place } from "../model/places";
import { reasonKey } from "../model/reasonKey";
import { useDesk } from "./desk";

/** A bridging text that is being written. */
export interface Bridging {
  /** As it was when it was begun: that is what the new text is written over. */
  readonly paragraph: Paragraph;
  readonly result: readonly Run[];
  readonly chosen: readonly AmendmentId[];
  readonly reason: string;
}

export interface BridgingState {
  readonly draft: Bridging;
  /** Every proposal that can be chosen. */
  readonly all: readonly Mergeable[];
  /** Those that are. */
  readonly merged: readonly Mergeable[];
  /** Whether it was begun before the dialog was opened. */
  readonly resumed: boolean;
  /** Whether the paragraph has changed since it was begun. */
  readonly moved: boolean;
  readonly change: (part: Partial<Bridging>) => void;
  readonly toggle: (id: AmendmentId) => void;
  readonly startAgain: () => void;
  /** Once it is merged, nothing of it is kept. */
  readonly forget: () => void;
}

/**
 * What is written in the bridging dialog of a place. It outlasts a closed dialog, a refusal and a
 * reload of the tab; it begins with the paragraph as it is, the proposals that compete at the place
 * in focus, and the reason that was written for the reading in focus.
 */
export function useBridging(place: Place, paragraph: Paragraph, at: DeskFocus): BridgingState {
  const { negotiation, reasons } = useDesk();
  const key = bridgingKey(negotiation.actor.user, negotiation.slug, place.id);
  const [focus] = useState(() => resettled(place.stops, at));
  const [all] = useState(() => mergeableAt(place, focus));
  const [start] = useState<Bridging>(() => ({
    paragraph,
    result: paragraph.runs,
    chosen: all.filter(({ near }) => near).map(({ amendment }) => amendment.id),
    reason: reasons.of(reasonKey(place, focus)),
  }));
  const [kept, setKept] = useState(() => readDraft<Bridging>(key));
  const [draft, setDraft] = useState(kept ?? start);
  useEffect(() => {
    keepDraft(key, draft === start ? null : draft);
  }, [key, draft, start]);
  const change = (part: Partial<Bridging>) => setDraft((before) => ({ ...before, ...part }));
  const now = place.paragraph;
  return {
    draft,
    all,
    // What was chosen may have been decided meanwhile.
    merged: all.filter(({ amendment }) => draft.chosen.includes(amendment.id)),
    resumed: kept !== null,
    moved: now !== null && !equalRuns(now.runs, draft.paragraph.runs),
    change,
    toggle: (id) =>
      setDraft((before) => {
        const without = before.chosen.filter((one) => one !== id);
        const taken = without.length < before.chosen.length;
        return { ...before, chosen: taken ? without : [...before.chosen, id] };
      }),
    startAgain: () => {
      setKept(null);
      setDraft(start);
    },
    forget: () => {
      keepDraft(key, null);
      reasons.set(reasonKey(place, focus), "");
    },
  };
}
