"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Changed, Redline } from "@/app/components/Redline";
import { type FootnoteLabels, RunsView } from "@/app/components/RunsView";
import { redline } from "@/app/components/redline";
import type { Edit } from "@/domain/amendments/edit";
import type { Run } from "@/domain/text/paragraph";
import { excerpt } from "./excerpt";

/** A redline of the words around each change; the whole paragraph is one click away. */
export function ExcerptRedline({
  base,
  edits,
  footnotes,
}: {
  readonly base: readonly Run[];
  readonly edits: readonly Edit[];
  readonly footnotes: FootnoteLabels;
}) {
  const t = useTranslations("text.amendment");
  const [whole, setWhole] = useState(false);
  const parts = excerpt(redline(base, edits));
  if (whole || parts.every((part) => part.kind !== "omitted"))
    return <Redline base={base} edits={edits} footnotes={footnotes} />;
  return (
    <span className="redline">
      {parts.map((part) =>
        part.kind === "omitted" ? (
          <button
            key={`omitted-${part.at}`}
            type="button"
            aria-label={t("showWhole")}
            title={t("showWhole")}
            className="mx-1 rounded-sm bg-overtaken-soft px-1.5 font-sans text-xs text-soft hover:text-ink"
            onClick={() => setWhole(true)}
          >
            …
          </button>
        ) : (
          <Changed key={part.at} kind={part.kind}>
            <RunsView runs={part.runs} footnotes={footnotes} linkFootnotes={false} />
          </Changed>
        ),
      )}
    </span>
  );
}
