"use client";
import { Direction } from "radix-ui";
import type { ReactNode } from "react";

/** What the interface's parts need to know of the page: its direction. */
export function Providers({
  direction,
  children,
}: {
  direction: "ltr" | "rtl";
  children: ReactNode;
}) {
  return <Direction.Provider dir={direction}>{children}</Direction.Provider>;
}
