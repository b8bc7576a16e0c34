"use client";
import { useEffect, useRef, useState } from "react";
import { watchParagraphs } from "@/app/collab/paragraphs";
import type { Paragraph } from "@/domain/text/paragraph";
import type { Collab } from "../../text/live/useCollab";

/**
 * The paragraphs of the live text as they are now, beginning with those that came with the page.
 * One that has not changed stays the same object.
 */
export function useLiveParagraphs(
  { opened }: Pick<Collab, "opened">,
  initial: readonly Paragraph[],
): readonly Paragraph[] {
  const [paragraphs, setParagraphs] = useState(initial);
  const latest = useRef(initial);
  useEffect(() => {
    if (!opened) return;
    return watchParagraphs(opened.fragment, latest.current, (next) => {
      latest.current = next;
      setParagraphs(next);
    });
  }, [opened]);
  return paragraphs;
}
