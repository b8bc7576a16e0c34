"use client";
import { useTranslations } from "next-intl";
import { memo, type ReactNode, useEffect, useRef } from "react";
import { classes } from "@/app/components/ui/classes";
import type { DraftedParagraph } from "@/domain/text/paragraph";
import type { Anchors } from "../state/anchors";
import type { Focus } from "../state/useFocus";
import { wordsOf } from "../state/workspace";

interface RailListProps<M> {
  readonly paragraphs: readonly DraftedParagraph[];
  readonly anchors: Anchors;
  readonly focus: Focus;
  /** What a paragraph holds: the same object while it is the same. */
  readonly marksOf: (paragraph: DraftedParagraph) => M;
  /** How that is drawn at the end of its row; always the same function. */
  readonly draw: (marks: M, paragraph: DraftedParagraph) => ReactNode;
  readonly onChoose?: () => void;
}

/** The paragraphs as a list of ways to them, each with marks of what it holds. */
export function RailList<M>(props: RailListProps<M>) {
  const t = useTranslations("text.rail");
  const { paragraphs, anchors, focus, marksOf, draw, onChoose } = props;
  return (
    <nav aria-label={t("label")}>
      <ol className="flex flex-col">
        {paragraphs
          .filter((paragraph) => paragraph.kind !== "footnote")
          .map((paragraph) => (
            <li key={paragraph.id}>
              <RailRow
                paragraph={paragraph}
                marks={marksOf(paragraph)}
                draw={draw}
                anchor={anchors.of(paragraph.id)}
                current={focus.id === paragraph.id}
                choose={focus.set}
                onChoose={onChoose}
              />
            </li>
          ))}
      </ol>
    </nav>
  );
}

interface RailRowProps<M> {
  readonly paragraph: DraftedParagraph;
  readonly marks: M;
  readonly draw: (marks: M, paragraph: DraftedParagraph) => ReactNode;
  readonly anchor: string;
  readonly current: boolean;
  readonly choose: Focus["set"];
  readonly onChoose?: () => void;
}

/** Drawn anew only when its own paragraph or marks change: everyone's typing passes here. */
const RailRow = memo(function RailRow(props: RailRowProps<unknown>) {
  const { paragraph, marks, draw, anchor, current, choose, onChoose } = props;
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current && row.current) keepInView(row.current);
  }, [current]);
  return (
    <a
      ref={row}
      href={`#${anchor}`}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        event.preventDefault();
        choose(paragraph.id);
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
      {draw(marks, paragraph)}
    </a>
  );
}) as <M>(props: RailRowProps<M>) => ReactNode;

/** Scrolls the rail, and never the page, so that the row can be seen. */
function keepInView(row: HTMLElement): void {
  const rail = row.closest("aside");
  if (!rail) return;
  const inside = row.getBoundingClientRect();
  const { top, bottom, height } = rail.getBoundingClientRect();
  if (inside.top >= top && inside.bottom <= bottom) return;
  rail.scrollBy({ top: inside.top - top - height / 2 });
}

function RailLabel({ paragraph }: { readonly paragraph: DraftedParagraph }) {
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
