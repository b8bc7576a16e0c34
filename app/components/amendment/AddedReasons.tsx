import { useTranslations } from "next-intl";
import type { DecisionView } from "@/domain/contract/amendmentViews";
import { MomentText } from "../DateText";

/** What was said of a decision's reason after it was made: by whom, and when. */
export function AddedReasons({ decision }: { readonly decision: DecisionView }) {
  const t = useTranslations("amendments.reason");
  return decision.added.map(({ reason, actorName, at }) => (
    <p key={`${at} ${reason}`} className="whitespace-pre-line text-soft">
      {reason}
      <span className="block text-xs text-faint">
        {t.rich("added", { name: actorName, at: () => <MomentText at={at} /> })}
      </span>
    </p>
  ));
}
