"use client";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import type { Redline } from "@/domain/revisions/redline";
import { footnoteNumbers } from "@/domain/revisions/redlineView";
import { isChange, type RedlineRow, rowsOf } from "@/domain/revisions/rows";
import { classes } from "../ui/classes";
import { CheckField } from "../ui/Field";
import { IconButton } from "../ui/IconButton";
import { type Layout, Row } from "./Row";
import { Unchanged } from "./Unchanged";
import { useChanges } from "./useChanges";
import "./redline.css";

/** A redline to be read: side by side or in one text, all of it or only what changed. */
export function Comparison({ redline }: { readonly redline: Redline }) {
  const t = useTranslations("redline");
  const root = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<Layout>("side");
  const [only, setOnly] = useState(false);
  const rows = useMemo(() => rowsOf(redline.entries), [redline]);
  const footnotes = useMemo(() => footnoteNumbers(redline), [redline]);
  const anchors = useMemo(() => rows.filter(isChange).map(({ anchor }) => anchor), [rows]);
  const keys = useMemo(
    () => ({
      o: () => setOnly((now) => !now),
      v: () => setLayout((now) => (now === "side" ? "inline" : "side")),
    }),
    [],
  );
  const { at, go } = useChanges(root, anchors, keys);
  const parts = [rows.filter((row) => !isFootnote(row)), rows.filter(isFootnote)];
  return (
    <div ref={root} className="redline-comparison" data-layout={layout}>
      <div className="redline-bar no-print">
        <fieldset className="redline-views">
          <legend className="sr-only">{t("view")}</legend>
          {(["side", "inline"] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={layout === one}
              onClick={() => setLayout(one)}
            >
              {t(one)}
            </button>
          ))}
        </fieldset>
        <CheckField
          label={t("onlyChanges")}
          checked={only}
          onChange={(event) => setOnly(event.target.checked)}
        />
        <div className="ms-auto flex items-center gap-1">
          <span className="text-sm text-soft tabular-nums" aria-live="polite">
            {anchors.length === 0
              ? t("none")
              : t("position", { at: Math.max(0, at + 1), count: anchors.length })}
          </span>
          <IconButton
            label={t("previous")}
            icon={<ChevronUp aria-hidden="true" className="size-4" />}
            onClick={() => go(-1)}
          />
          <IconButton
            label={t("next")}
            icon={<ChevronDown aria-hidden="true" className="size-4" />}
            onClick={() => go(1)}
          />
        </div>
      </div>
      {parts.map((part, place) => (
        <section
          key={place === 0 ? "text" : "footnotes"}
          className={classes("redline-rows", place === 1 && part.length > 0 && "redline-notes")}
          aria-label={place === 1 ? t("footnotes") : undefined}
        >
          {(only ? folded(part) : part).map((row) =>
            Array.isArray(row) ? (
              <Unchanged key={row[0]!.anchor} rows={row} onShow={() => setOnly(false)} />
            ) : (
              <Row key={row.anchor} row={row} layout={layout} footnotes={footnotes} />
            ),
          )}
        </section>
      ))}
      <p className="no-print mt-8 hidden text-sm text-faint sm:block">{t("keys")}</p>
    </div>
  );
}

const isFootnote = ({ entry }: RedlineRow): boolean =>
  (entry.after[0] ?? entry.before[0]!).kind === "footnote";

/** Rows with neighbouring unchanged ones taken together. */
function folded(rows: readonly RedlineRow[]): (RedlineRow | RedlineRow[])[] {
  const out: (RedlineRow | RedlineRow[])[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    if (isChange(row)) out.push(row);
    else if (Array.isArray(last)) last.push(row);
    else out.push([row]);
  }
  return out;
}
