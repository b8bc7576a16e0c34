"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "@/app/api-client";
import type { ScreenView } from "@/domain/contract/liveViews";
import type { ParagraphId } from "@/domain/ids";

export interface Showing {
  /** The paragraph that the room is shown; null when nothing is. */
  readonly paragraph: ParagraphId | null;
  /** Shows a paragraph to the room, with null nothing any more. False when it was refused. */
  readonly show: (paragraph: ParagraphId | null) => Promise<boolean>;
  /** What came over the connection. */
  readonly hear: (screen: ScreenView) => void;
}

/** What the room is shown: as the server said last, whatever order its words came in. */
export function useShowing(slug: string, initial: ScreenView): Showing {
  const [screen, setScreen] = useState(initial);
  const newest = useRef(initial.seq);
  const hear = useCallback((next: ScreenView) => {
    if (next.seq < newest.current) return;
    newest.current = next.seq;
    setScreen(next);
  }, []);
  useEffect(() => hear(initial), [hear, initial]);
  const show = useCallback(
    async (paragraph: ParagraphId | null) => {
      const path = `/api/negotiations/${slug}/screen`;
      const answer = await call<ScreenView>("POST", path, { paragraph });
      if (answer.ok && answer.value) hear(answer.value);
      return answer.ok;
    },
    [slug, hear],
  );
  return { paragraph: screen.paragraph, show, hear };
}
