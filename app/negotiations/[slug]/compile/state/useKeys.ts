"use client";
import { useEffect, useRef } from "react";
import { isInDialog, isTyping } from "@/app/components/ui/keyboard";
import { isSingleCharacter, meaningOf } from "../model/keys";
import type { RunCommand } from "./useCommands";
import { useSwitch } from "./useSwitch";

/** Arrow keys belong to what is focused where that moves by them itself. */
const ownsArrows = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[role=tablist], [role=menu], summary") !== null;

/** Whether keys of one character do anything: kept by each reader for themselves. */
export const useSingleKeys = () => useSwitch("desk-keys", true);

/**
 * The keys of the desk. They never fire while one types or a dialog is open, and those of a single
 * character can be turned off (WCAG 2.1.4).
 */
export function useKeys(run: RunCommand, choose: (number: number) => boolean): void {
  const [single] = useSingleKeys();
  const latest = useRef({ run, choose, single });
  useEffect(() => {
    latest.current = { run, choose, single };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isInDialog()) return;
      const meaning = meaningOf(event);
      if (!meaning) return;
      if (isSingleCharacter(meaning) && !latest.current.single) return;
      if (event.key.startsWith("Arrow") && ownsArrows(event.target)) return;
      const { run, choose } = latest.current;
      const done = meaning.type === "reading" ? choose(meaning.number) : run(meaning.command);
      // An arrow that finds no reading scrolls the page, as it does anywhere.
      if (done || isSingleCharacter(meaning)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
