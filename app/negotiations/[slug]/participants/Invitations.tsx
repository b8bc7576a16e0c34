import { useTranslations } from "next-intl";
import { MomentText } from "@/app/components/DateText";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import type { InvitationView } from "@/domain/contract/participantViews";

/** Invitations that nobody has taken up yet. */
export function Invitations({
  invitations,
  delegations,
}: {
  invitations: readonly InvitationView[];
  delegations: readonly DelegationView[];
}) {
  const t = useTranslations("participants.invitations");
  const roles = useTranslations("negotiations.roles");
  const open = invitations.filter(({ accepted }) => !accepted);
  if (open.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="border-b pb-2 text-sm font-medium text-faint">{t("title")}</h2>
      <ul className="divide-y">
        {open.map(({ id, name, email, role, delegation, expiresAt }) => (
          <li key={id} className="py-3">
            <p>
              {name} <span className="text-sm text-faint">{email}</span>
            </p>
            <p className="text-sm text-soft">
              {[delegations.find((each) => each.id === delegation)?.name, role && roles(role)]
                .filter(Boolean)
                .join(", ")}
              {" · "}
              {t("until")} <MomentText at={expiresAt} dayOnly />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
