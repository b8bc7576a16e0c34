"use client";
import { useCallback, useMemo, useState } from "react";
import type { Erratum } from "@/domain/reading/source/errata";
import { type Correctable, corrected } from "../errata";
import { type WarningItem, warningItems } from "../highlights";
import type { DeskWork } from "./keptDesk";
import type { Answer } from "./useReading";

/** What a person made of the warnings of one document. */
export interface Corrections extends Pick<DeskWork, "errata" | "ignored" | "mended"> {
  readonly correct: (item: WarningItem, place: Correctable, words: string) => void;
  readonly undo: (erratum: Erratum) => void;
  readonly ignore: (item: WarningItem) => void;
  /** Takes a warning up again. */
  readonly consider: (key: string) => void;
  /** Of what was read: the warnings still to be looked at, and those set aside. */
  readonly sorted: (answer: Answer | null) => {
    readonly open: readonly WarningItem[];
    readonly aside: readonly WarningItem[];
  };
}

export function useCorrections(
  begun: Pick<DeskWork, "errata" | "ignored" | "mended">,
): Corrections {
  const [errata, setErrata] = useState(begun.errata);
  const [ignored, setIgnored] = useState(begun.ignored);
  const [mended, setMended] = useState(begun.mended);
  const correct = useCallback(
    (item: WarningItem, place: Correctable, words: string) => {
      const next = corrected(errata, place, words);
      const made = next.at(-1);
      setErrata(next);
      if (made && !errata.includes(made)) setMended((all) => new Map(all).set(item.key, made));
    },
    [errata],
  );
  const undo = useCallback((erratum: Erratum) => {
    setErrata((all) => all.filter((one) => one !== erratum));
  }, []);
  const ignore = useCallback((item: WarningItem) => {
    setIgnored((keys) => (keys.includes(item.key) ? keys : [...keys, item.key]));
  }, []);
  const consider = useCallback((key: string) => {
    setIgnored((keys) => keys.filter((one) => one !== key));
  }, []);
  const sorted = useCallback<Corrections["sorted"]>(
    (answer) => {
      const items = warningItems(answer?.reading.warnings ?? []);
      /** Corrected, which the last reading does not know: gone at once, whatever reading again takes. */
      const waits = (key: string) => {
        const made = mended.get(key);
        return made !== undefined && errata.includes(made) && !answer?.errata.includes(made);
      };
      return {
        open: items.filter(({ key }) => !ignored.includes(key) && !waits(key)),
        aside: items.filter(({ key }) => ignored.includes(key)),
      };
    },
    [errata, ignored, mended],
  );
  return useMemo(
    () => ({ errata, ignored, mended, correct, undo, ignore, consider, sorted }),
    [errata, ignored, mended, correct, undo, ignore, consider, sorted],
  );
}
