import { useTranslations } from "next-intl";
import type { PositionChangeView } from "@/domain/contract/positionViews";
import type { DelegationId } from "@/domain/ids";
import { MomentText } from "../DateText";
import { type StanceOn, stanceWord } from "./stanceWord";

/** All that was said of one thing, oldest first, where more was said than stands: support withdrawn too. */
export function PositionHistory({
  history,
  standing,
  nameOf,
  on = "proposal",
}: {
  readonly history: readonly PositionChangeView[];
  /** How many positions stand. */
  readonly standing: number;
  readonly nameOf: (id: DelegationId) => string;
  readonly on?: StanceOn;
}) {
  const t = useTranslations("ours.stands");
  if (history.length <= standing) return null;
  return (
    <details className="mt-2 text-sm">
      <summary className="text-soft">{t("history")}</summary>
      <ul className="mt-1 grid gap-1 border-s-2 ps-3">
        {history.map(({ delegation, stance, note, actorName, at }) => (
          <li key={`${delegation} ${at} ${stance}`}>
            {t(stance === null ? "tookBack" : "said", {
              name: nameOf(delegation),
              stance: stance === null ? "" : t(`stance.${stanceWord(stance, on)}`),
            })}
            {note && ` ${note}`}{" "}
            <span className="text-faint">
              {actorName}, <MomentText at={at} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
