"use client";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { CloseButton } from "./Dialog";
import { useFocusReturn } from "./useFocusReturn";

const SIDES = {
  bottom: "inset-x-0 bottom-0 max-h-[80dvh] rounded-t-lg",
  start: "inset-y-0 start-0 w-[min(22rem,88vw)]",
  end: "inset-y-0 end-0 w-[min(28rem,92vw)]",
} as const;

interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  side: keyof typeof SIDES;
  title: ReactNode;
  /** The title is spoken only. */
  quietTitle?: boolean;
  children: ReactNode;
}

/** A drawer from the side or a sheet from below; focus stays in it until it is closed. */
export function Sheet({ open, onOpenChange, side, title, quietTitle, children }: SheetProps) {
  const focusReturn = useFocusReturn();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          {...focusReturn}
          aria-describedby={undefined}
          className={classes("fixed z-50 flex flex-col bg-paper shadow-float", SIDES[side])}
        >
          <div className="flex items-center gap-4 px-4 pt-3 pb-2">
            <Radix.Title
              className={classes("min-w-0 flex-1 text-sm font-semibold", quietTitle && "sr-only")}
            >
              {title}
            </Radix.Title>
            <span className={quietTitle ? "ms-auto" : undefined}>
              <CloseButton />
            </span>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
