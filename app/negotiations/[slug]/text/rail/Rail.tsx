"use client";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { isComment } from "@/app/components/amendment/subject";
import { classes } from "@/app/components/ui/classes";
import type { AmendmentView } from "@/domain/contract/views";
import { findBrackets } from "@/domain/text/brackets";
import type { Paragraph } from "@/domain/text/paragraph";
import type { Focus } from "../state/useFocus";
import { useWorkspace, wordsOf } from "../state/workspace";
import { RailMarks, type RailRowMarks } from "./RailMarks";

const rowOf = (paragraph: Paragraph, amendments: readonly AmendmentView[]): RailRowMarks => {
  const having = (status: AmendmentView["status"]) =>
    amendments.filter((amendment) => amendment.status === status).length;
  const comments = amendments.filter((one) => one.status === "submitted" && isComment(one)).length;
  return {
    awaiting: having("submitted") - comments,
    comments,
    drafts: having("draft"),
    accepted: having("accepted"),
    brackets: findBrackets(wordsOf(paragraph.runs)).brackets.length,
  };
};

const NONE: readonly AmendmentView[] = [];

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
              <RailRow
                paragraph={paragraph}
                amendments={at.get(paragraph.id) ?? NONE}
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

interface RailRowProps {
  readonly paragraph: Paragraph;
  readonly amendments: readonly AmendmentView[];
  readonly anchor: string;
  readonly current: boolean;
  readonly choose: Focus["set"];
  readonly onChoose?: () => void;
}

/** Drawn anew only when its own paragraph or proposals change: everyone's typing passes here. */
const RailRow = memo(function RailRow(props: RailRowProps) {
  const { paragraph, amendments, anchor, current, choose, onChoose } = props;
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
      <RailMarks row={rowOf(paragraph, amendments)} />
    </a>
  );
});

/** Scrolls the rail, and never the page, so that the row can be seen. */
function keepInView(row: HTMLElement): void {
  const rail = row.closest("aside");
  if (!rail) return;
  const inside = row.getBoundingClientRect();
  const { top, bottom, height } = rail.getBoundingClientRect();
  if (inside.top >= top && inside.bottom <= bottom) return;
  rail.scrollBy({ top: inside.top - top - height / 2 });
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
