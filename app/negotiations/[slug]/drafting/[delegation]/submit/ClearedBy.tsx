import { useTranslations } from "next-intl";
import { MomentText } from "@/app/components/DateText";
import type { ReceiptView } from "@/domain/contract/draftingViews";

/** Under whose clearance it was sent, where it had to be cleared. */
export function ClearedBy({
  receipt: { cleared },
}: {
  readonly receipt: Pick<ReceiptView, "cleared">;
}) {
  const t = useTranslations("drafting.receipt");
  if (!cleared) return null;
  return (
    <span className="block">
      {t.rich("cleared", { name: cleared.byName, at: () => <MomentText at={cleared.at} /> })}
    </span>
  );
}
