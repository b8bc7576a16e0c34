"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { PositionHistory } from "@/app/components/amendment/PositionHistory";
import { StanceButtons } from "@/app/components/amendment/StanceButtons";
import { StandList } from "@/app/components/amendment/StandList";
import { stanceWord } from "@/app/components/amendment/stanceWord";
import type { Stance } from "@/domain/amendments/amendment";
import type { BracketPositionView } from "@/domain/contract/positionViews";
import type { DelegationId } from "@/domain/ids";
import { can } from "@/domain/permissions";
import { type OpenBracket, openBrackets } from "@/domain/text/openBrackets";
import type { Paragraph } from "@/domain/text/paragraph";
import { useWorkspace } from "../state/workspace";
import { useCommand } from "./useCommand";

/** The open brackets of the text itself in a paragraph: who stands where on each, and where we stand. */
export function BracketList({ paragraph }: { readonly paragraph: Paragraph }) {
  const t = useTranslations("ours.brackets");
  const { stands, bracket } = useWorkspace();
  const open = openBrackets(paragraph);
  const here = stands.brackets.filter((one) => one.paragraph === paragraph.id);
  const gone = here.filter((one) => one.gone);
  if (open.length === 0 && gone.length === 0) return null;
  return (
    <section aria-label={t("title", { count: open.length })} className="mt-5">
      {open.length > 0 && (
        <h3 className="pb-2 text-sm font-medium text-soft">{t("title", { count: open.length })}</h3>
      )}
      <ul>
        {open.map((one, place) => (
          <BracketItem
            key={`${one.bracket} ${one.nth}`}
            bracket={one}
            said={here.filter(
              ({ bracket: words, nth }) => words === one.bracket && nth === one.nth,
            )}
            current={bracket === place}
          />
        ))}
      </ul>
      {gone.length > 0 && <Gone said={gone} />}
    </section>
  );
}

function BracketItem({
  bracket,
  said,
  current,
}: {
  readonly bracket: OpenBracket;
  readonly said: readonly BracketPositionView[];
  readonly current: boolean;
}) {
  const { own, negotiation, fullNameOf } = useWorkspace();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const standing = said.flatMap((one) =>
    one.stance === null ? [] : [{ ...one, stance: one.stance }],
  );
  const mine = own.filter(
    (delegation) =>
      negotiation.status === "open" && can(negotiation.actor, "bracket.position", { delegation }),
  );
  const history = said.flatMap((one) => one.history).toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <li
      ref={item}
      data-bracket-item={bracket.bracket}
      aria-current={current ? "true" : undefined}
      className="border-t py-3 aria-[current=true]:border-s-3 aria-[current=true]:border-s-needs aria-[current=true]:ps-3"
    >
      <p className="font-serif break-words">
        <span className="font-semibold text-needs">[</span>
        {bracket.bracket.slice(1, -1)}
        <span className="font-semibold text-needs">]</span>
      </p>
      <StandList
        on="bracket"
        positions={standing}
        delegations={negotiation.delegations}
        nameOf={fullNameOf}
      />
      <PositionHistory
        on="bracket"
        history={history}
        standing={standing.length}
        nameOf={fullNameOf}
      />
      {mine.map((delegation) => (
        <TakeBracketPosition
          key={delegation}
          bracket={bracket}
          delegation={delegation}
          current={standing.find((one) => one.delegation === delegation)?.stance ?? null}
        />
      ))}
    </li>
  );
}

function TakeBracketPosition({
  bracket: { paragraph, bracket, nth },
  delegation,
  current,
}: {
  readonly bracket: OpenBracket;
  readonly delegation: DelegationId;
  readonly current: Stance | null;
}) {
  const t = useTranslations("text.positions");
  const { own, fullNameOf } = useWorkspace();
  const { run, busy, problem } = useCommand();
  const take = (stance: Stance | null) =>
    void run(
      "POST",
      `/text/paragraphs/${paragraph}/positions`,
      { delegation, bracket, nth, stance, note: "" },
      stance ? t(`took.${stanceWord(stance, "bracket")}`) : t("takenBack"),
    );
  return (
    <StanceButtons
      on="bracket"
      legend={own.length > 1 ? t("yoursFor", { delegation: fullNameOf(delegation) }) : t("yours")}
      current={current}
      busy={busy}
      problem={problem}
      onTake={take}
    />
  );
}

/** What was said of brackets that are no longer in the text. */
function Gone({ said }: { readonly said: readonly BracketPositionView[] }) {
  const t = useTranslations("ours.brackets");
  const { negotiation, fullNameOf } = useWorkspace();
  const words = [...new Set(said.map(({ bracket }) => bracket))];
  return (
    <details className="mt-2 text-sm">
      <summary className="text-soft">{t("gone", { count: words.length })}</summary>
      {words.map((one) => (
        <div key={one} className="mt-2">
          <p className="font-serif">{one}</p>
          <StandList
            on="bracket"
            positions={said.flatMap(({ bracket, delegation, stance }) =>
              bracket === one && stance !== null ? [{ delegation, stance }] : [],
            )}
            delegations={negotiation.delegations}
            nameOf={fullNameOf}
          />
        </div>
      ))}
    </details>
  );
}
