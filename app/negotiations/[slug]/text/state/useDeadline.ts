"use client";
import { useServerClock } from "@/app/components/ui/clock";
import { type DeadlineState, deadlineState } from "@/domain/calendar/deadline";
import type { NegotiationView } from "@/domain/contract/negotiationViews";

/**
 * Where the deadline for written inputs stands, by the server's clock, looked at every `every`
 * milliseconds. What it means for a submission the server decides in the end.
 */
export function useDeadline({ deadline, now }: NegotiationView, every: number): DeadlineState {
  const time = useServerClock(now, every);
  return deadlineState(deadline && Date.parse(deadline.instant), time);
}
