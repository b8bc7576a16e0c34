/**
 * What is asked for, as far as the service worker has to do with it. `file`: of the build, which never
 * changes. `page`: of a negotiation, or the list of them. `elsewhere`: another page. `link`: a page that
 * Next fetches to show it in the place of the one that is open. `answer`: of the API, which a page
 * cannot do without. null: nothing of it is kept, and it goes its way untouched.
 */
export type Kind = "file" | "page" | "elsewhere" | "link" | "answer" | null;

const isUnder = (path: string, start: string) => path === start || path.startsWith(`${start}/`);
/** Pages of which copies are kept. */
export const isKept = (path: string): boolean => isUnder(path, "/negotiations");
/** GET …/drafting/:delegation is what a drafting room's page shows beside its text. */
const ANSWERS = /^\/api\/negotiations\/[^/]+\/drafting\/[^/]+$/;

/**
 * Pages that lead on to another one, and so have no copy: beneath which path that one is found.
 * null: the page leads nowhere.
 */
export function leadsBeneath(path: string): RegExp | null {
  if (/^\/negotiations\/[^/]+$/.test(path)) return new RegExp(`^${path}/text$`);
  return /^\/negotiations\/[^/]+\/drafting$/.test(path) ? new RegExp(`^${path}/[^/]+$`) : null;
}

type Wanted = Pick<Request, "method" | "mode" | "url" | "referrer" | "headers" | "destination">;

/** @param origin of the worker */
export function kindOf(
  { method, mode, url, referrer, headers, destination }: Wanted,
  origin: string,
): Kind {
  const { origin: from, pathname } = new URL(url);
  if (method !== "GET" || from !== origin) return null;
  // A web worker finds what it is to run in the hash of its address, which an answer of ours loses.
  if (destination === "worker") return null;
  if (pathname.startsWith("/_next/static/")) return "file";
  if (ANSWERS.test(pathname)) return "answer";
  if (pathname.startsWith("/api/")) return null;
  if (mode === "navigate") return isKept(pathname) ? "page" : "elsewhere";
  if (headers.get("rsc") !== "1" || isPrefetch(headers)) return null;
  // A page that is read again where it is stays as it is when that fails; Next tries again.
  const here = URL.canParse(referrer) ? new URL(referrer).pathname : pathname;
  return here === pathname ? null : "link";
}

const isPrefetch = (headers: Headers): boolean =>
  headers.has("next-router-prefetch") || headers.has("next-router-segment-prefetch");

/** To whom a page was answered: our own top bar says so. null: to nobody in particular. */
export const personIn = (html: string): string | null =>
  /<header[^>]*\sdata-person="([0-9a-f-]{36})"/.exec(html)?.[1] ?? null;

/** What stands in the title of a page, as it is read. */
export const titleIn = (html: string): string =>
  unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "");

/** The negotiation that a page is about, by its title. */
export const negotiationIn = (html: string): string =>
  unescaped(/\sdata-negotiation="([^"]*)"/.exec(html)?.[1] ?? "");

const unescaped = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => NAMED[name]!);
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
  "#39": "'",
};

/** The files of the build that a page names. */
export const filesIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/"(\/_next\/static\/[^"\\]+)["\\]/g)].map(([, path]) => path!)),
];
