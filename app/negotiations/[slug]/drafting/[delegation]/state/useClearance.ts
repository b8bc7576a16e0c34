"use client";
import { type ClearanceState, clearanceOf } from "../model/clearance";
import { useRoom } from "./room";

/** How far the room is on its way to being sent, as it is worded before the reader's eyes. */
export function useClearance(): ClearanceState {
  const { kept, changes } = useRoom();
  const fresh = changes.every((change) => change.fresh) && changes.length === kept.changes.length;
  return clearanceOf(kept, fresh);
}
