"use client";
import { useTranslations } from "next-intl";
import { FormDialog, textIn } from "@/app/components/FormDialog";
import { Field } from "@/app/components/ui/Field";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import { RoleFields, roleIn } from "./RoleFields";

/** Gives a role to a person who has an account. */
export function AddParticipant({
  slug,
  delegations,
}: {
  slug: string;
  delegations: readonly DelegationView[];
}) {
  const t = useTranslations("participants.add");
  return (
    <FormDialog
      opener={{ label: t("open"), variant: "primary" }}
      title={t("title")}
      description={t("text")}
      save={t("save")}
      done={t("done")}
      size="small"
      path={`/api/negotiations/${slug}/participants`}
      requestOf={(fields) => ({ email: textIn(fields, "email"), ...roleIn(fields) })}
    >
      <Field label={t("email")} name="email" type="email" required autoComplete="off" />
      <RoleFields delegations={delegations} />
    </FormDialog>
  );
}
