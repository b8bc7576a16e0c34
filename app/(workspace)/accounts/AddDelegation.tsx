"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { CheckField, Field, Select } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { useCall } from "@/app/use-call";
import type { DelegationKind, DelegationView } from "@/domain/contract/views";

const KINDS: readonly DelegationKind[] = ["state", "group", "observer", "un-entity"];

/** Adds a delegation to the workspace; a group names its members. */
export function AddDelegation({ delegations }: { delegations: readonly DelegationView[] }) {
  const t = useTranslations("accounts.add");
  const common = useTranslations("common");
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const { busy, problem, send } = useCall();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const result = await send("POST", "/api/delegations", {
      name: String(fields.get("name")).trim(),
      shortName: String(fields.get("shortName")).trim(),
      kind: fields.get("kind"),
      members: fields.getAll("members"),
    });
    if (!result.ok) return;
    setOpen(false);
    toast(t("done"));
    router.refresh();
  }

  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="small"
        title={t("open")}
        keepOnOutsideClick
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
            <Button type="submit" form={form} variant="primary" busy={busy}>
              {t("save")}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={submit} className="grid gap-4">
          <DelegationFields delegations={delegations} />
          {problem && (
            <Notice tone="danger" role="alert">
              {problem}
            </Notice>
          )}
        </form>
      </Dialog>
    </>
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
