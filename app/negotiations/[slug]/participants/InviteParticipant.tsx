"use client";
import { useTranslations } from "next-intl";
import { InviteDialog } from "@/app/components/InviteDialog";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import { RoleFields, roleIn } from "./RoleFields";

/** Invites a person without an account into this negotiation. */
export function InviteParticipant({
  slug,
  delegations,
}: {
  slug: string;
  delegations: readonly DelegationView[];
}) {
  const t = useTranslations("participants.invite");
  return (
    <InviteDialog
      label={t("open")}
      title={t("title")}
      roleOf={(fields) => ({ secretariat: false, negotiation: slug, ...roleIn(fields) })}
    >
      <RoleFields delegations={delegations} />
    </InviteDialog>
  );
}
