"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Highlight } from "./segments";

/** What the mark in the margin of the source says to those who hear the page. */
export function useMarkName(): (highlight: Highlight) => string {
  const t = useTranslations("letters.marks");
  return useCallback(
    ({ kind, mark = "" }: Highlight) =>
      kind === "letter"
        ? t("letter")
        : kind === "footnote"
          ? t("footnote", { label: mark.replace(/^n /, "") })
          : mark === "¶"
            ? t("unnumbered")
            : t("paragraph", { label: mark }),
    [t],
  );
}
