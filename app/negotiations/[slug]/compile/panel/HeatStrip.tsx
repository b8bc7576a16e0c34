"use client";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { classes } from "@/app/components/ui/classes";
import { wordsOf } from "../../text/state/workspace";
import { focusOn } from "../model/focus";
import { type Heat, heatOf, levelOf } from "../model/heat";
import { GONE, type Place } from "../model/places";
import { useDesk } from "../state/desk";
import { useFocused } from "../state/focusStore";
import type { Go } from "../state/useFocusAddress";

/** The paragraphs, one row each: how much is open in it, its own brackets, whether it is agreed. */
export function HeatStrip({ onChoose }: { readonly onChoose?: () => void }) {
  const t = useTranslations("desk.heat");
  const { places, anchors, go } = useDesk();
  return (
    <nav aria-label={t("label")}>
      <ol>
        {places
          .filter(({ paragraph }) => paragraph?.kind !== "footnote")
          .map((place) => (
            <li key={place.id}>
              <Row place={place} anchor={anchors.of(place.id)} go={go} onChoose={onChoose} />
            </li>
          ))}
      </ol>
    </nav>
  );
}

interface RowProps {
  readonly place: Place;
  readonly anchor: string;
  readonly go: Go;
  readonly onChoose?: () => void;
}

const Row = memo(function Row({ place, anchor, go, onChoose }: RowProps) {
  const current = useFocused((focus) => focus.place === place.id);
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const heat = heatOf(place);
  return (
    <a
      ref={row}
      href={`#${anchor}`}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        event.preventDefault();
        go(focusOn(place));
        onChoose?.();
      }}
      className={classes(
        "grid min-h-7 grid-cols-[minmax(0,1fr)_auto_3.25rem] items-center gap-2 border-s-2",
        "border-transparent ps-3 pe-2 text-sm text-soft no-underline hover:bg-ground",
        "hover:text-ink pointer-coarse:min-h-11 aria-[current=true]:border-accent",
        "aria-[current=true]:bg-accent-soft aria-[current=true]:text-ink",
      )}
    >
      <Label place={place} />
      <Signs heat={heat} />
      <Bar heat={heat} />
    </a>
  );
});

function Label({ place: { id, paragraph } }: { readonly place: Place }) {
  const t = useTranslations("desk.heat");
  const words = wordsOf(paragraph?.runs ?? []).trim();
  if (id === GONE) return <span className="truncate text-needs">{t("gone")}</span>;
  if (paragraph?.label && paragraph.kind !== "heading" && paragraph.kind !== "title")
    return (
      <span
        className="truncate tabular-nums"
        style={{ paddingInlineStart: `${paragraph.level * 0.75}rem` }}
      >
        {paragraph.label}
        <span className="ms-2 text-xs text-faint">{words.slice(0, 60)}</span>
      </span>
    );
  return <span className="truncate font-medium text-ink">{words || t("untitled")}</span>;
}

function Signs({ heat }: { readonly heat: Heat }) {
  const t = useTranslations("desk.heat");
  return (
    <span className="flex items-center gap-1.5 text-xs">
      {heat.brackets > 0 && (
        <span className="font-semibold text-needs" title={t("brackets", { count: heat.brackets })}>
          <span aria-hidden="true">[ ]</span>
          <span className="sr-only">{t("brackets", { count: heat.brackets })}</span>
        </span>
      )}
      {heat.agreed && (
        <span className="text-agreed" title={t("agreed")}>
          <span aria-hidden="true">✓</span>
          <span className="sr-only">{t("agreed")}</span>
        </span>
      )}
    </span>
  );
}

/** As long as there is much to do, and the number beside it. */
function Bar({ heat }: { readonly heat: Heat }) {
  const t = useTranslations("desk.heat");
  const level = levelOf(heat);
  return (
    <span className="flex items-center gap-1.5" title={t("open", { count: heat.open })}>
      <span aria-hidden="true" className="flex flex-1 gap-px">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={classes(
              "h-2.5 flex-1 rounded-[1px]",
              level > 0 && (step <= level ? "bg-accent" : "bg-line"),
            )}
          />
        ))}
      </span>
      <span aria-hidden="true" className="w-5 text-end text-xs tabular-nums">
        {heat.open || ""}
      </span>
      <span className="sr-only">{t("open", { count: heat.open })}</span>
    </span>
  );
}
