"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { Refused } from "@/app/components/ui/Refused";
import { useCall } from "@/app/use-call";
import type { ParticipantView } from "@/domain/contract/participantViews";

/** Takes a role away. It closes the person's open text at once, so it is asked for twice. */
export function RemoveParticipant({ slug, person }: { slug: string; person: ParticipantView }) {
  const t = useTranslations("participants.remove");
  const common = useTranslations("common");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { busy, problem, send, clear } = useCall();
  const change = (next: boolean) => {
    setOpen(next);
    clear();
  };

  async function remove() {
    const path = `/api/negotiations/${slug}/participants/${person.participation}`;
    const result = await send("DELETE", path);
    if (!result.ok) return;
    change(false);
    toast(t("done", { name: person.name }));
    router.refresh();
  }

  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={t("name", { name: person.name })}
        onClick={() => change(true)}
      >
        {t("open")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        size="small"
        title={t("title", { name: person.name })}
        description={t("text")}
        footer={
          <>
            <Button onClick={() => change(false)}>{common("cancel")}</Button>
            <Button variant="danger" busy={busy} onClick={remove}>
              {t("yes")}
            </Button>
          </>
        }
      >
        <Refused problem={problem} />
      </Dialog>
    </>
  );
}
