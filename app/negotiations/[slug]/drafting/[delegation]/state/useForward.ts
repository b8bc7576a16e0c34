"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useCall } from "@/app/use-call";
import type { DraftingView } from "@/domain/contract/draftingViews";
import { changedParagraphs } from "@/domain/revisions/changed";
import type { Following } from "./room";
import type { Kept } from "./useKept";

/** After a step that failed. */
const AGAIN_MS = 20_000;

/**
 * Brings the room forward by itself, where it follows the text, as soon as the server says that the
 * text has moved. One that was taken back follows no longer until its authors say so.
 * @param writes whether the reader may change the room now
 */
export function useForward(
  path: string,
  kept: DraftingView,
  refresh: Kept["refresh"],
  writes: boolean,
): Following {
  const { send, busy, problem } = useCall();
  const { last, dismiss, undone } = useLastStep(kept);
  const [attempt, setAttempt] = useState(0);
  const under = useRef<Promise<boolean> | null>(null);
  /** Asked for while a step was under way, which may not have brought it. */
  const again = useRef(false);
  const newest = useRef(kept.undoable);
  const { behind, follows, undoable } = kept;
  useEffect(() => {
    newest.current = undoable;
  }, [undoable]);
  const step = useCallback(
    (method: "POST" | "DELETE", at: string): Promise<boolean> => {
      const run = async () => {
        try {
          const answer = await send(method, at, method === "POST" ? {} : undefined);
          newest.current = (await refresh()).undoable;
          return answer.ok;
        } finally {
          under.current = null;
          if (again.current) setAttempt((before) => before + 1);
          again.current = false;
        }
      };
      under.current = run();
      return under.current;
    },
    [send, refresh],
  );
  const forward = useCallback(async () => {
    again.current = under.current !== null;
    return again.current || (await step("POST", `${path}/forward`));
  }, [path, step]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever the server says anew, or after a failure
  useEffect(() => {
    if (behind === 0 || !follows || !writes) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void forward().then((ok) => {
      if (!ok) timer = setTimeout(() => setAttempt((before) => before + 1), AGAIN_MS);
    });
    return () => clearTimeout(timer);
  }, [kept, writes, attempt, forward]);
  const undoing = useRef(false);
  const undo = useCallback(async () => {
    if (undoing.current) return;
    undoing.current = true;
    while (under.current) await under.current;
    const at = new URLSearchParams(newest.current === null ? {} : { at: newest.current });
    if (await step("DELETE", `${path}/forward?${at}`)) undone();
    undoing.current = false;
  }, [path, step, undone]);
  return useMemo(
    () => ({ last, busy, problem, forward, undo, dismiss }),
    [last, busy, problem, forward, undo, dismiss],
  );
}

/**
 * The last time that the base became another while the page was open, whoever did that; else the last
 * step that can still be undone. What was dismissed is not told again in this tab.
 */
function useLastStep({ room, base, baseAt, undoable }: DraftingView) {
  const [last, setLast] = useState<Following["last"]>(null);
  const before = useRef({ base, baseAt });
  useEffect(() => {
    const was = before.current;
    before.current = { base, baseAt };
    if (was.baseAt >= baseAt) return;
    const changes = changedParagraphs(was.base, base).filter(({ kind }) => kind !== "relabelled");
    setLast({ at: baseAt, count: changes.length });
  }, [base, baseAt]);
  const hiding = `adref:step:${room}`;
  const [hidden, hide] = useState<string | null>(null);
  useEffect(() => hide(sessionStorage.getItem(hiding)), [hiding]);
  const undone = useCallback(() => setLast(null), []);
  const dismiss = useCallback(() => {
    setLast(null);
    if (undoable === null) return;
    hide(undoable);
    sessionStorage.setItem(hiding, undoable);
  }, [undoable, hiding]);
  const earlier = useMemo(
    () => (undoable === null || undoable === hidden ? null : { at: undoable, count: null }),
    [undoable, hidden],
  );
  return { last: last ?? earlier, dismiss, undone };
}
