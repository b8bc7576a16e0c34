"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Unsent, UnsentName } from "./unsent";

/** Words that are being typed are sent when they have come to rest. */
const REST_MS = 900;

export interface SavedText {
  readonly text: string;
  /** `stale`: somebody else has worded it meanwhile; see `theirs`. */
  readonly state: "saved" | "saving" | "failed" | "stale";
  /** What somebody else has said meanwhile, while what is typed here is not saved; else null. */
  readonly theirs: string | null;
  readonly change: (text: string) => void;
  /** Sends at once what has not been sent. */
  readonly flush: () => void;
  /** Where somebody else was first: what is typed here in place of theirs, or theirs. */
  readonly choose: (take: "ours" | "theirs") => void;
}

/** Saves `text` where it still says `seen`; gives what came of it, and what it says now if not that. */
export type SaveText = (
  text: string,
  seen: string,
) => Promise<"saved" | "failed" | { readonly says: string }>;

/**
 * A text that is saved as it is typed, one request at a time. What the server says of it is taken over
 * while nothing is unsaved here; what could not be saved stays, also when the field is left, and is
 * tried again with the next letter, on leaving, on coming back and with the next connection. Where
 * somebody else was first, both stand until a person has chosen.
 * @param name under which it is kept in `unsent` while it is not saved
 */
export function useSavedText(
  stored: string,
  save: SaveText,
  unsent: Unsent,
  name: UnsentName,
): SavedText {
  const [before] = useState(() => unsent.of(name));
  const [text, setText] = useState(before?.text ?? stored);
  const [state, setState] = useState<SavedText["state"]>(before ? "saving" : "saved");
  const [theirs, setTheirs] = useState<string | null>(null);
  /** What was typed and is not saved; null: nothing. */
  const waiting = useRef<string | null>(before?.text ?? null);
  /** What it said when typing began, or was saved last. */
  const seen = useRef(before?.seen ?? stored);
  const under = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    if (waiting.current !== null || under.current) return;
    seen.current = stored;
    setText(stored);
  }, [stored]);
  const send = useCallback(async () => {
    while (waiting.current !== null) {
      const wanted: string = waiting.current;
      const answer = await latest.current(wanted, seen.current);
      if (answer === "saved") {
        seen.current = wanted;
        unsent.saved(name, wanted);
      } else {
        if (typeof answer === "object") setTheirs(answer.says);
        return setState(answer === "failed" ? "failed" : "stale");
      }
      if (waiting.current === wanted) waiting.current = null;
    }
    setState("saved");
  }, [unsent, name]);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (waiting.current === null) return;
    under.current ??= send().finally(() => {
      under.current = null;
    });
  }, [send]);
  const change = useCallback(
    (next: string) => {
      setText(next);
      setState("saving");
      waiting.current = next;
      unsent.keep(name, { text: next, seen: seen.current });
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, REST_MS);
    },
    [flush, unsent, name],
  );
  const choose = useCallback(
    (take: "ours" | "theirs") => {
      if (theirs === null) return;
      seen.current = theirs;
      setTheirs(null);
      if (take === "ours") return flush();
      waiting.current = null;
      unsent.keep(name, null);
      setText(theirs);
      setState("saved");
    },
    [theirs, flush, unsent, name],
  );
  useEffect(() => {
    const gone = unsent.shown(name, flush);
    flush();
    return () => {
      gone();
      flush();
    };
  }, [flush, unsent, name]);
  return { text, state, theirs, change, flush, choose };
}
