"use client";
import { ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Paragraph } from "@/domain/text/paragraph";
import { wordsOf } from "../state/workspace";

/** On a narrow screen: what is in focus, what there is to know of it, and the way to its panel. */
export function PhoneBar({
  paragraph,
  whole,
  note,
  onOpen,
}: {
  readonly paragraph: Paragraph | undefined;
  /** What is in focus where no paragraph is. */
  readonly whole: string;
  readonly note: string;
  readonly onOpen: () => void;
}) {
  const t = useTranslations("text.panel");
  const title = paragraph
    ? paragraph.label
      ? t("title", { label: paragraph.label })
      : wordsOf(paragraph.runs).slice(0, 40)
    : whole;
  return (
    <button
      type="button"
      onClick={onOpen}
      className="no-print fixed inset-x-0 bottom-0 z-20 flex min-h-12 items-center gap-3 border-t bg-paper px-4 pb-[env(safe-area-inset-bottom)] text-start text-sm shadow-float lg:hidden"
    >
      <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
      <span className="shrink-0 text-accent">{note}</span>
      <ChevronUp aria-hidden="true" className="size-4 text-soft" />
    </button>
  );
}
