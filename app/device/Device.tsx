"use client";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import type { UserId } from "@/domain/ids";
import { CopyNotice } from "./CopyNotice";
import { takeOver } from "./clear";
import { lookAfter } from "./lookAfter";
import { keepCopy, startWorker } from "./serviceWorker";

/** How often a page that stays open looks after what is kept. */
const LOOK_MS = 10 * 60_000;

/**
 * On every page for people who are signed in: keeps on this device what they need without a network,
 * and nothing of anybody else.
 * @param at when the server made the page, ISO 8601
 */
export function Device({ user, at }: { readonly user: UserId; readonly at: string }) {
  const pathname = usePathname();
  useEffect(() => {
    takeOver(user).then(startWorker).catch(nothingKept);
  }, [user]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on each page anew
  useEffect(() => {
    const look = () => {
      if (navigator.onLine) lookAfter(user).catch(nothingKept);
    };
    look();
    window.addEventListener("online", look);
    // A page may stay open for days.
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", look);
    };
  }, [user, pathname]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page has a copy of its own
  useEffect(keepCopy, [pathname]);
  return <CopyNotice at={at} />;
}

/** A browser may keep nothing, as in private windows: then everything is as it is without this. */
const nothingKept = () => undefined;
