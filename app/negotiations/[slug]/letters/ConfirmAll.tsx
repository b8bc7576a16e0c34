"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { toast } from "sonner";
import { DateText } from "@/app/components/DateText";
import { Button } from "@/app/components/ui/Button";
import { Dialog } from "@/app/components/ui/Dialog";
import { Refused } from "@/app/components/ui/Refused";
import { useCall } from "@/app/use-call";
import type { DateView } from "@/domain/contract/dateViews";
import { reviewPath } from "./DateReview";

/** Confirms several dates at once, after a look at each; offered where none is doubtful. */
export function ConfirmAll({
  slug,
  dates,
  then,
}: {
  slug: string;
  dates: readonly DateView[];
  /** Id of what gets the focus afterwards: this button is gone then. */
  then: string | undefined;
}) {
  const t = useTranslations("letters.review");
  const common = useTranslations("common");
  const kinds = useTranslations("dates.kinds");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { busy, problem, send } = useCall();
  const [refreshing, refresh] = useTransition();
  const count = { count: dates.length };
  /** Said when the page shows it. */
  const said = useRef<string | null>(null);
  useEffect(
    () => () => {
      if (said.current === null) return;
      toast(said.current);
      if (then) document.getElementById(then)?.closest("li")?.focus();
    },
    [then],
  );
  async function confirm() {
    // One after the other: what is refused stays, what was confirmed before it is confirmed.
    for (const date of dates) {
      const result = await send("POST", reviewPath(slug, date), { verdict: "confirm" });
      if (!result.ok) return refresh(() => router.refresh());
    }
    said.current = t("allDone", count);
    refresh(() => router.refresh());
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("all", count)}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("all", count)}
        description={t("allText")}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
            <Button variant="primary" busy={busy || refreshing} onClick={confirm}>
              {t("all", count)}
            </Button>
          </>
        }
      >
        <ul className="grid gap-4">
          {dates.map((date) => (
            <li key={date.id}>
              <p className="text-sm text-faint">{kinds(date.kind)}</p>
              <p className="font-medium">
                <DateText date={date} />
                {date.place && `, ${date.place}`}
              </p>
              {date.quote && <p className="font-serif text-soft">“{date.quote}”</p>}
            </li>
          ))}
        </ul>
        <Refused problem={problem} className="mt-4" />
      </Dialog>
    </>
  );
}
