"use client";
import { useSyncExternalStore } from "react";
import { COPY_ATTRIBUTE } from "./copies";

/**
 * What is known of how old the text on this page is. A page that came from the device is as old as its
 * copy, unless its text is kept apart from it, or has been heard of since.
 */
interface AsOf {
  /** The text is as the server has it. */
  readonly live: boolean;
  /** When the server was last heard of the text, if ever. */
  readonly heardAt: Date | null;
}

const UNKNOWN: AsOf = { live: false, heardAt: null };
let now = UNKNOWN;
const listeners = new Set<() => void>();

/** Said by a page that has a connection of its own; `null` when it is left. */
export function tellAsOf(next: AsOf | null): void {
  now = next ?? UNKNOWN;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useAsOf = (): AsOf =>
  useSyncExternalStore(
    subscribe,
    () => now,
    () => UNKNOWN,
  );

const nothing = () => () => {};

/** When the copy was fetched that this page was loaded from; null: it came from the server. */
export function useCopyAt(): Date | null {
  const at = useSyncExternalStore(
    nothing,
    () => document.documentElement.getAttribute(COPY_ATTRIBUTE),
    () => null,
  );
  return at === null ? null : new Date(at);
}
