"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { FootnoteLabels } from "@/app/components/RunsView";
import type { AmendmentView } from "@/domain/contract/views";
import type { DelegationId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { displayer } from "../brackets/compose";
import { compilable } from "../brackets/holding";
import type { DisplayOf } from "../brackets/plugin";
import type { Setting } from "../brackets/setting";

/** Order, labels and kinds: what additions and footnote numbers depend on, words left out. */
const structureOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ id, label, kind, level }) => `${id} ${label} ${kind} ${level}`).join("\n");

/** How the text is drawn in a view: a new function only when what it depends on has changed. */
export function useDisplay(
  paragraphs: readonly Paragraph[],
  amendments: readonly AmendmentView[],
  footnotes: FootnoteLabels,
  nameOf: (id: DelegationId) => string,
): DisplayOf {
  const t = useTranslations("text.brackets");
  const stances = useTranslations("common.document.stances");
  const structure = structureOf(paragraphs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words of paragraphs are given when drawn
  return useMemo(() => {
    const setting: Setting = {
      footnote: (id) => footnotes[id] ?? "*",
      words: {
        delete: t("delete"),
        unconfirmed: t("unconfirmed"),
        against: (names) => t("against", { names }),
        more: (count) => t("more", { count }),
        needsAuthor: (name) => t("needsAuthor", { name }),
        alreadyReflected: (name) => t("alreadyReflected", { name }),
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
    };
    const draftOf = (id: DelegationId) => t("draft", { name: nameOf(id) });
    return displayer({
      amendments: amendments.flatMap(
        (amendment) => compilable(amendment, amendment.status === "draft" ? draftOf : nameOf) ?? [],
      ),
      text: paragraphs,
      setting,
    });
  }, [structure, amendments, nameOf, t, stances]);
}
