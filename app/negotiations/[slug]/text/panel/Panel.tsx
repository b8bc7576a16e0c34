"use client";
import { useTranslations } from "next-intl";
import { useWorkspace } from "../state/workspace";
import { ParagraphPanel } from "./ParagraphPanel";
import { TextPanel } from "./TextPanel";

/** What is known of the one thing in focus: a paragraph, or else the text as a whole. */
export function Panel() {
  const t = useTranslations("text.panel");
  const { focus, paragraphOf } = useWorkspace();
  const paragraph = focus.id ? paragraphOf(focus.id) : undefined;
  if (paragraph) return <ParagraphPanel key={paragraph.id} paragraph={paragraph} />;
  return (
    <>
      {focus.id && <p className="mb-4 text-sm text-needs">{t("gone")}</p>}
      <TextPanel />
    </>
  );
}
