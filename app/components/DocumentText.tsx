import type { ReactNode } from "react";
import type { Paragraph } from "@/domain/text/paragraph";
import { footnoteLabels } from "./footnotes";
import { ParagraphView } from "./ParagraphView";
import { classes } from "./ui/classes";

/** A text as a book sets it: its paragraphs, then its footnotes under a short rule. */
export function DocumentText({
  paragraphs,
  anchors = true,
  headingLevel = 2,
  aside,
  className,
}: {
  paragraphs: readonly Paragraph[];
  /** False where the page shows the same paragraphs elsewhere too. */
  anchors?: boolean;
  headingLevel?: 0 | 1 | 2;
  /** What is said of a paragraph, in small type after it. */
  aside?: (paragraph: Paragraph) => ReactNode;
  className?: string;
}) {
  const footnotes = footnoteLabels(paragraphs);
  const shown = (paragraph: Paragraph) => (
    <ParagraphView
      key={paragraph.id}
      paragraph={paragraph}
      footnotes={footnotes}
      linkFootnotes={anchors}
      anchor={anchors}
      headingLevel={headingLevel}
      aside={aside?.(paragraph)}
    />
  );
  const notes = paragraphs.filter(({ kind }) => kind === "footnote");
  return (
    <div dir="auto" className={classes("document", className)}>
      {paragraphs.filter(({ kind }) => kind !== "footnote").map(shown)}
      {notes.length > 0 && <div className="footnotes">{notes.map(shown)}</div>}
    </div>
  );
}
