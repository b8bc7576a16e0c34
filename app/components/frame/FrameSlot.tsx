"use client";
import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";

/** Where the open page puts its presence and its connection state in the top bar. */
export const PRESENCE_SLOT = "presence-slot";

/** Renders `children` into the top bar, from any client component of the page. */
export function PresenceSlot({ children }: { children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  useEffect(() => setSlot(document.getElementById(PRESENCE_SLOT)), []);
  return slot && createPortal(children, slot);
}
