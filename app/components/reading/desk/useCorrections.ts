"use client";
import { useCallback, useMemo, useState } from "react";
import type { Erratum } from "@/domain/reading/source/errata";
import { type Correctable, corrected } from "../errata";
import { type WarningItem, warningItems } from "../highlights";
import type { Answer } from "./useReading";

/** What a person made of the warnings of one document. */
export interface Corrections {
  readonly errata: readonly Erratum[];
  /** Warnings set aside, by their keys. */
  readonly ignored: readonly string[];
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

export function useCorrections(): Corrections {
  const [errata, setErrata] = useState<readonly Erratum[]>([]);
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  /** Keys of warnings that corrections were made for: gone at once, whatever reading again takes. */
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const correct = useCallback((item: WarningItem, place: Correctable, words: string) => {
    setErrata((all) => corrected(all, place, words));
    setMended((keys) => new Set(keys).add(item.key));
  }, []);
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
      const current = answer?.errata === errata;
      return {
        open: items.filter(({ key }) => !ignored.includes(key) && (current || !mended.has(key))),
        aside: items.filter(({ key }) => ignored.includes(key)),
      };
    },
    [errata, ignored, mended],
  );
  return useMemo(
    () => ({ errata, ignored, correct, undo, ignore, consider, sorted }),
    [errata, ignored, correct, undo, ignore, consider, sorted],
  );
}
