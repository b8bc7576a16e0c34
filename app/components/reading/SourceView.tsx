"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, memo, useMemo } from "react";
import { Stretch, visible } from "./Stretch";
import { type Block, blocksOf, type Highlight, type Segment, segmentsOf } from "./segments";
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
  const t = useTranslations("letters");
  const long = source.length > LONG;
  function follow(event: MouseEvent<HTMLElement>) {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>("[data-reading]")?.dataset.reading;
    // Links lead on by themselves; who marks words to copy them goes nowhere.
    if (!id || target.closest("a") || window.getSelection()?.type === "Range") return;
    go("reading", id);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, this the words of a document
    <div
      className="source"
      dir="auto"
      role="group"
      aria-label={t("sourceKeys")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop, from which arrow keys lead on
      tabIndex={0}
      onClick={follow}
      onKeyDown={moveAmongPlaces}
    >
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

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** The places of a source are one stop of the keyboard: arrow keys go from one to the next. */
function moveAmongPlaces(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-reading]")];
  const at = places.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? places.at(step > 0 ? 0 : -1) : places[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
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
          tabIndex={-1}
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
