import { useTranslations } from "next-intl";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import type { ParticipantGroup } from "./group";
import { RemoveParticipant } from "./RemoveParticipant";

/** A delegation, or a role without one, and the people in it. */
export function ParticipantGroupRow({
  group,
  delegations,
  slug,
  manage,
}: {
  group: ParticipantGroup;
  delegations: readonly DelegationView[];
  slug: string;
  manage: boolean;
}) {
  const t = useTranslations("participants");
  const roles = useTranslations("negotiations.roles");
  const { role, delegation, people } = group;
  const members = delegation?.members
    .map((id) => delegations.find((each) => each.id === id)?.name)
    .filter(Boolean);
  return (
    <li className="grid gap-x-8 gap-y-2 py-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <div>
        <h2 className="font-medium">{delegation?.name ?? roles(role)}</h2>
        {delegation && (
          <p className="text-sm text-soft">
            {role === "observer" ? roles(role) : t(`kinds.${delegation.kind}`)}
          </p>
        )}
        {members && members.length > 0 && (
          <p className="mt-1 text-sm text-faint">{t("members", { names: members.join(", ") })}</p>
        )}
      </div>
      <ul className="grid content-start gap-1">
        {people.map((person) => (
          <li key={person.participation} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0">
              {person.name}
              {person.email && (
                <span className="block text-sm text-faint wrap-anywhere sm:ms-2 sm:inline">
                  {person.email}
                </span>
              )}
            </span>
            {manage && <RemoveParticipant slug={slug} person={person} />}
          </li>
        ))}
      </ul>
    </li>
  );
}
