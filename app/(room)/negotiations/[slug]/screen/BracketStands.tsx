"use client";
import { useTranslations } from "next-intl";
import { stanceWord } from "@/app/components/amendment/stanceWord";
import { type FootnoteLabels, RunsView } from "@/app/components/RunsView";
import type { Stop } from "@/app/negotiations/[slug]/compile/model/stops";
import { STANCES } from "@/domain/amendments/amendment";
import { standingsOf } from "@/domain/amendments/standings";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import { lengthOf } from "@/domain/text/runs";
import { Count } from "./Count";
import { someNames } from "./someNames";

/** A longer bracket that is marked in the text is not printed again below it. */
const LONG = 90;

/** Where delegations stand on an open bracket of the text itself: a line for each stance, with how many. */
export function BracketStands({
  stop,
  number,
  marked,
  delegations,
  footnotes,
}: {
  readonly stop: Stop;
  readonly number: string;
  /** Whether its number stands in the text. */
  readonly marked: boolean;
  readonly delegations: readonly DelegationView[];
  readonly footnotes: FootnoteLabels;
}) {
  const t = useTranslations("screen");
  const held = useTranslations("ours.stands.held");
  const { runs, holders } = stop.readings[0]!;
  const { counts } = standingsOf(holders, delegations);
  const stances = STANCES.filter((stance) => holders.some((one) => one.stance === stance));
  return (
    <section className="room-lines">
      <h2>
        {number} <span className="room-kind">{t("kinds.bracket")}</span>
      </h2>
      {(!marked || lengthOf(runs) <= LONG) && (
        <p>
          <RunsView runs={runs} footnotes={footnotes} linkFootnotes={false} />
        </p>
      )}
      <ol>
        {stances.map((stance, index) => (
          <li key={stance}>
            <span className="room-number">
              {number && `${number}.`}
              {index + 1}
            </span>
            <div>
              <span className="room-stance">{held(stanceWord(stance, "bracket"))}</span>
              <span className="room-names">
                {someNames(
                  holders.filter((one) => one.stance === stance).map(({ name }) => name),
                  (count) => t("others", { count }),
                )}
              </span>
            </div>
            <Count {...counts[stance]} />
          </li>
        ))}
      </ol>
    </section>
  );
}
