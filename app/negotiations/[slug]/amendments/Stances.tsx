import { useTranslations } from "next-intl";
import { STANCES } from "@/domain/amendments/amendment";
import type { PositionView } from "@/domain/contract/views";

/** Where other delegations stand: a count and the names for each stance taken. */
export function Stances({
  positions,
  nameOf,
}: {
  positions: readonly PositionView[];
  nameOf: (delegation: string) => string;
}) {
  const t = useTranslations("amendments.stances");
  if (positions.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {STANCES.map((stance) => {
        const taken = positions.filter((position) => position.stance === stance);
        if (taken.length === 0) return null;
        return (
          <li key={stance}>
            <span className="font-medium">{t(stance, { count: taken.length })}</span>{" "}
            <span className="text-soft">
              {taken.map(({ delegation }) => nameOf(delegation)).join(", ")}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
