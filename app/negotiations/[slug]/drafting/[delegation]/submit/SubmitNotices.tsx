"use client";
import { useTranslations } from "next-intl";
import { DateText } from "@/app/components/DateText";
import { Countdown } from "@/app/components/ui/Countdown";
import { Notice } from "@/app/components/ui/Notice";
import { useDeadline } from "../../../text/state/useDeadline";
import { useParagraphName } from "../../../text/state/useParagraphName";
import { useRoom } from "../state/room";
import { useBesideAlternatives } from "../state/useBesideAlternatives";
import { useClearance } from "../state/useClearance";

const SECOND = 1_000;

/** What has to be known before anything is sent: the deadline, clearance, and what will not be sent. */
export function SubmitNotices() {
  const t = useTranslations("drafting.submit.notices");
  const deadlines = useTranslations("text.deadline");
  const { negotiation, kept } = useRoom();
  const beside = useBesideAlternatives();
  const nameOf = useParagraphName();
  const { state } = useDeadline(negotiation, SECOND);
  const { deadline, lateSubmissions, now } = negotiation;
  const asks = kept.asks.filter(({ answer }) => answer === null).length;
  const clearance = useClearance().cleared ? kept.cleared : null;
  return (
    <div className="mb-4 grid gap-2 empty:hidden">
      {deadline && state === "open" && (
        <Notice tone="overtaken">
          {deadlines.rich("until", { date: () => <DateText date={deadline} brief /> })}
        </Notice>
      )}
      {deadline && state === "closing" && (
        <Notice tone="needs">
          {deadlines.rich("closing", {
            left: () => <Countdown instant={deadline.instant} now={now} />,
          })}
        </Notice>
      )}
      {deadline && state === "closed" && (
        <Notice tone="needs" role="status">
          {lateSubmissions === "refuse" ? t("refused") : deadlines("late")}
        </Notice>
      )}
      {kept.wantsClearance && (
        <Notice tone={clearance ? "agreed" : "needs"}>
          {clearance ? t("cleared", { name: clearance.actorName }) : t("notCleared")}
        </Notice>
      )}
      {beside.length > 0 && (
        <Notice tone="needs">
          {t("besideAlternatives", { paragraphs: beside.map(nameOf).join(", ") })}
        </Notice>
      )}
      {asks > 0 && <Notice tone="needs">{t("asks", { count: asks })}</Notice>}
    </div>
  );
}
