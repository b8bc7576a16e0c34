"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { DecisionView } from "@/domain/contract/amendmentViews";
import { Button } from "../ui/Button";
import { TextArea } from "../ui/Field";
import { Refused } from "../ui/Refused";

/** Says why, after a decision was made: a small form in place. What was typed stays when it is refused. */
export function AddReason({
  decision,
  of,
  problem,
  onAdd,
}: {
  readonly decision: DecisionView;
  /** Whose proposal it is, where several of these buttons stand on a page. */
  readonly of: string;
  readonly problem?: string | null;
  /** True when it was taken. */
  readonly onAdd: (reason: string) => Promise<boolean>;
}) {
  const t = useTranslations("amendments.reason");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState("");
  const said = decision.reason !== "" || decision.added.length > 0;
  if (!open)
    return (
      <button
        type="button"
        className="link min-h-7 text-sm"
        aria-label={t(said ? "moreOf" : "addOf", { name: of })}
        onClick={() => setOpen(true)}
      >
        {t(said ? "more" : "add")}
      </button>
    );

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || reason.trim() === "") return;
    setBusy(true);
    const taken = await onAdd(reason);
    setBusy(false);
    if (!taken) return;
    setOpen(false);
    setReason("");
  }
  return (
    <form onSubmit={submit} className="mt-1 grid gap-2">
      <TextArea
        label={t("label", { name: of })}
        value={reason}
        maxLength={4_000}
        rows={2}
        required
        autoFocus
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex gap-2">
        <Button size="small" type="submit" busy={busy}>
          {t("save")}
        </Button>
        <Button size="small" variant="quiet" onClick={() => setOpen(false)}>
          {common("cancel")}
        </Button>
      </div>
      <Refused problem={problem} />
    </form>
  );
}
