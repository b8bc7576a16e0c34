"use client";
import { Lock, MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import { classes } from "@/app/components/ui/classes";

/** How many of each a paragraph holds. */
export interface RailRowMarks {
  readonly awaiting: number;
  readonly comments: number;
  readonly drafts: number;
  readonly accepted: number;
  readonly brackets: number;
  /** Agreed *ad ref*: its words are locked. */
  readonly agreed: boolean;
}

/** Signs with a word each, for those who hear the page or point at them. */
export function RailMarks({ row }: { readonly row: RailRowMarks }) {
  const t = useTranslations("text.rail");
  return (
    <span className="flex shrink-0 items-center gap-1.5 text-xs tabular-nums">
      {row.drafts > 0 && (
        <span className="text-soft" title={t("drafts", { count: row.drafts })}>
          <span aria-hidden="true">◌</span>
          <span className="sr-only">{t("drafts", { count: row.drafts })}</span>
        </span>
      )}
      {row.comments > 0 && (
        <span className="text-soft" title={t("comments", { count: row.comments })}>
          <MessageSquareText aria-hidden="true" className="size-3" />
          <span className="sr-only">{t("comments", { count: row.comments })}</span>
        </span>
      )}
      {row.brackets > 0 && (
        <span className="font-semibold text-needs" title={t("brackets", { count: row.brackets })}>
          <span aria-hidden="true">[ ]</span>
          <span className="sr-only">{t("brackets", { count: row.brackets })}</span>
        </span>
      )}
      {row.agreed && (
        <span className="text-agreed" title={t("agreed")}>
          <Lock aria-hidden="true" className="size-3" />
          <span className="sr-only">{t("agreed")}</span>
        </span>
      )}
      {row.accepted > 0 && row.awaiting === 0 && (
        <span className="text-agreed" title={t("accepted", { count: row.accepted })}>
          <span aria-hidden="true">✓</span>
          <span className="sr-only">{t("accepted", { count: row.accepted })}</span>
        </span>
      )}
      {row.awaiting > 0 && (
        <span
          className={classes(
            "inline-flex min-w-5 justify-center rounded-sm px-1 font-medium",
            row.awaiting > 2 ? "bg-accent text-on-accent" : "bg-accent-soft text-accent",
          )}
          title={t("awaiting", { count: row.awaiting })}
        >
          <span aria-hidden="true">{row.awaiting}</span>
          <span className="sr-only">{t("awaiting", { count: row.awaiting })}</span>
        </span>
      )}
    </span>
  );
}
