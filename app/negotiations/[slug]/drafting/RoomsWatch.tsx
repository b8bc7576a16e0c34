"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { DraftingRoomSummary } from "@/domain/contract/draftingViews";
import { useRead } from "../text/state/useRead";
import { useWhileLookedAt } from "../text/state/useWhileLookedAt";

/** No feed tells of drafting rooms: whoever waits to be let in looks by themselves. */
const LOOK_MS = 10_000;

/** Reads the page again when one of `rooms` has been opened, or has other drafters. */
export function RoomsWatch({
  slug,
  rooms,
}: {
  readonly slug: string;
  readonly rooms: readonly DraftingRoomSummary[];
}) {
  const router = useRouter();
  const { value, refresh } = useRead(`/api/negotiations/${slug}/drafting`, rooms);
  useWhileLookedAt(refresh, LOOK_MS);
  const known = useRef(rooms);
  useEffect(() => {
    if (value !== known.current) router.refresh();
    known.current = value;
  }, [value, router]);
  return null;
}
