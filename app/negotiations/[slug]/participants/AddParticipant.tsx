"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { Field } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { useCall } from "@/app/use-call";
import type { DelegationView } from "@/domain/contract/views";
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
  const common = useTranslations("common");
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const { busy, problem, send } = useCall();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const result = await send("POST", `/api/negotiations/${slug}/participants`, {
      email: String(fields.get("email")).trim(),
      ...roleIn(fields),
    });
    if (!result.ok) return;
    setOpen(false);
    toast(t("done"));
    router.refresh();
  }

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="small"
        title={t("title")}
        description={t("text")}
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
          <Field label={t("email")} name="email" type="email" required autoComplete="off" />
          <RoleFields delegations={delegations} />
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
