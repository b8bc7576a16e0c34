"use client";
import { useTranslations } from "next-intl";
import { useStructureWords } from "@/app/components/amendment/useStructureWords";
import { holderInWords } from "@/app/components/holders";
import { type FootnoteLabels, RunsView } from "@/app/components/RunsView";
import { behind } from "@/app/negotiations/[slug]/compile/model/behind";
import type { Reading, Stop } from "@/app/negotiations/[slug]/compile/model/stops";
import type { NamedParagraph } from "@/domain/compilation/compiledText";
import type { Holder } from "@/domain/compilation/span";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import { printedLabel } from "@/domain/text/labels";
import { Count } from "./Count";
import { someNames } from "./someNames";

/** The readings of one place as numbered lines, each with who holds it and how many they are. */
export function Lines({
  stop,
  number,
  about,
  delegations,
  footnotes,
}: {
  readonly stop: Stop;
  readonly number: string;
  readonly about: NamedParagraph;
  readonly delegations: readonly DelegationView[];
  readonly footnotes: FootnoteLabels;
}) {
  const t = useTranslations("screen");
  return (
    <section className="room-lines">
      {number && stop.kind !== "cluster" && (
        <h2>
          {number} <span className="room-kind">{t(`kinds.${stop.kind}`)}</span>
        </h2>
      )}
      <ol>
        {stop.readings.map((reading, index) => (
          <li key={reading.amendments.join() || "base"}>
            <span className="room-number">
              {number && `${number}.`}
              {index + 1}
            </span>
            <div>
              <Words stop={stop} reading={reading} about={about} footnotes={footnotes} />
              <Names holders={reading.holders} />
            </div>
            <Count {...behind(stop, reading, delegations)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Words({
  stop,
  reading,
  about,
  footnotes,
}: {
  readonly stop: Stop;
  readonly reading: Reading;
  readonly about: NamedParagraph;
  readonly footnotes: FootnoteLabels;
}) {
  const t = useTranslations("screen");
  const { asks } = useStructureWords();
  const { base, runs, paragraphs } = reading;
  const whole = stop.kind !== "cluster" && stop.kind !== "unplaced";
  if (paragraphs.length > 0)
    return paragraphs.map(({ label, level, runs: words }) => (
      <span key={label} className="block">
        {label && <span className="room-label">{printedLabel(label, level)}</span>}
        <RunsView runs={words} footnotes={footnotes} linkFootnotes={false} />
      </span>
    ));
  if (reading.structure) return <span className="room-said">{asks(reading.structure, about)}</span>;
  if (whole) return <span className="room-said">{t(base ? "asItStands" : "delete")}</span>;
  if (runs.length === 0)
    return <span className="room-said">{t(base ? "nothingStands" : "deleteWords")}</span>;
  return <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />;
}

function Names({ holders }: { readonly holders: readonly Holder[] }) {
  const t = useTranslations("screen");
  const words = useTranslations("common.document");
  if (holders.length === 0) return null;
  const all = holders.map((holder) =>
    holderInWords(holder, {
      stance: (stance) => words(`stances.${stance}`),
      against: (names) => words("against", { names }),
      unconfirmed: words("unconfirmed"),
    }),
  );
  return <span className="room-names">{someNames(all, (count) => t("others", { count }))}</span>;
}
