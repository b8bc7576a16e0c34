import { expect, test } from "vitest";
import { filesIn, type Kind, kindOf, negotiationIn, personIn, titleIn } from "./asked";

const HERE = "https://adref.test";
const TEXT = "/negotiations/2021/text";
const PREFETCH = { rsc: "1", "next-router-prefetch": "1" };

type Asked = [path: string, given?: Partial<Request> & { readonly from?: string }];
const rsc = (from: string, headers: Record<string, string> = { rsc: "1" }): Asked[1] => ({
  from,
  headers: new Headers(headers),
});
const NAVIGATES: Asked[1] = { mode: "navigate" };

test.each<[Kind, ...Asked]>([
  ["file", "/_next/static/chunks/a.js"],
  ["file", "/_next/static/media/b.woff2"],
  [null, "/_next/static/chunks/worker.js#params=1", { destination: "worker" }],
  [null, "/icon.svg"],
  ["page", TEXT, NAVIGATES],
  ["page", "/negotiations", NAVIGATES],
  ["page", `${TEXT}?from=1`, NAVIGATES],
  ["elsewhere", "/negotiations-of-others", NAVIGATES],
  ["elsewhere", "/sign-in", NAVIGATES],
  ["elsewhere", "/", NAVIGATES],
  [null, TEXT, { ...NAVIGATES, method: "POST" }],
  [null, TEXT, { method: "HEAD" }],
  ["link", `${TEXT}?_rsc=1`, rsc("/negotiations/2021/versions")],
  [null, `${TEXT}?_rsc=1`, rsc(TEXT)],
  [null, `${TEXT}?_rsc=1`, rsc("/negotiations", PREFETCH)],
  [null, TEXT],
  ["answer", "/api/negotiations/2021/drafting/d1"],
  [null, "/api/negotiations/2021/drafting"],
  [null, "/api/negotiations/2021/drafting/d1/notes"],
  [null, "/api/negotiations/2021/amendments"],
  [null, "/api/negotiations/2021/calendar.ics", NAVIGATES],
  [null, "/api/negotiations/2021/versions/1.docx", NAVIGATES],
  [null, "/api/session"],
  [null, "/api/auth/csrf"],
  [null, "https://elsewhere.test/negotiations", NAVIGATES],
])("%s: %s %j", (kind, path, { from = "", ...given } = {}) => {
  const request = {
    method: "GET",
    mode: "cors" as const,
    url: new URL(path, HERE).href,
    referrer: from && new URL(from, HERE).href,
    headers: new Headers(),
    destination: "" as const,
    ...given,
  };
  expect(kindOf(request, HERE)).toBe(kind);
});

test("what a page says of itself", () => {
  const html = `<html lang="en"><head><title>Text · Women &amp; peace · Adref</title>
    <link href="/_next/static/css/a.css?dpl=1"/><script src="/_next/static/chunks/b.js"></script></head>
    <header data-person="0b5c1c9a-4f8e-4d53-9f3e-1f2b3c4d5e6f" class="x">
    <span data-negotiation="Women &amp; peace">…</span>
    <script>f("[\\"/_next/static/chunks/c.js\\",\\"/_next/static/chunks/b.js\\"]")</script>`;
  expect(personIn(html)).toBe("0b5c1c9a-4f8e-4d53-9f3e-1f2b3c4d5e6f");
  expect(titleIn(html)).toBe("Text · Women & peace · Adref");
  expect(negotiationIn(html)).toBe("Women & peace");
  expect(filesIn(html)).toEqual([
    "/_next/static/css/a.css?dpl=1",
    "/_next/static/chunks/b.js",
    "/_next/static/chunks/c.js",
  ]);
});

test("words of a text that look like a top bar are none", () => {
  const words = "&lt;header data-person=&quot;0b5c1c9a-4f8e-4d53-9f3e-1f2b3c4d5e6f&quot;&gt;";
  expect(personIn(`<html><p>${words}</p></html>`)).toBe(null);
});
