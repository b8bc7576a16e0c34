"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Edit } from "@/domain/amendments/edit";
import type { Run } from "@/domain/text/paragraph";
import { excerpt } from "./excerpt";
import { Changed, Redline } from "./Redline";
import { type FootnoteLabels, RunsView } from "./RunsView";
import { redline } from "./redline";

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
  const parts = excerpt(redline(base, edits));
  if (whole || parts.every((part) => part.kind !== "omitted"))
    return <Redline base={base} edits={edits} footnotes={footnotes} />;
  return (
    <span className="redline">
      {parts.map((part) =>
        part.kind === "omitted" ? (
          <span key={`omitted-${part.at}`} className="text-faint">
            {" … "}
          </span>
        ) : (
          <Changed key={part.at} kind={part.kind}>
            <RunsView runs={part.runs} footnotes={footnotes} linkFootnotes={false} />
          </Changed>
        ),
      )}{" "}
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
