"use client";
import { useEffect, useRef } from "react";
import { isInDialog, isTyping } from "@/app/components/ui/keyboard";
import type { Workspace } from "./workspace";

/** j and k go to the next and the previous paragraph, p proposes on the one in focus, Escape leaves it. */
export function useShortcuts(workspace: Workspace): void {
  const latest = useRef(workspace);
  useEffect(() => {
    latest.current = workspace;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // An Escape that closed a dialog is spent, and the dialog may be gone by now.
      if (event.defaultPrevented || isInDialog()) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      const { paragraphs, focus, mayPropose, compose, paragraphOf } = latest.current;
      const at = paragraphs.findIndex(({ id }) => id === focus.id);
      const go = (index: number) => {
        const next = paragraphs[index];
        if (next) focus.set(next.id);
      };
      if (event.key === "j") go(at + 1);
      else if (event.key === "k") go(Math.max(0, at - 1));
      else if (event.key === "Escape" && focus.id) focus.set(null);
      else if (event.key === "p" && mayPropose && focus.id) {
        const paragraph = paragraphOf(focus.id);
        if (!paragraph) return;
        compose({ type: "new", kind: "edit", paragraph });
      } else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
