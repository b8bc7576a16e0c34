import { useTranslations } from "next-intl";
import type { Segment } from "@/domain/amendments/segments";
import { JOINT, type RedlineEntry } from "@/domain/revisions/redline";
import { anchorOf, inlineSegments, type RedlineRow, sideSegments } from "@/domain/revisions/rows";
import type { Paragraph } from "@/domain/text/paragraph";
import { ParagraphView } from "../ParagraphView";
import { SegmentsView } from "../Redline";
import type { FootnoteLabels } from "../RunsView";
import { useNaming } from "./naming";
import { RowState } from "./RowState";

export type Layout = "side" | "inline";

/**
 * One line of a comparison. Side by side each text has its column; where there is no room for two,
 * on a phone, the style sheet shows the line in one text instead.
 */
export function Row({
  row,
  layout,
  footnotes,
}: {
  readonly row: RedlineRow;
  readonly layout: Layout;
  readonly footnotes: FootnoteLabels;
}) {
  if (row.type === "left") return <LeftBehind row={row} />;
  const { entry, anchor } = row;
  return (
    <div
      id={anchor}
      tabIndex={-1}
      className="redline-row"
      data-kind={entry.kind}
      data-moved={entry.moved || undefined}
    >
      <RowState entry={entry} />
      {layout === "side" && (
        <div className="redline-side">
          <Side entry={entry} side="before" footnotes={footnotes} />
          <Side entry={entry} side="after" footnotes={footnotes} />
        </div>
      )}
      <div className="redline-inline document">
        <Words
          paragraph={entry.after[0] ?? entry.before[0]!}
          segments={inlineSegments(entry).map(withPilcrow)}
          footnotes={footnotes}
        />
      </div>
    </div>
  );
}

function Side({
  entry,
  side,
  footnotes,
}: {
  readonly entry: RedlineEntry;
  readonly side: "before" | "after";
  readonly footnotes: FootnoteLabels;
}) {
  const t = useTranslations("redline");
  return (
    <div className="document" data-side={side}>
      <h4 className="sr-only">{t(side)}</h4>
      {sideSegments(entry, side).map(({ paragraph, segments }) => (
        <Words key={paragraph.id} paragraph={paragraph} segments={segments} footnotes={footnotes} />
      ))}
    </div>
  );
}

function Words({
  paragraph,
  segments,
  footnotes,
}: {
  readonly paragraph: Paragraph;
  readonly segments: readonly Segment[];
  readonly footnotes: FootnoteLabels;
}) {
  return (
    <ParagraphView paragraph={paragraph} anchor={false} headingLevel={0}>
      <SegmentsView segments={segments} footnotes={footnotes} />
    </ParagraphView>
  );
}

/** The end of a paragraph that was joined to another, as a sign that can be seen. */
const withPilcrow = (segment: Segment): Segment => ({
  ...segment,
  runs: segment.runs.map(({ text, marks }) => ({ text: text.replaceAll(JOINT, " ¶ "), marks })),
});

/** Where a paragraph stood that is now elsewhere, with the way to it. */
function LeftBehind({ row }: { readonly row: Extract<RedlineRow, { type: "left" }> }) {
  const t = useTranslations("redline");
  const naming = useNaming();
  const { entry, paragraph, anchor } = row;
  const said = entry.kind === "merged" ? "mergedInto" : "movedTo";
  const name = naming.one(paragraph);
  return (
    <p id={anchor} tabIndex={-1} className="redline-row redline-left">
      {t.rich(said, {
        name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
        now: naming.one(entry.after[0]!),
        a: (chunks) => (
          <a className="link" href={`#${anchorOf(entry)}`}>
            {chunks}
          </a>
        ),
      })}
    </p>
  );
}
