import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Alternative, Span } from "@/domain/compilation/span";
import { Holders } from "./Holders";
import { Changed } from "./Redline";
import { type FootnoteLabels, RunsView } from "./RunsView";

interface SpansViewProps {
  spans: readonly Span[];
  footnotes?: FootnoteLabels;
  linkFootnotes?: boolean;
  /** Whether holders are printed after each reading. */
  attributed?: boolean;
  foldAfter?: number;
}

/**
 * A compiled paragraph: where readings compete, they stand side by side in bold brackets, the text
 * as it is first, divided by thin slashes, each with its holders in small type.
 */
export function SpansView({
  spans,
  footnotes,
  linkFootnotes,
  attributed = true,
  foldAfter,
}: SpansViewProps) {
  return spans.map((span) => {
    const key = `${span.type}-${span.from}`;
    if (span.type === "text")
      return (
        <RunsView key={key} runs={span.runs} footnotes={footnotes} linkFootnotes={linkFootnotes} />
      );
    return (
      <span key={key} className="cluster">
        <b className="bracket">[</b>
        {span.alternatives.map((alternative, index) => (
          // The readings of a cluster are all different: their order is their identity.
          <Fragment key={alternative.amendments.join() || "base"}>
            {index > 0 && <span className="reading-slash"> / </span>}
            <Reading
              alternative={alternative}
              inserted={!alternative.base && span.from === span.to}
              footnotes={footnotes}
            />
            {attributed && <Holders holders={alternative.holders} foldAfter={foldAfter} />}
          </Fragment>
        ))}
        <b className="bracket">]</b>
      </span>
    );
  });
}

/** One reading. No words at all print as a dash; what would be new is underlined. */
function Reading({
  alternative,
  inserted,
  footnotes,
}: {
  alternative: Alternative;
  inserted: boolean;
  footnotes?: FootnoteLabels;
}) {
  const t = useTranslations("common.document");
  if (alternative.runs.length === 0)
    return (
      <span className="reading-nothing">
        <span aria-hidden="true">{t("nothing")}</span>
        <span className="sr-only">{t("nothingSpoken")}</span>
      </span>
    );
  return (
    <Changed kind={alternative.base ? "kept" : inserted ? "inserted" : "kept"}>
      <RunsView runs={alternative.runs} footnotes={footnotes} linkFootnotes={false} />
    </Changed>
  );
}
