"use client";
import { useTranslations } from "next-intl";
import { useServerClock } from "./clock";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Time left until `instant` (ISO 8601 UTC) by the server's clock: days, then hours and minutes, in
 * the last ten minutes seconds. Afterwards the word for passed.
 */
export function Countdown({ instant, now }: { instant: string; now: string }) {
  const t = useTranslations("common.countdown");
  const left = Date.parse(instant) - useServerClock(now, SECOND);
  const parts = {
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
    seconds: Math.floor((left % MINUTE) / SECOND),
  };
  const words =
    left <= 0
      ? t("passed")
      : left >= 2 * DAY
        ? t("days", parts)
        : left >= DAY
          ? t("dayAndHours", parts)
          : left >= HOUR
            ? t("hours", parts)
            : left >= 10 * MINUTE
              ? t("minutes", parts)
              : t("seconds", parts);
  return (
    <span role="timer" aria-live="off" className="tabular-nums" suppressHydrationWarning>
      {words}
    </span>
  );
}
