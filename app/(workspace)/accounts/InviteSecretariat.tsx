"use client";
import { useTranslations } from "next-intl";
import { InviteDialog } from "@/app/components/InviteDialog";

/** Invites a colleague into the secretariat; others are invited from a negotiation. */
export function InviteSecretariat() {
  const t = useTranslations("accounts.invite");
  return (
    <InviteDialog
      label={t("open")}
      title={t("title")}
      roleOf={() => ({ secretariat: true, negotiation: null, role: null, delegation: null })}
    />
  );
}
