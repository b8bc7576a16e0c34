import type { Paragraph } from "@/domain/text/paragraph";
import type { FootnoteLabels } from "./RunsView";

/** The printed label of every footnote of a text, by id. */
export const footnoteLabels = (paragraphs: readonly Paragraph[]): FootnoteLabels =>
  Object.fromEntries(
    paragraphs.filter((p) => p.kind === "footnote").map((p) => [p.id, p.label] as const),
  );
