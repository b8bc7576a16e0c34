"use client";
import { useTranslations } from "next-intl";
import { classes } from "@/app/components/ui/classes";
import type { AmendmentView } from "@/domain/contract/views";
import { findBrackets } from "@/domain/text/brackets";
import type { Paragraph } from "@/domain/text/paragraph";
import { useWorkspace, wordsOf } from "../state/workspace";

interface Row {
  readonly awaiting: number;
  readonly drafts: number;
  readonly brackets: number;
}

const rowOf = (paragraph: Paragraph, amendments: readonly AmendmentView[]): Row => ({
  awaiting: amendments.filter((a) => a.status === "submitted").length,
  drafts: amendments.filter((a) => a.status === "draft").length,
  brackets: findBrackets(wordsOf(paragraph.runs)).brackets.length,
});

/** The paragraphs as a list, each with a mark for what it holds. Doubles as the heat strip. */
export function Rail({ onChoose }: { readonly onChoose?: () => void }) {
  const t = useTranslations("text.rail");
  const { paragraphs, at, focus, anchors } = useWorkspace();
  return (
    <nav aria-label={t("label")}>
      <ol className="flex flex-col">
        {paragraphs
          .filter((paragraph) => paragraph.kind !== "footnote")
          .map((paragraph) => (
            <li key={paragraph.id}>
              <a
                href={`#${anchors.of(paragraph.id)}`}
                aria-current={focus.id === paragraph.id ? "true" : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  focus.set(paragraph.id);
                  onChoose?.();
                }}
                className={classes(
                  "flex min-h-7 items-center gap-2 border-s-2 border-transparent ps-3 pe-2 text-sm",
                  "text-soft no-underline hover:bg-ground hover:text-ink pointer-coarse:min-h-11",
                  "aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft",
                  "aria-[current=true]:text-ink",
                )}
              >
                <RailLabel paragraph={paragraph} />
                <RailMarks row={rowOf(paragraph, at.get(paragraph.id) ?? [])} />
              </a>
            </li>
          ))}
      </ol>
    </nav>
  );
}

function RailLabel({ paragraph }: { readonly paragraph: Paragraph }) {
  const t = useTranslations("text.rail");
  const { label, kind, level, runs } = paragraph;
  const words = wordsOf(runs).trim();
  if (label && kind !== "heading" && kind !== "title")
    return (
      <span
        className="min-w-0 flex-1 truncate tabular-nums"
        style={{ paddingInlineStart: `${level * 0.75}rem` }}
      >
        {label}
        <span className="ms-2 text-xs text-faint">{words.slice(0, 80)}</span>
      </span>
    );
  return (
    <span className="min-w-0 flex-1 truncate font-medium text-ink" title={words}>
      {words || t("untitled")}
    </span>
  );
}

function RailMarks({ row }: { readonly row: Row }) {
  const t = useTranslations("text.rail");
  return (
    <span className="flex shrink-0 items-center gap-1.5 text-xs tabular-nums">
      {row.drafts > 0 && (
        <span className="text-soft" title={t("drafts", { count: row.drafts })}>
          <span aria-hidden="true">◌</span>
          <span className="sr-only">{t("drafts", { count: row.drafts })}</span>
        </span>
      )}
      {row.brackets > 0 && (
        <span className="font-semibold text-needs" title={t("brackets", { count: row.brackets })}>
          <span aria-hidden="true">[ ]</span>
          <span className="sr-only">{t("brackets", { count: row.brackets })}</span>
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
