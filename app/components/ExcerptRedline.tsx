"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Edit } from "@/domain/amendments/edit";
import { segmentsOf } from "@/domain/amendments/segments";
import type { Run } from "@/domain/text/paragraph";
import { type Excerpted, excerpt } from "./excerpt";
import { Changed, Redline } from "./Redline";
import { type FootnoteLabels, RunsView } from "./RunsView";

/** A redline of the words around each change; the whole paragraph is one click away. */
export function ExcerptRedline({
  base,
  edits,
  footnotes,
}: {
  readonly base: readonly Run[];
  readonly edits: readonly Edit[];
  readonly footnotes?: FootnoteLabels;
}) {
  const t = useTranslations("common.redline");
  const [whole, setWhole] = useState(false);
  const parts = excerpt(segmentsOf(base, edits));
  if (whole || parts.every((part) => part.kind !== "omitted"))
    return <Redline base={base} edits={edits} footnotes={footnotes} />;
  return (
    <span className="redline">
      <ExcerptView parts={parts} footnotes={footnotes} />{" "}
      <button
        type="button"
        className="no-print link font-sans text-sm"
        onClick={() => setWhole(true)}
      >
        {t("showWhole")}
      </button>
    </span>
  );
}

/** What is left of a redline, with a sign where words were left out. */
export function ExcerptView({
  parts,
  footnotes,
}: {
  readonly parts: readonly Excerpted[];
  readonly footnotes?: FootnoteLabels;
}) {
  return parts.map((part) =>
    part.kind === "omitted" ? (
      <span key={`omitted-${part.at}`} className="text-faint">
        {" … "}
      </span>
    ) : (
      <Changed key={part.at} kind={part.kind}>
        <RunsView runs={part.runs} footnotes={footnotes} linkFootnotes={false} />
      </Changed>
    ),
  );
}
