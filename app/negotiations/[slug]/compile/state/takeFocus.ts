"use client";
import { isTyping } from "@/app/components/ui/keyboard";

/** Gives focus to what a key has led to; never away from somebody who types meanwhile. */
export function takeFocus(element: HTMLElement | null): void {
  if (element && !isTyping(document.activeElement)) element.focus({ preventScroll: true });
}
