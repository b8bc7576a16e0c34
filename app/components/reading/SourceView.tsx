"use client";
import { useTranslations } from "next-intl";
import { type MouseEvent, memo, useMemo } from "react";
import {
  type Block,
  blocksOf,
  type Highlight,
  PASSAGES,
  type Segment,
  segmentsOf,
} from "./segments";
import { useNear } from "./useNear";
import { anchorOf, type Go } from "./usePlace";
import "./reading.css";

/** In a longer source, only what is near the screen is cut into its readings. */
const LONG = 200_000;
interface SourceViewProps {
  source: string;
  highlights: readonly Highlight[];
  /** The reading that is looked at. */
  current: string | null;
  go: Go;
  /** What the mark in the margin says to those who hear the page. */
  markName: (highlight: Highlight) => string;
}

/** The source as received, with everything that was read from it at its place. */
export function SourceView({ source, highlights, current, go, markName }: SourceViewProps) {
  const blocks = useMemo(() => blocksOf(source, highlights), [source, highlights]);
  const long = source.length > LONG;
  function follow(event: MouseEvent<HTMLElement>) {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>("[data-reading]")?.dataset.reading;
    // Links lead on by themselves; who marks words to copy them goes nowhere.
    if (!id || target.closest("a") || window.getSelection()?.type === "Range") return;
    go("reading", id);
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links in it do the same for the keyboard
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className="source" dir="auto" onClick={follow}>
      {blocks.map((block) => (
        <BlockView
          key={block.from}
          block={block}
          wait={long}
          current={
            current !== null && block.places.some((p) => p.highlight.id === current)
              ? current
              : null
          }
          markName={markName}
        />
      ))}
    </div>
  );
}

const BlockView = memo(function BlockView({
  block,
  wait,
  current,
  markName,
}: {
  block: Block;
  wait: boolean;
  current: string | null;
  markName: (highlight: Highlight) => string;
}) {
  const { ref, near } = useNear<HTMLDivElement>(wait);
  const cut = near || current !== null;
  const segments = useMemo(() => (cut ? segmentsOf(block) : null), [block, cut]);
  const lines = block.text.split("\n").length;
  return (
    <div
      ref={ref}
      className="source-block"
      style={wait ? { containIntrinsicBlockSize: `auto ${lines * 1.4}rem` } : undefined}
      data-long={wait || undefined}
    >
      {segments
        ? segments.map((segment) => (
            <SegmentView
              key={`${segment.from}-${segment.to}`}
              segment={segment}
              current={current}
              markName={markName}
            />
          ))
        : visible(block.text)}
    </div>
  );
});

function SegmentView({
  segment,
  current,
  markName,
}: {
  segment: Segment;
  current: string | null;
  markName: (highlight: Highlight) => string;
}) {
  const { text, highlights, begins } = segment;
  const [top] = highlights;
  const marks = begins.filter(({ mark }) => mark);
  // A reading that begins under another one is found at the same place.
  const anchors = begins.filter((one) => one !== top);
  return (
    <>
      {marks.map((one) => (
        <a
          key={one.id}
          className="source-mark"
          data-kind={one.kind}
          data-reading={one.id}
          href={`#${anchorOf("reading", one.id)}`}
          aria-label={markName(one)}
        >
          {one.mark}
        </a>
      ))}
      {anchors.map(({ id }) => (
        <span key={id} id={anchorOf("source", id)} />
      ))}
      {top ? (
        <Stretch segment={segment} top={top} current={current} starts={begins.includes(top)} />
      ) : (
        visible(text)
      )}
    </>
  );
}

function Stretch({
  segment: { text, highlights },
  top,
  current,
  starts,
}: {
  segment: Segment;
  top: Highlight;
  current: string | null;
  starts: boolean;
}) {
  const wiring = {
    id: starts ? anchorOf("source", top.id) : undefined,
    "data-reading": top.id,
    "data-kind": top.kind,
    "data-unclear": highlights.some(({ kind }) => kind === "warning") || undefined,
    "data-current":
      top.id === current
        ? "here"
        : highlights.some(({ id }) => id === current)
          ? "within"
          : undefined,
  };
  if (top.kind === "erratum") return <ErratumView {...wiring} printed={text} erratum={top} />;
  // Words of a passage stay words: a click leads on, and for the keyboard the mark in the margin.
  if (PASSAGES.has(top.kind))
    return (
      <span className="stretch" {...wiring}>
        {visible(text)}
      </span>
    );
  return (
    <a className="stretch" href={`#${anchorOf("reading", top.id)}`} {...wiring}>
      {visible(text)}
    </a>
  );
}

function ErratumView({
  printed,
  erratum,
  ...wiring
}: {
  printed: string;
  erratum: Highlight;
  id: string | undefined;
}) {
  const t = useTranslations("common.redline");
  return (
    <span className="stretch redline" {...wiring}>
      {printed && (
        <del>
          <span className="sr-only">{t("deletionStart")}</span>
          {visible(printed)}
        </del>
      )}
      {erratum.corrected && (
        <ins>
          <span className="sr-only">{t("insertionStart")}</span>
          {visible(erratum.corrected)}
        </ins>
      )}
    </span>
  );
}

/** Signs that no font has: a form feed ends a page, the others show nothing. */
const visible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/\f/g, "\n").replace(/[\u0000-\u0008\u000b\r\u000e-\u001f]/g, "");
