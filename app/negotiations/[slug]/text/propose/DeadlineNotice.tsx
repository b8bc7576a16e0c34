"use client";
import { useTranslations } from "next-intl";
import { useServerClock } from "@/app/components/ui/clock";
import { Notice } from "@/app/components/ui/Notice";
import { useWorkspace } from "../state/workspace";

/** What the deadline means for a submission now. The server's clock decides in the end. */
export function DeadlineNotice() {
  const t = useTranslations("text.deadline");
  const { negotiation } = useWorkspace();
  const now = useServerClock(negotiation.now, 1_000);
  const { deadline, lateSubmissions, status } = negotiation;
  if (status === "closed")
    return (
      <Notice tone="overtaken" role="status">
        {t("closed")}
      </Notice>
    );
  if (!deadline || now <= Date.parse(deadline.instant)) return null;
  return (
    <Notice tone="needs" role="status">
      {lateSubmissions === "refuse" ? t("refused") : t("late")}
    </Notice>
  );
}
