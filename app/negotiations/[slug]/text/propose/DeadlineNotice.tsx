"use client";
import { useTranslations } from "next-intl";
import { Countdown } from "@/app/components/ui/Countdown";
import { Notice } from "@/app/components/ui/Notice";
import { useDeadline } from "../state/useDeadline";
import { useWorkspace } from "../state/workspace";

const SECOND = 1_000;

/** What the deadline means for a submission now, from its last day on. */
export function DeadlineNotice({ onBehalf }: { readonly onBehalf: boolean }) {
  const t = useTranslations("text.deadline");
  const { negotiation } = useWorkspace();
  const { state } = useDeadline(negotiation, SECOND);
  const { deadline, lateSubmissions, status, now } = negotiation;
  if (status === "closed")
    return (
      <Notice tone="overtaken" role="status">
        {t("closed")}
      </Notice>
    );
  if (!deadline || state === "none" || state === "open") return null;
  if (state === "closing")
    return (
      <Notice tone="needs">
        {t.rich("closing", { left: () => <Countdown instant={deadline.instant} now={now} /> })}
      </Notice>
    );
  const refused = onBehalf ? t("refusedOnBehalf") : t("refused");
  return (
    <Notice tone="needs" role="status">
      {lateSubmissions === "refuse" ? refused : t("late")}
    </Notice>
  );
}
