"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "@/app/components/ui/Field";
import type { DelegationView } from "@/domain/contract/negotiationViews";
import type { DelegationId } from "@/domain/ids";
import { ROLES, type Role } from "@/domain/permissions";

/** A role, and the delegation where the role has one. */
export function RoleFields({ delegations }: { delegations: readonly DelegationView[] }) {
  const t = useTranslations("participants");
  const roles = useTranslations("negotiations.roles");
  const [role, setRole] = useState<Role>("delegate");
  return (
    <>
      <Select
        label={t("fields.role")}
        name="role"
        value={role}
        onChange={(event) => setRole(event.target.value as Role)}
      >
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {roles(each)}
          </option>
        ))}
      </Select>
      {(role === "delegate" || role === "observer") && (
        <Select label={t("fields.delegation")} name="delegation" required={role === "delegate"}>
          <option value="">{role === "delegate" ? t("fields.choose") : t("fields.none")}</option>
          {delegations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

/** What was chosen in them. */
export const roleIn = (fields: FormData): { role: Role; delegation: DelegationId | null } => ({
  role: fields.get("role") as Role,
  delegation: (fields.get("delegation") || null) as DelegationId | null,
});
