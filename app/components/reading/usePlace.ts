"use client";
import { useCallback, useEffect, useState } from "react";

/** Where one looks at a reading: its words in the source, or what was made of them. */
export type Side = "source" | "reading";
export interface Place {
  readonly id: string;
  readonly side: Side;
}

const AT = "at-";
/** The address changed by `go`, of which the browser itself says nothing. */
const MOVED = "adref:place";
/** Id of the element, and with "#" the address, of a reading on one side of the page. */
export const anchorOf = (side: Side, id: string): string => (side === "source" ? AT + id : id);

export function placeOf(hash: string): Place | null {
  const anchor = decodeURIComponent(hash.replace(/^#/, ""));
  if (anchor === "") return null;
  return anchor.startsWith(AT)
    ? { id: anchor.slice(AT.length), side: "source" }
    : { id: anchor, side: "reading" };
}

/** Goes to a reading. `replace` makes no step for "back": a focus that wanders is no navigation. */
export type Go = (side: Side, id: string, how?: { readonly replace?: boolean }) => void;

/**
 * The reading that is looked at. It lives in the address, so that links and "back" work; a click on
 * any link to a reading or to its place, anywhere on the page, goes there.
 */
export function usePlace(): { place: Place | null; go: Go } {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const read = () => setPlace(placeOf(window.location.hash));
    if (window.location.hash) read();
    window.addEventListener("hashchange", read);
    window.addEventListener("popstate", read);
    window.addEventListener(MOVED, read);
    return () => {
      window.removeEventListener("hashchange", read);
      window.removeEventListener("popstate", read);
      window.removeEventListener(MOVED, read);
    };
  }, []);
  const go = useCallback<Go>((side, id, how) => {
    const { pathname, search, hash } = window.location;
    const wanted = `#${anchorOf(side, id)}`;
    const address = pathname + search + wanted;
    if (wanted !== hash && how?.replace) window.history.replaceState(null, "", address);
    else if (wanted !== hash) window.history.pushState(null, "", address);
    window.dispatchEvent(new Event(MOVED));
  }, []);
  return { place, go };
}

/** So often a scroll is mended: what was not drawn yet has its true height only then. */
const MOST_FRAMES = 20;

/**
 * Brings a reading into view, on both sides where both are shown, and what was read `beside` it; scrolls
 * no more than is needed. Gives what stops it.
 */
export function reveal(id: string, first: Side, beside: string | null = null): () => void {
  let [frame, left, still] = [0, MOST_FRAMES, 0];
  const step = () => {
    still = scrolled(id, first, beside) ? 0 : still + 1;
    if (still < 3 && --left > 0) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

/** Whether anything had to be scrolled. */
function scrolled(id: string, first: Side, beside: string | null): boolean {
  const sides: readonly Side[] = first === "source" ? ["reading", "source"] : ["source", "reading"];
  const along = beside !== null && scrolledTo(anchorOf("reading", beside), false, 0.5);
  return sides.map((side) => scrolledTo(anchorOf(side, id), side === first)).some(Boolean) || along;
}

/** `share` of a pane is left free under what begins in it: of a paragraph more than its beginning shows. */
function scrolledTo(anchor: string, wanted: boolean, share = 0): boolean {
  const element = document.getElementById(anchor);
  if (!element || element.getClientRects().length === 0) return false;
  const pane = element.closest<HTMLElement>("[data-pane]");
  const own = element.getBoundingClientRect();
  if (pane && pane.scrollHeight > pane.clientHeight + 1) {
    const around = pane.getBoundingClientRect();
    const free = Math.max(60, share * pane.clientHeight);
    const seen = own.top >= around.top + 20 && own.top <= around.bottom - free;
    if (!seen) pane.scrollTop += own.top - around.top - pane.clientHeight / 4;
    if (wanted) pane.scrollIntoView({ block: "nearest" });
    return !seen;
  }
  const seen = own.top >= 100 && own.top <= window.innerHeight - 60;
  if (wanted && !seen) element.scrollIntoView({ block: "center" });
  return wanted && !seen;
}
