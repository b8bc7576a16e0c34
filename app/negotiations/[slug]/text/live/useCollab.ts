"use client";
import { useEffect, useRef, useState } from "react";
import type { TextConnection, TextEvents } from "@/app/collab/provider";
import { collabUrl } from "@/app/collab/url";
import { tellAsOf } from "@/app/device/asOf";
import { roomClosed } from "@/app/device/clear";
import type { FeedMessage, ScreenView } from "@/domain/contract/liveViews";
import type { PresentPerson, UpdateRefusal } from "@/domain/contract/realtime";
import type { UserId } from "@/domain/ids";
import { leftBehind } from "./leftBehind";

type Opened = Parameters<TextEvents["onOpen"]>[0];
export type Status = Parameters<TextEvents["onStatus"]>[0];
export type Saved = Parameters<TextEvents["onSaved"]>[0];

/** Words that did not come into the text, for their author to copy, and why. */
export interface Lost {
  /**
   * `left`: the connection ended after its author had left the text. `outdated`: this device had kept
   * them for a text of an older form.
   */
  readonly reason: UpdateRefusal | "removed" | "ended" | "left" | "outdated";
  readonly sentence: string;
  readonly unsaved: Parameters<NonNullable<TextEvents["onRemoved"]>>[0];
  /** Where this device keeps them, if it does: two pages may tell of the same words. */
  readonly id?: string;
  /** Their author has seen them: this device keeps them no longer. */
  readonly forget?: () => void;
}

export interface Collab {
  /** The document of this connection; a fresh one, with another epoch, after a refusal. */
  readonly opened: Opened | null;
  /** Whether the document holds the text already. */
  readonly loaded: boolean;
  readonly status: Status;
  readonly saved: Saved;
  /** `performance.now()` of the oldest word that is not saved. */
  readonly unsavedSince: number | null;
  /** Whether the server can store at the moment. */
  readonly storing: boolean;
  /** Whether what is typed is kept on this device until it is saved. */
  readonly kept: boolean;
  /** Who has the text open; nobody, while there is no connection. */
  readonly people: readonly PresentPerson[];
  readonly you: PresentPerson | null;
  readonly mayWrite: boolean;
  /** Each waits until its author has seen it. */
  readonly lost: readonly Lost[];
  readonly dismissLost: () => void;
}

const NOBODY: readonly PresentPerson[] = [];

/**
 * The live connection of the text. One that is left with words unsaved goes on until they are saved,
 * for a page may be left, or fail, at any moment. The provider, and Yjs with it, is loaded in the browser alone.
 * @param onFeed something the reader may see has changed; null: anything may have
 * @param onScreen what the room is shown
 * @param keep the reader: what they may write is kept on this device, and is there without a network
 */
export function useCollab(
  room: string,
  onFeed: (message: FeedMessage | null) => void,
  onScreen?: (screen: ScreenView) => void,
  keep?: UserId,
): Collab {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [loaded, setLoaded] = useState(false);
  const [status, setStatus] = useState<Status>({ state: "connecting" });
  const [saved, setSaved] = useState<Saved>("saved");
  const [unsavedSince, setUnsavedSince] = useState<number | null>(null);
  const [storing, setStoring] = useState(true);
  const [kept, setKept] = useState(false);
  const [people, setPeople] = useState<readonly PresentPerson[]>([]);
  const [you, setYou] = useState<PresentPerson | null>(null);
  const [mayWrite, setMayWrite] = useState(false);
  const [lost, setLost] = useState<readonly Lost[]>([]);
  // A new callback is no reason to open another connection.
  const feed = useRef(onFeed);
  const screen = useRef(onScreen);
  useEffect(() => {
    feed.current = onFeed;
    screen.current = onScreen;
  }, [onFeed, onScreen]);
  useEffect(() => {
    let ended = false;
    let connection: TextConnection | null = null;
    const network = ({ type }: Event) => connection?.networkChanged(type === "online");
    window.addEventListener("online", network);
    window.addEventListener("offline", network);
    const open = (next: Opened) => {
      setOpened(next);
      const look = () => next.fragment.length > 0 && setLoaded(true);
      setLoaded(next.fragment.length > 0);
      next.fragment.observe(look);
    };
    const connectionKey = {};
    let closed = false;
    let user: string | null = null;
    let safe = false;
    let unwatch = () => {};
    const show = (one: Lost) =>
      setLost((before) => {
        const known = one.id !== undefined && before.some(({ id }) => id === one.id);
        return known ? before : [...before, one];
      });
    const lose = (one: Lost) => {
      if (!ended) show(one);
      // Who was never welcomed has typed nothing.
      else if (user) leftBehind.lose(room, user, one);
    };
    const hasEnded = () => leftBehind.saving(connectionKey, false);
    void import("@/app/collab/provider").then(({ connectText }) => {
      if (ended) return;
      connection = connectText({
        url: collabUrl(),
        room,
        keep: keep && { user: keep },
        onOpen: open,
        onStatus: (next) => {
          closed = next.state === "closed";
          if (next.code) roomClosed(next.code, room);
          if (!ended) {
            tellAsOf({ live: next.state === "connected", heardAt: next.heardAt ?? null });
            return setStatus(next);
          }
          if (next.state !== "closed") return;
          hasEnded();
          if (next.unsaved && !safe) lose({ reason: "left", sentence: "", unsaved: next.unsaved });
        },
        onSaved: (state, since) => {
          if (ended) return leftBehind.saving(connectionKey, since !== null && !safe);
          setSaved(state);
          setUnsavedSince(since);
        },
        onStoring: (works) => !ended && setStoring(works),
        onKept: (keeps) => {
          safe = keeps;
          if (!ended) setKept(keeps);
        },
        onFeed: (message) => !ended && feed.current(message),
        onScreen: (shown) => !ended && screen.current?.(shown),
        onRefused: (refused) => {
          lose(refused);
          if (ended) hasEnded();
        },
        onRefusedBefore: lose,
        onRemoved: (unsaved) => lose({ reason: "removed", sentence: "", unsaved }),
        onLeft: (unsaved) => lose({ reason: "outdated", sentence: "", unsaved }),
        onPresence: (present) => !ended && setPeople(present),
        onAccess: (access) => {
          if (ended) return;
          if (user === null) unwatch = leftBehind.watch(room, access.you.user, show);
          user = access.you.user;
          setYou(access.you);
          setMayWrite(access.mayWrite);
        },
      });
    });
    return () => {
      ended = true;
      tellAsOf(null);
      unwatch();
      window.removeEventListener("online", network);
      window.removeEventListener("offline", network);
      connection?.leave();
      // Its words were shown already, for copying.
      if (closed) hasEnded();
    };
  }, [room, keep]);
  return {
    opened,
    loaded,
    status,
    saved,
    unsavedSince,
    storing,
    kept,
    // Who is there is not known without a connection.
    people: status.state === "connected" ? people : NOBODY,
    you,
    mayWrite,
    lost,
    dismissLost: () => {
      lost[0]?.forget?.();
      setLost((before) => before.slice(1));
    },
  };
}
