"use client";
import { createContext, useContext, useSyncExternalStore } from "react";
import { type DeskFocus, NOWHERE } from "../model/focus";

/**
 * What is in focus, kept outside of React's tree: a key that moves it draws the two paragraphs that
 * it is about and the panel, and nothing else.
 */
export class FocusStore {
  #focus = NOWHERE;
  readonly #listeners = new Set<() => void>();

  get = (): DeskFocus => this.#focus;

  set = (focus: DeskFocus): void => {
    this.#focus = focus;
    for (const listener of this.#listeners) listener();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export const FocusContext = createContext<FocusStore | null>(null);

export function useFocusStore(): FocusStore {
  const store = useContext(FocusContext);
  if (!store) throw new Error("Only inside the compiling page");
  return store;
}

const server = () => NOWHERE;

/** What `select` takes of the focus; draws again only when that has changed. */
export function useFocused<T>(select: (focus: DeskFocus) => T): T {
  const store = useFocusStore();
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(server()),
  );
}
