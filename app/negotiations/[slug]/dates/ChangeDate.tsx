"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { TextArea } from "@/app/components/ui/Field";
import { Refused } from "@/app/components/ui/Refused";
import { useCall } from "@/app/use-call";
import type { DateView } from "@/domain/contract/dateViews";
import { WhenField } from "./WhenField";

type Way = "move" | "cancel";

/** A chair moves a date or cancels it; the reason is kept in its history and seen by all. */
export function ChangeDate({ slug, date }: { slug: string; date: DateView }) {
  const t = useTranslations("dates");
  const common = useTranslations("common");
  const router = useRouter();
  const form = useId();
  const [way, setWay] = useState<Way | null>(null);
  const { busy, problem, send, clear } = useCall();
  const close = () => {
    setWay(null);
    clear();
  };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const result = await send("PATCH", `/api/negotiations/${slug}/dates/${date.id}`, {
      startsAt: String(fields.get("startsAt") ?? date.startsAt),
      cancelled: way === "cancel",
      reason: String(fields.get("reason")).trim(),
    });
    if (!result.ok) return;
    toast(t(way === "cancel" ? "change.cancelDone" : "change.moveDone"));
    close();
    router.refresh();
  }

  return (
    <>
      <div className="no-print flex gap-2">
        <Button
          size="small"
          aria-label={t("change.moveName", { title: date.title })}
          onClick={() => setWay("move")}
        >
          {t("change.move")}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={t("change.cancelName", { title: date.title })}
          onClick={() => setWay("cancel")}
        >
          {t("change.cancel")}
        </Button>
      </div>
      <Dialog
        open={way !== null}
        onOpenChange={(open) => !open && close()}
        title={t(way === "cancel" ? "change.cancelTitle" : "change.moveTitle")}
        description={date.title}
        keepOnOutsideClick
        footer={
          <>
            <Button onClick={close}>{common("back")}</Button>
            <Button
              type="submit"
              form={form}
              variant={way === "cancel" ? "danger" : "primary"}
              busy={busy}
            >
              {t(way === "cancel" ? "change.cancelSave" : "change.moveSave")}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={submit} className="grid gap-4">
          {way === "move" && (
            <WhenField label={t("fields.starts")} name="startsAt" value={date.startsAt} required />
          )}
          <TextArea
            label={t("fields.reason")}
            hint={t("fields.reasonHint")}
            name="reason"
            required
            maxLength={4000}
          />
          <Refused problem={problem} />
        </form>
      </Dialog>
    </>
  );
}
