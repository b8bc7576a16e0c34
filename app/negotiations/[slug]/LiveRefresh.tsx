"use client";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { connectFeed } from "@/app/collab/feed";
import { collabUrl } from "@/app/collab/url";
import { roomClosed } from "@/app/device/clear";
import { feedRoom } from "@/domain/contract/realtime";

/** Several changes at once are one reading. */
const PAUSE_MS = 300;
/** Pages with a connection of their own: the text, the desk, and a delegation's drafting room. */
const LIVE = /^(text|compile|drafting\/[^/]+)$/;

/**
 * Reads a page of the negotiation again when something that its reader may see has changed. The
 * text has a connection of its own, which tells it the same.
 */
export function LiveRefresh({ slug }: { slug: string }) {
  const router = useRouter();
  const pathname = usePathname();
  const onText = LIVE.test(pathname.slice(`/negotiations/${slug}/`.length));
  useEffect(() => {
    if (onText) return;
    let connectedOnce = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const room = feedRoom(slug);
    const feed = connectFeed({
      url: collabUrl(),
      room,
      onStatus: (status, code) => status === "closed" && code && roomClosed(code, room),
      onFeed: (message) => {
        // Nothing was missed before the first connection: the page has just been read.
        if (message || connectedOnce) {
          clearTimeout(timer);
          timer = setTimeout(() => router.refresh(), PAUSE_MS);
        }
        connectedOnce = true;
      },
    });
    return () => {
      clearTimeout(timer);
      feed.close();
    };
  }, [slug, onText, router]);
  return null;
}
