import { useTranslations } from "next-intl";
import type { ListedAmendment } from "@/domain/revisions/content";
import { holderInWords } from "../holders";

/** Who spoke of an amendment by an earlier wording alone: they hold nothing of the one in the version. */
export function Earlier({ of: { earlier = [] } }: { of: Pick<ListedAmendment, "earlier"> }) {
  const t = useTranslations("versions.listed");
  const words = useTranslations("common.document");
  if (earlier.length === 0) return null;
  const names = earlier.map(({ delegation, stance }) =>
    holderInWords(
      { name: delegation, stance },
      {
        stance: (one) => words(`stances.${one}`),
        against: (against) => words("against", { names: against }),
        unconfirmed: words("unconfirmed"),
      },
    ),
  );
  return <p className="text-faint">{t("earlier", { names: names.join("; ") })}</p>;
}
