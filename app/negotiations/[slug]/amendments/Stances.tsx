import { useTranslations } from "next-intl";
import { useStandName } from "@/app/components/amendment/StandList";
import { STANCES } from "@/domain/amendments/amendment";
import { standingsOf } from "@/domain/amendments/standings";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import type { PositionView } from "@/domain/contract/positionViews";
import type { DelegationId } from "@/domain/ids";

/** Where other delegations stand: a count and the names for each stance taken. */
export function Stances({
  positions,
  sponsors,
  delegations,
  nameOf,
}: {
  positions: readonly PositionView[];
  sponsors: readonly DelegationId[];
  delegations: readonly DelegationView[];
  nameOf: (delegation: DelegationId) => string;
}) {
  const t = useTranslations("amendments.stances");
  const inWords = useStandName(nameOf);
  if (positions.length === 0) return null;
  const proposing = sponsors.map((delegation) => ({ delegation, stance: "propose" as const }));
  const stands = standingsOf([...proposing, ...positions], delegations).said.filter(
    ({ stance, differing }) => stance !== "propose" || differing.length > 0,
  );
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {STANCES.map((stance) => {
        const taken = stands.filter((stand) => stand.stance === stance);
        if (taken.length === 0) return null;
        return (
          <li key={stance}>
            <span className="font-medium">{t(stance, { count: taken.length })}</span>{" "}
            <span className="text-soft">{taken.map(inWords).join(", ")}</span>
          </li>
        );
      })}
    </ul>
  );
}
