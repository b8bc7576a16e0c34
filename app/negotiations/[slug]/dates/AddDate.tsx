"use client";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { Field, Select } from "@/app/components/ui/Field";
import { Notice } from "@/app/components/ui/Notice";
import { useCall } from "@/app/use-call";
import type { DateKind } from "@/domain/reading/document";
import { WhenField } from "./WhenField";

const KINDS: readonly DateKind[] = [
  "meeting",
  "deadline",
  "silence",
  "high-level-meeting",
  "adoption",
];

/** A chair announces a date. */
export function AddDate({ slug }: { slug: string }) {
  const t = useTranslations("dates");
  const common = useTranslations("common");
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<DateKind>("meeting");
  const { busy, problem, send } = useCall();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    const result = await send("POST", `/api/negotiations/${slug}/dates`, {
      kind,
      title: text("title"),
      startsAt: text("startsAt"),
      endsAt: text("endsAt") || null,
      zone: text("zone"),
      place: text("place") || null,
    });
    if (!result.ok) return;
    setOpen(false);
    toast(t("add.done"));
    router.refresh();
  }

  return (
    <>
      <Button
        variant="primary"
        icon={<Plus aria-hidden="true" className="size-4" />}
        onClick={() => setOpen(true)}
      >
        {t("add.open")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("add.title")}
        keepOnOutsideClick
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
            <Button type="submit" form={form} variant="primary" busy={busy}>
              {t("add.save")}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={submit} className="grid gap-4">
          <Select
            label={t("fields.kind")}
            value={kind}
            onChange={(event) => setKind(event.target.value as DateKind)}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`kinds.${each}`)}
              </option>
            ))}
          </Select>
          <Field label={t("fields.title")} name="title" required maxLength={300} />
          <WhenField label={t("fields.starts")} name="startsAt" required />
          {kind === "meeting" && <WhenField label={t("fields.ends")} name="endsAt" timeOnly />}
          <Select label={t("fields.zone")} name="zone" defaultValue="America/New_York">
            <ZoneOptions />
          </Select>
          <Field label={t("fields.place")} name="place" maxLength={300} />
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

const ZONES = [
  "America/New_York",
  "Europe/Zurich",
  "Europe/Vienna",
  "Africa/Nairobi",
  "UTC",
] as const;

function ZoneOptions() {
  const t = useTranslations("dates.zones");
  return ZONES.map((zone) => (
    <option key={zone} value={zone}>
      {t(zone)}
    </option>
  ));
}
