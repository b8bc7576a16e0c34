import type { ReactNode } from "react";
import { printedLabel } from "@/domain/text/labels";
import type { Paragraph } from "@/domain/text/paragraph";
import { type FootnoteLabels, RunsView } from "./RunsView";
import { classes } from "./ui/classes";

interface ParagraphViewProps {
  paragraph: Pick<Paragraph, "id" | "label" | "kind" | "level" | "runs">;
  footnotes?: FootnoteLabels;
  linkFootnotes?: boolean;
  /** Where the printed label leads, if anywhere. */
  labelHref?: string;
  /** Shown instead of the runs: a redline, or spans with brackets. */
  children?: ReactNode;
  /** In small type after the words. */
  aside?: ReactNode;
  /** False where the same paragraph stands on the page more than once. */
  anchor?: boolean;
  /** The level of a heading in its page; 0 where it is quoted and not a heading of the page. */
  headingLevel?: 0 | 1 | 2 | 3;
  className?: string;
}

/** One paragraph as a book sets it: the label hangs in the margin. Stands inside `.document`. */
export function ParagraphView({
  paragraph,
  footnotes,
  linkFootnotes,
  labelHref,
  children,
  aside,
  anchor = true,
  headingLevel = 2,
  className,
}: ParagraphViewProps) {
  const { id, label, kind, level, runs } = paragraph;
  const heading = (kind === "title" || kind === "heading") && headingLevel > 0;
  const deeper = kind === "heading" ? Math.min(headingLevel + 1, 3) : headingLevel;
  const Tag = heading ? (`h${deeper}` as "h1" | "h2" | "h3") : "div";
  return (
    <Tag
      id={anchor ? id : undefined}
      data-kind={kind}
      data-level={level}
      className={classes("paragraph", className)}
    >
      {label &&
        (labelHref ? (
          <a href={labelHref} className="paragraph-label no-underline hover:underline">
            {printedLabel(label, level)}
          </a>
        ) : (
          <span className="paragraph-label">{printedLabel(label, level)}</span>
        ))}
      {children ?? <RunsView runs={runs} footnotes={footnotes} linkFootnotes={linkFootnotes} />}
      {aside}
    </Tag>
  );
}
