import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { UserId } from "@/domain/ids";
import { copies, FETCHED_AT, forgetCopies, pagesOf } from "../copies";
import { Keeper } from "./keeper";
import { copyOf, deleteOtherBuilds } from "./stored";
import { MemoryCaches, ORIGIN } from "./testing";

const A = "0b5c1c9a-4f8e-4d53-9f3e-1f2b3c4d5e6a" as UserId;
const B = "0b5c1c9a-4f8e-4d53-9f3e-1f2b3c4d5e6b" as UserId;
const TEXT = "/negotiations/2021/text";
const at = (path: string) => `${ORIGIN}${path}`;

/** A page as our server answers it. */
const page = (person: UserId | null, title = "Text · Adref", files = "") =>
  new Response(
    `<!DOCTYPE html><html lang="en"><head><title>${title}</title>${files}</head>${
      person ? `<header class="x" data-person="${person}"></header>` : ""
    }<span data-negotiation="Declaration"></span></html>`,
    { headers: { "content-type": "text/html; charset=utf-8", "content-encoding": "br" } },
  );
const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { "content-type": "application/json" } });

let stored: MemoryCaches;
/** What the server answers, by path; all else is 404. */
let server: Record<string, () => Response>;
let keeper: Keeper;

beforeEach(() => {
  stored = new MemoryCaches();
  server = {};
  vi.stubGlobal("caches", stored);
  vi.stubGlobal("fetch", async (asked: RequestInfo) => {
    const { pathname } = new URL(typeof asked === "string" ? asked : asked.url, ORIGIN);
    return server[pathname]?.() ?? new Response("", { status: 404 });
  });
  keeper = new Keeper(ORIGIN, "b1");
});
afterEach(() => vi.unstubAllGlobals());

const paths = async () => (await copies()).map(({ path }) => path).sort();

test("a copy of a page says that it is one, and is found without its hash", async () => {
  server["/_next/static/a.js"] = () => new Response("a");
  await keeper.page(
    at(TEXT),
    page(A, "Text · Adref", '<script src="/_next/static/a.js"></script>'),
  );
  const copy = await copyOf(at(`${TEXT}#p-13`));
  expect(await copy!.text()).toMatch(/^<!DOCTYPE html><html data-copy="\d{4}-[^"]+" lang="en">/);
  expect(copy!.headers.get("content-encoding")).toBe(null);
  expect(await copies()).toMatchObject([
    { path: TEXT, title: "Text · Adref", about: "Declaration" },
  ]);
  expect(await stored.match(at("/_next/static/a.js"))).toBeDefined();
});

test("only one person's pages are there, and none that is nobody's", async () => {
  await keeper.page(at(TEXT), page(A));
  await keeper.page(at("/negotiations"), page(null));
  expect(await paths()).toEqual([TEXT]);
  await keeper.page(at("/negotiations"), page(B));
  expect(await stored.keys()).toEqual([pagesOf(B)]);
  expect(await paths()).toEqual(["/negotiations"]);
});

test.each([
  ["is not there any more", () => new Response("", { status: 404 })],
  ["may not be seen any more", () => new Response("", { status: 403 })],
  [
    "leads elsewhere",
    () => Object.defineProperty(new Response(""), "type", { value: "opaqueredirect" }),
  ],
])("a page that %s loses its copy", async (_, answer) => {
  await keeper.page(at(TEXT), page(A));
  await keeper.page(at(TEXT), answer());
  expect(await paths()).toEqual([]);
});

test("a server that fails takes no copy away", async () => {
  await keeper.page(at(TEXT), page(A));
  await keeper.page(at(TEXT), new Response("", { status: 502 }));
  expect(await paths()).toEqual([TEXT]);
});

test("the last forty are kept", async () => {
  for (let n = 0; n < 45; n += 1) await keeper.page(at(`/negotiations/n${n}/text`), page(A));
  await keeper.page(at("/negotiations/n10/text"), page(A));
  await keeper.page(at("/negotiations/new/text"), page(A));
  const kept = await paths();
  expect(kept).toHaveLength(40);
  expect(kept).toContain("/negotiations/n10/text");
  expect(kept).not.toContain("/negotiations/n5/text");
});

test("an answer is kept for whom it names, and is no page", async () => {
  const drafting = at("/api/negotiations/2021/drafting/d1");
  await keeper.answer(drafting, json({ you: { user: A }, notes: [] }));
  await keeper.answer(at("/api/negotiations/2021/drafting/d2"), json({ notes: [] }));
  expect(await (await copyOf(drafting))!.json()).toEqual({ you: { user: A }, notes: [] });
  expect(await copyOf(at("/api/negotiations/2021/drafting/d2"))).toBe(undefined);
  expect(await paths()).toEqual([]);
  await keeper.answer(drafting, new Response("", { status: 404 }));
  expect(await copyOf(drafting)).toBe(undefined);
});

test("what was on its way when its person lost it is not kept; what is asked for later is", async () => {
  const room = "/negotiations/2021/drafting/d1";
  const answer = () => json({ you: { user: A } });
  const asked = performance.now();
  keeper.lose([room, `/api${room}`]);
  await keeper.answer(at(`/api${room}`), answer(), asked);
  await keeper.page(at(`${room}/pack`), page(A), asked);
  await keeper.page(at(TEXT), page(A), asked);
  expect(await copyOf(at(`/api${room}`))).toBe(undefined);
  expect(await paths()).toEqual([TEXT]);
  await keeper.answer(at(`/api${room}`), answer());
  expect(await copyOf(at(`/api${room}`))).toBeDefined();
});

test("a page that is seen is fetched for its copy, unless that is young", async () => {
  let fetched = 0;
  server[TEXT] = () => {
    fetched += 1;
    return page(A);
  };
  await keeper.seen(TEXT, 60_000);
  await keeper.seen(TEXT, 60_000);
  expect([fetched, await paths()]).toEqual([1, [TEXT]]);
  await keeper.seen(TEXT, 0);
  expect(fetched).toBe(2);
});

test("a copy of another month is not shown", async () => {
  await keeper.page(at(TEXT), page(A));
  const cache = await stored.open(pagesOf(A));
  const headers = { [FETCHED_AT]: "2021-08-04T18:00:00Z" };
  await cache.put(at(TEXT), new Response("", { headers }));
  expect(await copyOf(at(TEXT))).toBe(undefined);
});

test("what comes while the device is cleared is not kept", async () => {
  const coming = keeper.page(at(TEXT), page(A));
  keeper.forget();
  await coming;
  await keeper.page(at(TEXT), page(A));
  server["/_next/static/a.js"] = () => new Response("a");
  expect(await (await keeper.file(new Request(at("/_next/static/a.js")))).text()).toBe("a");
  expect(await stored.keys()).toEqual([]);
  keeper.begin();
  await keeper.page(at(TEXT), page(B));
  expect(await stored.keys()).toEqual([pagesOf(B)]);
});

test("a new build deletes what is of the old one, and names the pages seen last", async () => {
  server["/_next/static/a.js"] = () => new Response("a");
  await keeper.files(["/_next/static/a.js", "/api/session", "https://elsewhere.test/x.js"]);
  for (let n = 0; n < 12; n += 1) await keeper.page(at(`/negotiations/n${n}/text`), page(A));
  const lost = await deleteOtherBuilds("b2");
  expect(lost).toEqual(Array.from({ length: 8 }, (_, n) => at(`/negotiations/n${n + 4}/text`)));
  expect(await paths()).toEqual([]);
  expect(await stored.match(at("/_next/static/a.js"))).toBe(undefined);
});

test("a page that only leads on leads to the copy of where it led", async () => {
  const room = "/negotiations/2021/drafting/d1";
  server["/offline"] = () => new Response("You are offline.");
  await keeper.install();
  for (const path of [`${room}/pack`, TEXT, room]) await keeper.page(at(path), page(A));
  const leads = async (path: string) => (await keeper.instead(at(path))).headers.get("location");
  expect(await leads("/negotiations/2021/drafting")).toBe(at(room));
  expect(await leads("/negotiations/2021")).toBe(at(TEXT));
  expect(await leads("/negotiations/2017")).toBe(null);
  expect(await (await keeper.instead(at("/negotiations/2021/letters"))).text()).toBe(
    "You are offline.",
  );
});

test("copies below a path are forgotten, and no others", async () => {
  for (const path of [TEXT, "/negotiations/2021", "/negotiations/2021-b/text"])
    await keeper.page(at(path), page(A));
  await forgetCopies("/negotiations/2021");
  expect(await paths()).toEqual(["/negotiations/2021-b/text"]);
});
