"use client";
import { useTranslations } from "next-intl";
import { type FootnoteLabels, RunsView } from "@/app/components/RunsView";
import type { Place } from "@/app/negotiations/[slug]/compile/model/places";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import { printedLabel } from "@/domain/text/labels";
import type { Run } from "@/domain/text/paragraph";
import { lengthOf, slice } from "@/domain/text/runs";
import { BracketStands } from "./BracketStands";
import { Lines } from "./Lines";
import { markedInText, type Numbered, numbered } from "./numbered";

/** One paragraph for the back of the room: its text, and below it every reading by its number. */
export function Shown({
  place,
  footnotes,
  delegations,
  title,
}: {
  readonly place: Place;
  readonly delegations: readonly DelegationView[];
  readonly footnotes: FootnoteLabels;
  readonly title: string;
}) {
  const t = useTranslations("screen");
  const { paragraph, stops } = place;
  if (!paragraph) return null;
  const groups = numbered(stops);
  const inText = markedInText(groups);
  return (
    <article className="room-page" aria-live="polite">
      <header className="room-head">
        <h1>
          {paragraph.label
            ? t("paragraph", { label: printedLabel(paragraph.label, paragraph.level) })
            : t("heading")}
        </h1>
        {paragraph.agreed && <p className="room-agreed">{t("agreed")}</p>}
        <p className="room-title">{title}</p>
      </header>
      <p className="room-text" data-kind={paragraph.kind}>
        <Words runs={paragraph.runs} inText={inText} footnotes={footnotes} />
      </p>
      <div className="room-groups" data-many={groups.length > 2 ? "" : undefined}>
        {groups.map((group) => {
          const { stop, number } = group;
          const shown = { stop, number, delegations, footnotes };
          return stop.kind === "bracket" ? (
            <BracketStands
              key={number}
              marked={number !== "" && inText.includes(group)}
              {...shown}
            />
          ) : (
            <Lines key={number} about={paragraph} {...shown} />
          );
        })}
      </div>
      {groups.length === 0 && !paragraph.agreed && (
        <p className="room-quiet">{t("nothingProposed")}</p>
      )}
    </article>
  );
}

/** The text as it stands; where readings compete it is in brackets, with the number of the place, as are the drafters' own. */
function Words({
  runs,
  inText,
  footnotes,
}: {
  readonly runs: readonly Run[];
  readonly inText: readonly Numbered[];
  readonly footnotes: FootnoteLabels;
}) {
  const view = (from: number, to: number) => (
    <RunsView runs={slice(runs, from, to)} footnotes={footnotes} linkFootnotes={false} />
  );
  const end = lengthOf(runs);
  return (
    <>
      {inText.map(({ stop, number }, index) => {
        const { from, to } = stop.span!;
        const before = index === 0 ? 0 : inText[index - 1]!.stop.span!.to;
        return (
          <span key={`${from}-${to}`}>
            {view(before, from)}
            <span className={stop.kind === "bracket" ? "room-own" : "room-cluster"}>
              {stop.kind === "bracket" ? (
                view(from, to)
              ) : (
                <>
                  <b className="bracket">[</b>
                  {from < to ? view(from, to) : <span className="reading-nothing">…</span>}
                  <b className="bracket">]</b>
                </>
              )}
              {number && <sup className="room-place">{number}</sup>}
            </span>
          </span>
        );
      })}
      {view(inText.at(-1)?.stop.span?.to ?? 0, end)}
    </>
  );
}
