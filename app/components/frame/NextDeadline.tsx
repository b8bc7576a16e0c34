"use client";
import { Clock } from "lucide-react";
import Link from "next/link";
import { type DeadlineState, deadlineState } from "@/domain/calendar/deadline";
import type { DateView } from "@/domain/contract/dateViews";
import { Countdown } from "../ui/Countdown";
import { classes } from "../ui/classes";
import { useServerClock } from "../ui/clock";

const MINUTE = 60_000;
const TONES: Readonly<Record<DeadlineState["state"], string>> = {
  none: "",
  open: "text-soft",
  closing: "text-needs",
  closed: "text-overtaken",
};

/** The deadline for written inputs in the top bar: amber in its last day, grey when passed. */
export function NextDeadline({
  deadline,
  now,
  label,
  href,
}: {
  deadline: DateView | null;
  now: string;
  label: string;
  href: string;
}) {
  const time = useServerClock(now, MINUTE);
  if (!deadline) return null;
  const { state } = deadlineState(Date.parse(deadline.instant), time);
  const tone = TONES[state];
  return (
    <Link
      href={href}
      className={classes(
        "inline-flex min-h-8 items-center gap-1.5 text-sm no-underline hover:underline",
        tone,
      )}
    >
      <Clock aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="max-lg:sr-only">{label}</span>
      <Countdown instant={deadline.instant} now={now} />
    </Link>
  );
}
