"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { FootnoteLabels } from "@/app/components/RunsView";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DelegationId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { displayer } from "../brackets/compose";
import { compilable } from "../brackets/holding";
import type { DisplayOf } from "../brackets/plugin";
import { sinceDisplayer } from "../brackets/since";
import { useSetting } from "./useSetting";

/** Order, labels and kinds: what additions and footnote numbers depend on, words left out. */
const structureOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ id, label, kind, level }) => `${id} ${label} ${kind} ${level}`).join("\n");

/**
 * How the text is drawn in a view: a new function only when what it depends on has changed. With
 * `before`, as a redline over how it stood then.
 */
export function useDisplay(
  paragraphs: readonly Paragraph[],
  amendments: readonly AmendmentView[],
  footnotes: FootnoteLabels,
  nameOf: (id: DelegationId) => string,
  before: readonly Paragraph[] | null,
): DisplayOf {
  const t = useTranslations("text.brackets");
  const setting = useSetting(footnotes);
  const structure = structureOf(paragraphs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words of paragraphs are given when drawn
  return useMemo(() => {
    const draftOf = (id: DelegationId) => t("draft", { name: nameOf(id) });
    const displayOf = displayer({
      amendments: amendments.flatMap(
        (amendment) => compilable(amendment, amendment.status === "draft" ? draftOf : nameOf) ?? [],
      ),
      text: paragraphs,
      setting,
    });
    return before ? sinceDisplayer(displayOf, { before, text: paragraphs, setting }) : displayOf;
  }, [structure, amendments, nameOf, before, t, setting]);
}
