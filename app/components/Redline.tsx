import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Edit } from "@/domain/amendments/edit";
import { type Segment, segmentsOf } from "@/domain/amendments/segments";
import type { Run } from "@/domain/text/paragraph";
import { type FootnoteLabels, RunsView } from "./RunsView";
import { classes } from "./ui/classes";

/**
 * A paragraph with what a proposal does to it: deletions struck, insertions underlined. Screen
 * readers hear where each begins and ends; copied text has neither marks nor these words.
 */
export function Redline({
  base,
  edits,
  footnotes,
  className,
}: {
  base: readonly Run[];
  edits: readonly Edit[];
  footnotes?: FootnoteLabels;
  className?: string;
}) {
  return (
    <span className={classes("redline", className)}>
      <SegmentsView segments={segmentsOf(base, edits)} footnotes={footnotes} />
    </span>
  );
}

/** Words kept, deleted and inserted, in their order. */
export function SegmentsView({
  segments,
  footnotes,
}: {
  segments: readonly Segment[];
  footnotes?: FootnoteLabels;
}) {
  return segments.map((segment) => (
    <Changed key={segment.at} kind={segment.kind}>
      <RunsView runs={segment.runs} footnotes={footnotes} linkFootnotes={false} />
    </Changed>
  ));
}

/** Wraps words in `ins` or `del` with the spoken signs of where they begin and end. */
export function Changed({ kind, children }: { kind: Segment["kind"]; children: ReactNode }) {
  const t = useTranslations("common.redline");
  if (kind === "kept") return children;
  const Mark = kind === "inserted" ? "ins" : "del";
  const spoken = kind === "inserted" ? "insertion" : "deletion";
  return (
    <Mark
      className="spoken-before spoken-after"
      data-before={t(`${spoken}Start`)}
      data-after={t(`${spoken}End`)}
    >
      {children}
    </Mark>
  );
}
