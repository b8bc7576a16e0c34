"use client";
import { useEffect, useRef, useState } from "react";
import type { TextConnection, TextEvents } from "@/app/collab/provider";
import { collabUrl } from "@/app/collab/url";
import type { PresentPerson, RefusedMessage, UnsavedText } from "@/domain/contract/realtime";
import type { FeedMessage } from "@/domain/contract/views";
import { useOnline } from "./useOnline";

type Opened = Parameters<TextEvents["onOpen"]>[0];
export type Status = Parameters<TextEvents["onStatus"]>[0];
export type Saved = Parameters<TextEvents["onSaved"]>[0];
export type Refusal = RefusedMessage & { readonly unsaved: readonly UnsavedText[] };

const OFFLINE: Status = { state: "offline" };

export interface Collab {
  /** The document of this connection; a fresh one, with another epoch, after a refusal. */
  readonly opened: Opened | null;
  /** Whether the document holds the text already. */
  readonly loaded: boolean;
  readonly status: Status;
  readonly saved: Saved;
  readonly people: readonly PresentPerson[];
  readonly you: PresentPerson | null;
  readonly mayWrite: boolean;
  readonly refusal: Refusal | null;
  readonly dismissRefusal: () => void;
}

/**
 * The live connection of the text. The provider, and Yjs with it, is loaded in the browser alone.
 * @param onFeed something the reader may see has changed; null: anything may have
 */
export function useCollab(room: string, onFeed: (message: FeedMessage | null) => void): Collab {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [loaded, setLoaded] = useState(false);
  const [status, setStatus] = useState<Status>({ state: "connecting" });
  const [saved, setSaved] = useState<Saved>("saved");
  const [people, setPeople] = useState<readonly PresentPerson[]>([]);
  const [you, setYou] = useState<PresentPerson | null>(null);
  const [mayWrite, setMayWrite] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // A new callback is no reason to open another connection.
  const feed = useRef(onFeed);
  useEffect(() => {
    feed.current = onFeed;
  }, [onFeed]);
  useEffect(() => {
    let ended = false;
    let connection: TextConnection | null = null;
    const open = (next: Opened) => {
      setOpened(next);
      const look = () => next.fragment.length > 0 && setLoaded(true);
      setLoaded(next.fragment.length > 0);
      next.fragment.observe(look);
    };
    void import("@/app/collab/provider").then(({ connectText }) => {
      if (ended) return;
      connection = connectText({
        url: collabUrl(),
        room,
        onOpen: open,
        onStatus: setStatus,
        onSaved: setSaved,
        onFeed: (message) => feed.current(message),
        onRefused: setRefusal,
        onPresence: setPeople,
        onAccess: (access) => {
          setYou(access.you);
          setMayWrite(access.mayWrite);
        },
      });
    });
    return () => {
      ended = true;
      connection?.close();
    };
  }, [room]);
  const online = useOnline();
  return {
    opened,
    loaded,
    status: online || status.state === "closed" ? status : OFFLINE,
    saved,
    people,
    you,
    mayWrite,
    refusal,
    dismissRefusal: () => setRefusal(null),
  };
}
