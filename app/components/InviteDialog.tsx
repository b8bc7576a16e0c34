"use client";
import { Check, Copy } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useCall } from "@/app/use-call";
import type { InvitationRequest } from "@/domain/contract/accountRequests";
import { Button } from "./ui/Button";
import { Dialog } from "./ui/Dialog";
import { Field } from "./ui/Field";
import { Refused } from "./ui/Refused";

type Role = Pick<InvitationRequest, "secretariat" | "negotiation" | "role" | "delegation">;

/**
 * Invites a person by a link that is shown once, to be handed over by whoever invites: Adref mails
 * nobody by itself. `children` are further fields; `roleOf` says what they mean.
 */
export function InviteDialog({
  label,
  title,
  roleOf,
  children,
}: {
  label: string;
  title: string;
  roleOf: (fields: FormData) => Role;
  children?: ReactNode;
}) {
  const t = useTranslations("participants.invite");
  const common = useTranslations("common");
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  const { busy, problem, send, clear } = useCall();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const result = await send<{ url: string }>("POST", "/api/invitations", {
      email: String(fields.get("email")).trim(),
      name: String(fields.get("name")).trim(),
      ...roleOf(fields),
    });
    if (!result.ok) return;
    setUrl(result.value.url);
    router.refresh();
  }

  const change = (next: boolean) => {
    setOpen(next);
    if (!next) {
      setUrl(null);
      clear();
    }
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Dialog
        open={open}
        onOpenChange={change}
        title={title}
        description={t("description")}
        size="small"
        keepOnOutsideClick
        footer={
          url ? (
            <Button variant="primary" onClick={() => change(false)}>
              {common("close")}
            </Button>
          ) : (
            <>
              <Button onClick={() => change(false)}>{common("cancel")}</Button>
              <Button type="submit" form={form} variant="primary" busy={busy}>
                {t("make")}
              </Button>
            </>
          )
        }
      >
        {url ? (
          <InvitationLink url={url} />
        ) : (
          <form id={form} onSubmit={submit} className="grid gap-4">
            <Field label={t("name")} name="name" required maxLength={200} autoComplete="off" />
            <Field label={t("email")} name="email" type="email" required autoComplete="off" />
            {children}
            <Refused problem={problem} />
          </form>
        )}
      </Dialog>
    </>
  );
}

function InvitationLink({ url }: { url: string }) {
  const t = useTranslations("participants.invite");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Not given on a page without https: then the link is there to be selected.
    await navigator.clipboard?.writeText(url).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <div className="grid gap-3">
      <Field
        label={t("link")}
        hint={t("linkHint")}
        value={url}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <Button
        onClick={copy}
        icon={
          copied ? (
            <Check aria-hidden="true" className="size-4" />
          ) : (
            <Copy aria-hidden="true" className="size-4" />
          )
        }
        className="justify-self-start"
      >
        <span role="status">{copied ? t("copied") : t("copy")}</span>
      </Button>
    </div>
  );
}
