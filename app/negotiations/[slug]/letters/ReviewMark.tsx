"use client";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/app/components/ui/StatusMark";
import type { DateView } from "@/domain/contract/dateViews";

/** Whether a date awaits confirmation, or who confirmed or dropped it; `pending` was just decided. */
export function ReviewMark({
  date,
  pending,
}: {
  date: DateView;
  pending: DateView["review"] | null;
}) {
  const t = useTranslations("letters.review");
  const by = (pending === null && date.reviewed?.actorName) || "";
  const review = pending ?? (date.became ? "confirmed" : date.review);
  if (review === "read") return <StatusMark tone="needs">{t("awaits")}</StatusMark>;
  if (review === "dropped")
    return (
      <StatusMark tone="overtaken">{by ? t("droppedBy", { name: by }) : t("dropped")}</StatusMark>
    );
  return (
    <StatusMark tone="agreed">{by ? t("confirmedBy", { name: by }) : t("confirmed")}</StatusMark>
  );
}
