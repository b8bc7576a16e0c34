"use client";
import { useEffect } from "react";
import { roomClosed } from "@/app/device/clear";
import { CLOSE } from "@/domain/contract/realtime";
import type { Collab } from "../../../text/live/useCollab";

/**
 * Whether the reader may not see the room any more: its connection was closed for them, or the server
 * knows of no such room. Then this device forgets it, and it is asked for no longer.
 */
export function useGone(
  missing: boolean,
  { status }: Collab,
  room: string,
  stop: () => void,
): boolean {
  const gone = missing || (status.state === "closed" && status.code === CLOSE.notAllowed);
  useEffect(() => {
    if (!gone) return;
    stop();
    roomClosed(CLOSE.notAllowed, room);
  }, [gone, room, stop]);
  return gone;
}
