import { useTranslations } from "next-intl";
import { STANCES, type Stance } from "@/domain/amendments/amendment";
import { type Said, standingsOf, type Voice } from "@/domain/amendments/standings";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import type { DelegationId } from "@/domain/ids";
import { type StanceOn, stanceWord } from "./stanceWord";

/**
 * A delegation as it is named where it stands: a group with how many members it speaks for, and those
 * that stand elsewhere by themselves.
 */
export function useStandName(nameOf: (id: DelegationId) => string, on: StanceOn = "proposal") {
  const t = useTranslations("ours.stands");
  return ({ delegation, countsFor, differing }: Said): string => {
    const members = differing.map((one) =>
      t("member", {
        name: nameOf(one.delegation),
        stance: t(`stance.${stanceWord(one.stance, on)}`),
      }),
    );
    const notes = [
      ...(countsFor.length > 0 ? [t("counts", { count: countsFor.length })] : []),
      ...(members.length > 0
        ? [t("differ", { count: members.length, members: members.join("; ") })]
        : []),
    ];
    const name = nameOf(delegation);
    return notes.length > 0 ? t("noted", { name, notes: notes.join("; ") }) : name;
  };
}

/**
 * Who stands where, by stance. Proposers are named here only where a member of a group differs from
 * it: who proposes stands above already.
 */
export function StandList({
  positions,
  sponsors = [],
  delegations,
  nameOf,
  on = "proposal",
}: {
  readonly positions: readonly Voice[];
  readonly sponsors?: readonly DelegationId[];
  readonly delegations: readonly DelegationView[];
  readonly nameOf: (id: DelegationId) => string;
  readonly on?: StanceOn;
}) {
  const t = useTranslations("ours.stands");
  const inWords = useStandName(nameOf, on);
  const proposing = sponsors.map((delegation) => ({ delegation, stance: "propose" as const }));
  const shown = standingsOf([...proposing, ...positions], delegations).said.filter(
    ({ stance, differing }) => stance !== "propose" || differing.length > 0,
  );
  if (shown.length === 0) return null;
  const held = (stance: Stance) => shown.filter((stand) => stand.stance === stance);
  return (
    <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
      {STANCES.filter((stance) => held(stance).length > 0).map((stance) => (
        <div key={stance} className="contents">
          <dt className="text-faint">{t(`held.${stanceWord(stance, on)}`)}</dt>
          <dd>{held(stance).map(inWords).join("; ")}</dd>
        </div>
      ))}
    </dl>
  );
}
