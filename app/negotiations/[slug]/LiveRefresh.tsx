"use client";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { connectFeed } from "@/app/collab/feed";
import { collabUrl } from "@/app/collab/url";
import { feedRoom } from "@/domain/contract/realtime";

/** Several changes at once are one reading. */
const PAUSE_MS = 300;

/**
 * Reads a page of the negotiation again when something that its reader may see has changed. The
 * text has a connection of its own, which tells it the same.
 */
export function LiveRefresh({ slug }: { slug: string }) {
  const router = useRouter();
  const onText = usePathname() === `/negotiations/${slug}/text`;
  useEffect(() => {
    if (onText) return;
    let connectedOnce = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const feed = connectFeed({
      url: collabUrl(),
      room: feedRoom(slug),
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
