/**
 * The service worker: what was seen last can be seen without a network. From the network first, and
 * never anything that changes something, tells who is signed in, or was answered to somebody else.
 */
import type { ToWorker } from "../copies";
import { kindOf } from "./asked";
import { Keeper } from "./keeper";
import type { Asked, WorkerScope } from "./scope";
import { copyOf, deleteOtherBuilds } from "./stored";

/** Of the build whose files these are; put in by scripts/bundle.mjs. */
declare const BUILD: string;
const scope = self as unknown as WorkerScope;
const keeper = new Keeper(scope.location.origin, BUILD);

/** So long a page is waited for while there is a copy of it. */
const PATIENCE_MS = 3_000;
/** After so long without an answer a link leads to the copy. Before, Next waits for the network. */
const DOWN_MS = 10_000;
/** Since when nothing was answered; null: it was. */
let downSince: number | null = null;

scope.addEventListener("install", (event) => {
  event.waitUntil(keeper.install().then(() => scope.skipWaiting()));
});

scope.addEventListener("activate", (event) => {
  const taken = deleteOtherBuilds(BUILD);
  event.waitUntil(taken.then(() => scope.clients.claim()));
  // Nobody has to wait for this.
  void taken.then(async (pages) => {
    for (const page of pages) await keeper.seen(page, 0).catch(() => undefined);
  });
});

scope.addEventListener("message", (event) => {
  const message = event.data as ToWorker;
  if (message.type === "forget") keeper.forget();
  if (message.type === "gone") keeper.lose(message.beginnings);
  if (message.type === "begin") {
    keeper.begin();
    // A page that was on its way while the worker took over has not been taken.
    event.waitUntil(scope.clients.claim());
  }
  if (message.type === "files") event.waitUntil(keeper.files(message.files));
  if (message.type === "seen")
    event.waitUntil(keeper.seen(message.path, message.youngerThanMs).catch(() => undefined));
});

scope.addEventListener("fetch", (event) => {
  const kind = kindOf(event.request, scope.location.origin);
  if (kind === "file") event.respondWith(keeper.file(event.request));
  if (kind === "page") event.respondWith(page(event));
  if (kind === "elsewhere") event.respondWith(elsewhere(event));
  if (kind === "link") event.respondWith(link(event));
  if (kind === "answer") event.respondWith(answer(event));
});

/** Asks the network, and notes whether there is one. */
async function ask(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    downSince = null;
    return response;
  } catch (error) {
    downSince ??= Date.now();
    throw error;
  }
}

async function page(event: Asked): Promise<Response> {
  const { url } = event.request;
  const since = performance.now();
  const asked = ask(event.request);
  event.waitUntil(
    asked.then((response) => keeper.page(url, response.clone(), since)).catch(() => undefined),
  );
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const response = await Promise.race([asked.catch(() => null), late]);
  if (response && response.status < 500) return response;
  const copy = await copyOf(url);
  return copy ?? asked.catch(() => keeper.instead(url));
}

const elsewhere = ({ request }: Asked): Promise<Response> =>
  ask(request).catch(() => keeper.offlinePage());

/**
 * Anything but what Next asks for makes it load the page as a whole, which is then found here. But
 * words that are on their way are better off on a page that stays until the network is back.
 */
async function link({ request }: Asked): Promise<Response> {
  try {
    return await ask(request);
  } catch (error) {
    const down = downSince !== null && Date.now() - downSince > DOWN_MS;
    if (navigator.onLine && !down) throw error;
    return new Response("", { headers: { "content-type": "text/html" } });
  }
}

async function answer(event: Asked): Promise<Response> {
  const { request } = event;
  const since = performance.now();
  try {
    const response = await ask(request);
    const kept = response.clone();
    event.waitUntil(keeper.answer(request.url, kept, since).catch(() => undefined));
    return response;
  } catch (error) {
    const copy = await copyOf(request.url);
    if (copy) return copy;
    throw error;
  }
}
