import type { UserId } from "@/domain/ids";
import {
  ABOUT,
  BUILT,
  beginsWith,
  COPY_ATTRIBUTE,
  FETCHED_AT,
  filesOf,
  OFFLINE_PAGE,
  pagesOf,
  TITLE,
} from "../copies";
import { filesIn, leadsBeneath, negotiationIn, personIn, titleIn } from "./asked";
import {
  ANY,
  ageOf,
  copiedBeneath,
  copyOf,
  deleteCopy,
  deleteOldest,
  deletePagesOfOthers,
  withoutHash,
} from "./stored";

/**
 * The copies on this device. Pages lie in a cache of the person to whom they were answered, and there
 * is never more than one such cache: the first page of another person deletes it.
 */
export class Keeper {
  /** The device is being cleared: what was under way is not kept, nor what comes. */
  #over = false;
  /** What may not be seen any more, by how its paths begin, and since when. */
  readonly #gone = new Map<string, number>();

  constructor(
    private readonly origin: string,
    private readonly build: string,
  ) {}

  forget(): void {
    this.#over = true;
  }

  /** What begins so may not be seen any more: what was asked for before is not kept. */
  lose(beginnings: readonly string[]): void {
    for (const start of beginnings) this.#gone.set(start, performance.now());
  }

  #isLost(url: string, asked: number): boolean {
    const { pathname } = new URL(url);
    return [...this.#gone].some(([start, at]) => asked <= at && beginsWith(pathname, start));
  }

  /** Somebody is signed in, perhaps after another one. */
  begin(): void {
    this.#over = false;
  }

  /** A file of a build: from the copy, and else from the server, to be copied. */
  async file(request: Request): Promise<Response> {
    const copy = await caches.match(request, ANY);
    if (copy) return copy;
    const response = await fetch(request);
    // A disk that is full keeps nobody from the page.
    if (response.ok && !this.#over)
      await this.#put(filesOf(this.build), request.url, response).catch(() => undefined);
    return response;
  }

  /** Copies files that are not copied yet; one that cannot be had is left out. */
  async files(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const { href, origin, pathname } = new URL(path, this.origin);
      if (origin !== this.origin || !pathname.startsWith("/_next/static/") || this.#over) continue;
      await this.file(new Request(href)).catch(() => undefined);
    }
  }

  /** In the place of a page of which there is no copy: the one it leads to, if that has one. */
  async instead(url: string): Promise<Response> {
    const led = leadsBeneath(new URL(url).pathname);
    const copied = led && (await copiedBeneath(led));
    return copied ? Response.redirect(copied) : this.offlinePage();
  }

  /** Says that there is no network, and what has a copy. */
  async offlinePage(): Promise<Response> {
    const page = await caches.match(OFFLINE_PAGE, ANY);
    return page ?? new Response("You are offline.", { status: 503 });
  }

  /**
   * Copies a page as it was answered; one that is there no more for this person goes.
   * @param asked when it was asked for, by `performance.now()`
   */
  async page(url: string, response: Response, asked = performance.now()): Promise<void> {
    if (isGone(response)) return deleteCopy(url);
    if (!response.ok || !response.headers.get("content-type")?.startsWith("text/html")) return;
    const html = await response.text();
    const person = personIn(html) as UserId | null;
    if (!person) return;
    const marked = html.replace("<html", `<html ${COPY_ATTRIBUTE}="${new Date().toISOString()}"`);
    const headers = new Headers(response.headers);
    headers.set(TITLE, encodeURIComponent(titleIn(html)));
    headers.set(ABOUT, encodeURIComponent(negotiationIn(html)));
    await this.#keep(person, url, marked, headers, asked);
    await this.files(filesIn(html));
  }

  /** Copies an answer that says to whom it was given, as a page's. */
  async answer(url: string, response: Response, asked = performance.now()): Promise<void> {
    if (isGone(response)) return deleteCopy(url);
    if (!response.ok) return;
    const text = await response.text();
    const { you } = JSON.parse(text) as { you?: { user?: UserId } };
    if (you?.user) await this.#keep(you.user, url, text, new Headers(response.headers), asked);
  }

  /** Fetches a page for its copy, unless there is one that is younger. */
  async seen(path: string, youngerThanMs: number): Promise<void> {
    const url = new URL(path, this.origin).href;
    const copy = await copyOf(url);
    if (this.#over || (copy && ageOf(copy) < youngerThanMs)) return;
    const asked = performance.now();
    const response = await fetch(url, { headers: { accept: "text/html" } });
    // Whoever is led elsewhere has no such page.
    await (response.redirected ? deleteCopy(url) : this.page(url, response, asked));
  }

  /** Gets what is shown when nothing else can be. */
  async install(): Promise<void> {
    const response = await fetch(OFFLINE_PAGE, { cache: "reload" });
    const html = await response.clone().text();
    await this.#put(filesOf(this.build), new URL(OFFLINE_PAGE, this.origin).href, response);
    await this.files(filesIn(html));
  }

  async #keep(
    person: UserId,
    url: string,
    body: string,
    headers: Headers,
    asked: number,
  ): Promise<void> {
    if (this.#over || this.#isLost(url, asked)) return;
    await deletePagesOfOthers(person);
    // Of the answer as it came over the wire.
    for (const name of ["content-length", "content-encoding"]) headers.delete(name);
    headers.set(FETCHED_AT, new Date().toISOString());
    headers.set(BUILT, this.build);
    await this.#put(pagesOf(person), withoutHash(url), new Response(body, { headers }));
    await deleteOldest(pagesOf(person));
    // While it was being written it was lost.
    if (this.#isLost(url, asked)) await deleteCopy(url);
  }

  async #put(name: string, url: string, response: Response): Promise<void> {
    const cache = await caches.open(name);
    await cache.delete(url, ANY);
    await cache.put(url, response.clone());
    // While it was being written the device was cleared.
    if (this.#over) await caches.delete(name);
  }
}

/** For this person there is no such page (any more), or nobody is signed in. */
const isGone = ({ type, status }: Response): boolean =>
  type === "opaqueredirect" || [401, 403, 404].includes(status);
