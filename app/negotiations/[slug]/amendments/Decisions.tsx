import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AddedReasons } from "@/app/components/amendment/AddedReasons";
import { wasOvertaken } from "@/app/components/amendment/overtaken";
import { MomentText } from "@/app/components/DateText";
import type { DecisionView } from "@/domain/contract/amendmentViews";

/** Every decision on an amendment, oldest first, with those taken back. */
export function Decisions({
  decisions,
  detail,
}: {
  decisions: readonly DecisionView[];
  /** What a decision means for the words. */
  detail?: (decision: DecisionView) => ReactNode;
}) {
  const t = useTranslations("amendments.decisions");
  if (decisions.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-sm">
      {decisions.map((decision) => {
        const { id, kind, reason, actorName, at } = decision;
        const takenBack = wasOvertaken(decision, decisions) ? null : decision.takenBack;
        return (
          <li key={id} className={takenBack ? "text-faint" : undefined}>
            {t(kind, { name: actorName })}, <MomentText at={at} />.{reason && ` ${reason}`}
            {takenBack && (
              <>
                {" "}
                {t("takenBack", { name: takenBack.actorName })}, <MomentText at={takenBack.at} />.
                {takenBack.reason && ` ${takenBack.reason}`}
              </>
            )}
            <AddedReasons decision={decision} />
            {detail?.(decision)}
          </li>
        );
      })}
    </ul>
  );
}
