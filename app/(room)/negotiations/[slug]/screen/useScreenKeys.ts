"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useSingleKeys } from "@/app/negotiations/[slug]/compile/state/useKeys";
import type { Showing } from "@/app/negotiations/[slug]/text/live/useShowing";
import type { Paragraph } from "@/domain/text/paragraph";
import { besideShown } from "./besideShown";

interface ScreenKeys {
  readonly slug: string;
  readonly paragraphs: readonly Paragraph[];
  readonly showing: Showing;
  readonly leads: boolean;
}

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  PageDown: 1,
  j: 1,
  ArrowLeft: -1,
  PageUp: -1,
  k: -1,
};

/** Esc leaves the screen. Whoever leads goes on and back, with a presenter's remote too. */
export function useScreenKeys(keys: ScreenKeys): void {
  const router = useRouter();
  const [single] = useSingleKeys();
  const latest = useRef({ ...keys, single });
  useEffect(() => {
    latest.current = { ...keys, single };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { slug, paragraphs, showing, leads, single: letters } = latest.current;
      if (event.key === "Escape") {
        router.push(`/negotiations/${slug}/${leads ? "compile" : "text"}`);
        return;
      }
      const step = STEPS[event.key];
      if (!leads || !step || (event.key.length === 1 && !letters)) return;
      const next = besideShown(paragraphs, showing.paragraph, step);
      event.preventDefault();
      if (next) void showing.show(next);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [router]);
}
