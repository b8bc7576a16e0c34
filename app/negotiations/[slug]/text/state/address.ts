/**
 * Changes the address without a step for "back". It waits a turn: on a first visit Next takes over the
 * history only after the effects of the page, and one that it has not heard of is put back when the
 * page is read again.
 */
export function replaceAddress(change: (url: URL) => void): void {
  setTimeout(() => {
    const url = new URL(window.location.href);
    change(url);
    if (url.href !== window.location.href) window.history.replaceState(null, "", url);
  });
}

/** Puts in the address what a paragraph is called now, where it was named by its id or an old label. */
export function nameInAddress(anchor: string): void {
  const asked = window.location.hash;
  if (asked === `#${anchor}`) return;
  replaceAddress((url) => {
    if (url.hash === asked) url.hash = anchor;
  });
}
