"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useStructureWords } from "@/app/components/amendment/useStructureWords";
import type { FootnoteLabels } from "@/app/components/RunsView";
import type { Setting } from "../brackets/setting";

/** The words that brackets are set with; a new object only when they or the footnotes change. */
export function useSetting(footnotes: FootnoteLabels): Setting {
  const t = useTranslations("text.brackets");
  const stances = useTranslations("common.document.stances");
  const { asks, joined } = useStructureWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of structures change with the language alone
  return useMemo(
    () => ({
      footnote: (id) => footnotes[id] ?? "*",
      words: {
        delete: t("delete"),
        agreed: t("agreed"),
        unconfirmed: t("unconfirmed"),
        against: (names) => t("against", { names }),
        more: (count) => t("more", { count }),
        needsAuthor: (name) => t("needsAuthor", { name }),
        alreadyReflected: (name) => t("alreadyReflected", { name }),
        structure: asks,
        joined,
        readsNow: t("readsNow"),
        proposed: t("proposed"),
        stances: {
          propose: stances("propose"),
          support: stances("support"),
          oppose: stances("oppose"),
          reserve: stances("reserve"),
          flexible: stances("flexible"),
          "awaiting instructions": stances("awaiting instructions"),
        },
      },
    }),
    [footnotes, t, stances],
  );
}
