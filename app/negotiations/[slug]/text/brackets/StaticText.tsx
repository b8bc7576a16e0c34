import { Fragment, type ReactNode } from "react";
import { printedLabel } from "@/domain/text/labels";
import type { Paragraph, Run } from "@/domain/text/paragraph";
import { headingRole } from "../editor/headings";
import type { InlineMark, ParagraphDisplay } from "./display";
import { MarkupView } from "./MarkupView";

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly run: Run;
}

/** Cuts runs at every offset where something is drawn. O(runs × cuts). */
function piecesOf(runs: readonly Run[], cuts: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    const inside = cuts.filter((cut) => cut > start && cut < end);
    const edges = [start, ...inside, end];
    for (let i = 0; i + 1 < edges.length; i++) {
      const [from, to] = [edges[i]!, edges[i + 1]!];
      pieces.push({ from, to, run, text: run.text.slice(from - start, to - start) });
    }
    start = end;
  }
  return pieces;
}

/** Wraps `inner` in one mark after another. */
function wrapped(inner: ReactNode, [mark, ...rest]: readonly InlineMark[]): ReactNode {
  if (!mark) return inner;
  return wrapped(
    <span className={mark.class} {...mark.attributes}>
      {inner}
    </span>,
    rest,
  );
}

function marked(piece: Piece, marks: readonly InlineMark[]): ReactNode {
  const drawn = wrapped(
    piece.text,
    marks.filter((mark) => mark.from <= piece.from && mark.to >= piece.to),
  );
  const { footnote, italic } = piece.run.marks;
  if (footnote) return <span className="footnote-char">{drawn}</span>;
  return italic ? <em>{drawn}</em> : drawn;
}

/** One paragraph of it, with the blocks above and below. */
export function StaticParagraph({
  paragraph,
  display,
}: {
  readonly paragraph: Paragraph;
  readonly display: ParagraphDisplay;
}) {
  const length = paragraph.runs.reduce((sum, run) => sum + run.text.length, 0);
  const cuts = [
    ...new Set([
      ...display.marks.flatMap((mark) => [mark.from, mark.to]),
      ...display.widgets.map((widget) => widget.at),
    ]),
  ].sort((a, b) => a - b);
  const pieces = piecesOf(paragraph.runs, cuts);
  const widgetsAt = (at: number) =>
    display.widgets
      .filter((widget) => widget.at === at)
      .sort((a, b) => a.side - b.side)
      .map((widget, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, their order is their identity
        <MarkupView key={`${at}-${index}`} item={widget.item} />
      ));
  return (
    <>
      {display.before?.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, their order is their identity
        <MarkupView key={index} item={item} />
      ))}
      <p
        className={["paragraph", display.class].filter(Boolean).join(" ")}
        data-id={paragraph.id}
        data-label={printedLabel(paragraph.label, paragraph.level)}
        data-kind={paragraph.kind}
        data-level={paragraph.level}
        {...headingRole(paragraph.kind)}
        {...display.attributes}
      >
        {pieces.map((piece) => (
          <Fragment key={piece.from}>
            {widgetsAt(piece.from)}
            {marked(piece, display.marks)}
          </Fragment>
        ))}
        {widgetsAt(length)}
      </p>
      {display.after.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, their order is their identity
        <MarkupView key={index} item={item} />
      ))}
    </>
  );
}

/** The text as the server's first HTML: the same elements and classes that the editor draws. */
export function StaticText({
  paragraphs,
  displayOf,
}: {
  readonly paragraphs: readonly Paragraph[];
  readonly displayOf: (paragraph: Paragraph) => ParagraphDisplay;
}) {
  return paragraphs.map((paragraph) => (
    <StaticParagraph key={paragraph.id} paragraph={paragraph} display={displayOf(paragraph)} />
  ));
}
