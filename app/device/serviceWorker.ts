import type { ToWorker } from "./copies";

/** At the top, or it could not see to all pages; see server/serviceWorker.ts. */
const WORKER_PATH = "/sw.js";
/** So young a copy is as good as a new one: pages are not fetched twice for nothing. */
const YOUNG_MS = 5 * 60_000;
/** How often the copy of a page that stays open is made anew, at most. */
const EVERY_MS = 10 * 60_000;

/** Starts the service worker, where there is one: not without https. */
export async function startWorker(): Promise<void> {
  if (!navigator.serviceWorker) return;
  // In development files change and keep their names: the one of a build that was tried here goes.
  if (process.env.NODE_ENV !== "production") return endWorker();
  const before = navigator.serviceWorker.controller;
  await navigator.serviceWorker.register(WORKER_PATH, { updateViaCache: "none" });
  // It may be the one that was told to forget: where another tab is open, it lives on.
  (await navigator.serviceWorker.ready).active?.postMessage({ type: "begin" } satisfies ToWorker);
  // What was loaded before it was there has not passed through it.
  if (!before) tellFiles();
}

export async function endWorker(): Promise<void> {
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
}

/** Tells the service worker something, if it runs. */
export async function tellWorker(message: ToWorker): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  registration?.active?.postMessage(message);
}

/** Sees to it that this page has a copy, now and as long as it is open. Gives what ends that. */
export function keepCopy(): () => void {
  const { pathname, search } = window.location;
  const seen = () => {
    if (!navigator.onLine) return;
    const path = `${pathname}${search}`;
    void navigator.serviceWorker?.ready.then(({ active }) =>
      active?.postMessage({ type: "seen", path, youngerThanMs: YOUNG_MS } satisfies ToWorker),
    );
  };
  // Who goes to another window or locks a phone may be without a network when coming back.
  const onHidden = () => document.visibilityState === "hidden" && seen();
  seen();
  document.addEventListener("visibilitychange", onHidden);
  const timer = setInterval(seen, EVERY_MS);
  return () => {
    document.removeEventListener("visibilitychange", onHidden);
    clearInterval(timer);
  };
}

function tellFiles(): void {
  const observer = new PerformanceObserver((list) => {
    const files = list
      .getEntries()
      .map(({ name }) => new URL(name, window.location.href).pathname)
      .filter((path) => path.startsWith("/_next/static/"));
    if (files.length === 0) return;
    void navigator.serviceWorker.ready.then(({ active }) =>
      active?.postMessage({ type: "files", files } satisfies ToWorker),
    );
  });
  observer.observe({ type: "resource", buffered: true });
}
