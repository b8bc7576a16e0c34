"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog, textIn } from "@/app/components/FormDialog";
import { CheckField, Field, Select } from "@/app/components/ui/Field";
import type { DelegationKind, DelegationView } from "@/domain/contract/negotiationViews";

const KINDS: readonly DelegationKind[] = ["state", "group", "observer", "un-entity"];

/** Adds a delegation to the workspace; a group names its members. */
export function AddDelegation({ delegations }: { delegations: readonly DelegationView[] }) {
  const t = useTranslations("accounts.add");
  return (
    <FormDialog
      opener={{ label: t("open"), size: "small" }}
      title={t("open")}
      save={t("save")}
      done={t("done")}
      size="small"
      path="/api/delegations"
      requestOf={(fields) => ({
        name: textIn(fields, "name"),
        shortName: textIn(fields, "shortName"),
        kind: fields.get("kind"),
        members: fields.getAll("members"),
      })}
    >
      <DelegationFields delegations={delegations} />
    </FormDialog>
  );
}

function DelegationFields({ delegations }: { delegations: readonly DelegationView[] }) {
  const t = useTranslations("accounts.add");
  const kinds = useTranslations("participants.kinds");
  const [kind, setKind] = useState<DelegationKind>("state");
  const candidates = delegations.filter((each) => each.kind !== "group");
  return (
    <>
      <Field label={t("name")} name="name" required maxLength={200} />
      <Field
        label={t("shortName")}
        hint={t("shortNameHint")}
        name="shortName"
        required
        maxLength={40}
      />
      <Select
        label={t("kind")}
        name="kind"
        value={kind}
        onChange={(event) => setKind(event.target.value as DelegationKind)}
      >
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {kinds(each)}
          </option>
        ))}
      </Select>
      {kind === "group" && (
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">{t("members")}</legend>
          {candidates.map(({ id, name }) => (
            <CheckField key={id} label={name} name="members" value={id} />
          ))}
          {candidates.length === 0 && <p className="text-sm text-faint">{t("noMembers")}</p>}
        </fieldset>
      )}
    </>
  );
}
