"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { useFocusReturn } from "./useFocusReturn";

const WIDTHS = { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-3xl" } as const;

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One sentence under the title. */
  description?: ReactNode;
  children: ReactNode;
  /** Buttons, the main one last. Stays in view while the body scrolls. */
  footer?: ReactNode;
  size?: keyof typeof WIDTHS;
  /** What was typed must not be lost by a stray click beside the dialog. */
  keepOnOutsideClick?: boolean;
}

/** A modal question. On a phone it rises from below and takes the full width. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  size = "medium",
  keepOnOutsideClick = false,
}: DialogProps) {
  const focusReturn = useFocusReturn();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          {...focusReturn}
          {...(description ? {} : { "aria-describedby": undefined })}
          onInteractOutside={(event) => keepOnOutsideClick && event.preventDefault()}
          className={classes(
            "fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col bg-paper shadow-float",
            "rounded-t-lg sm:inset-x-4 sm:top-1/2 sm:bottom-auto sm:mx-auto sm:max-h-[86dvh]",
            "sm:-translate-y-1/2 sm:rounded-lg",
            WIDTHS[size],
          )}
        >
          <div className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="font-serif text-xl leading-snug font-semibold">
                {title}
              </Radix.Title>
              {description && (
                <Radix.Description className="mt-1 text-sm text-soft">
                  {description}
                </Radix.Description>
              )}
            </div>
            <CloseButton />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {footer && (
            <div className="flex flex-wrap items-center justify-end gap-2 border-t px-5 py-3">
              {footer}
            </div>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function CloseButton() {
  const t = useTranslations("common");
  return (
    <Radix.Close
      aria-label={t("close")}
      className="-me-1.5 inline-flex size-8 shrink-0 items-center justify-center rounded-md text-soft hover:bg-overtaken-soft pointer-coarse:size-11"
    >
      <X aria-hidden="true" className="size-4.5" />
    </Radix.Close>
  );
}
