import { useTranslations } from "next-intl";
import { Notice } from "@/app/components/ui/Notice";
import type { VersionPreview } from "@/domain/contract/versionViews";

/** What delegations have not seen: it is in no version, and stays open. For the chairs alone. */
export function Undisclosed({
  proposals,
  adopted,
}: {
  proposals: VersionPreview["undisclosed"];
  /** Nothing is adopted over them. */
  adopted: boolean;
}) {
  const t = useTranslations("dispositions");
  const kinds = useTranslations("amendments.kinds");
  if (proposals.length === 0) return null;
  return (
    <Notice tone="private" className="mt-6">
      <p>
        {t(adopted ? "choices.undisclosedAdopted" : "choices.undisclosed", {
          count: proposals.length,
        })}
      </p>
      <ul className="mt-1 text-soft">
        {proposals.map(({ amendment, delegation, kind, about, newer }) => (
          <li key={amendment}>
            {delegation}, {kinds(kind)}
            {about?.label ? `, ${t("paragraph", { label: about.label })}` : ""}
            {newer && `: ${t("choices.newer")}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
