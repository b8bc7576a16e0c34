import { useTranslations } from "next-intl";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { calledOtherwise, type LabelsNow } from "./numbering";
import { useStructureWords } from "./useStructureWords";

/** "(then paragraph 27)", where a revision has given the paragraph another number since. */
export function Then({
  amendment,
  now,
}: {
  readonly amendment: AmendmentView;
  readonly now: LabelsNow;
}) {
  const t = useTranslations("structure.names");
  const { name } = useStructureWords();
  const seen = calledOtherwise(amendment, now);
  if (!seen) return null;
  return (
    <span className="ms-2 text-sm font-normal text-soft">{t("then", { name: name(seen) })}</span>
  );
}
