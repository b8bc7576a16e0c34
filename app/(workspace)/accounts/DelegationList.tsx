import { useTranslations } from "next-intl";
import type { DelegationView } from "@/domain/contract/negotiationViews";

/** Every delegation of the workspace; groups with their members. */
export function DelegationList({ delegations }: { delegations: readonly DelegationView[] }) {
  const t = useTranslations("participants");
  const nameOf = (id: string) => delegations.find((each) => each.id === id)?.shortName;
  return (
    <ul className="divide-y">
      {delegations.map(({ id, name, shortName, kind, members }) => (
        <li key={id} className="py-2.5">
          <p>
            {name}
            {shortName !== name && <span className="text-soft"> ({shortName})</span>}
            <span className="ms-3 text-sm text-faint">{t(`kinds.${kind}`)}</span>
          </p>
          {members.length > 0 && (
            <p className="text-sm text-faint">
              {t("members", { names: members.map(nameOf).filter(Boolean).join(", ") })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
