"use client";
import { ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWorkspace, wordsOf } from "../state/workspace";

/** On a narrow screen: what is in focus, and the way to its panel. */
export function PhoneBar({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTranslations("text.panel");
  const { focus, paragraphOf, at } = useWorkspace();
  const paragraph = focus.id ? paragraphOf(focus.id) : undefined;
  const count = (at.get(paragraph?.id ?? null) ?? []).length;
  const title = paragraph
    ? paragraph.label
      ? t("title", { label: paragraph.label })
      : wordsOf(paragraph.runs).slice(0, 40)
    : t("textTitle");
  return (
    <button
      type="button"
      onClick={onOpen}
      className="no-print fixed inset-x-0 bottom-0 z-20 flex min-h-12 items-center gap-3 border-t bg-paper px-4 pb-[env(safe-area-inset-bottom)] text-start text-sm shadow-float lg:hidden"
    >
      <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
      <span className="shrink-0 text-accent">{t("proposals", { count })}</span>
      <ChevronUp aria-hidden="true" className="size-4 text-soft" />
    </button>
  );
}
