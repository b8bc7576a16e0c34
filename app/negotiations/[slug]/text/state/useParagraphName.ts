"use client";
import { useTranslations } from "next-intl";
import type { Paragraph } from "@/domain/text/paragraph";
import { wordsOf } from "./workspace";

const HEADING_LENGTH = 60;

/** How a paragraph is called: by its label, and what has none by its words. */
export function useParagraphName(): (paragraph: Paragraph) => string {
  const t = useTranslations("text.panel");
  return ({ kind, label, runs }) => {
    if (kind === "footnote") return t("titleFootnote", { label });
    if (label) return t("title", { label });
    return t("titleHeading", { words: wordsOf(runs).slice(0, HEADING_LENGTH) });
  };
}
