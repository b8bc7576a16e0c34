import { expect, test } from "vitest";
import { z } from "zod";
import { isCrossSite, parsedBody } from "./handler";

const MEGABYTE = "x".repeat(1024 * 1024);

/** A request whose body comes in parts of a megabyte, without a length. */
function streamed(megabytes: number): { request: Request; sent: () => number } {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (sent === megabytes) controller.close();
      else controller.enqueue(new TextEncoder().encode(sent === 0 ? `"${MEGABYTE}` : MEGABYTE));
      sent += 1;
    },
  });
  const request = new Request("http://adref.test/", {
    method: "POST",
    body,
    duplex: "half",
  } as RequestInit);
  return { request, sent: () => sent };
}

test("a body that is too large is refused before all of it was read", async () => {
  const { request, sent } = streamed(50);
  expect(await parsedBody(request, z.string())).toMatchObject({ ok: false, code: "too-large" });
  expect(sent()).toBeLessThan(12);
});

test.each([
  ["letters beyond ASCII", `{"text":"d\u00e9l\u00e9gu\u00e9"}`, "d\u00e9l\u00e9gu\u00e9"],
  ["nothing, where nothing is needed", "", undefined],
])("%s are read", async (_, body, text) => {
  const request = new Request("http://adref.test/", { method: "POST", body });
  const schema = z.object({ text: z.string().optional() });
  expect(await parsedBody(request, schema)).toEqual({ ok: true, value: text ? { text } : {} });
});

test.each([
  ["POST", "http://adref.test", undefined, false],
  ["POST", "http://elsewhere.test", undefined, true],
  ["POST", "http://adref.test:81", undefined, true],
  ["POST", "null", undefined, true],
  ["POST", undefined, "cross-site", true],
  ["POST", undefined, undefined, false],
  ["GET", "http://elsewhere.test", undefined, false],
])("%s from %s (%s): from another site %s", (method, origin, site, cross) => {
  const headers = new Headers({ host: "adref.test" });
  if (origin) headers.set("origin", origin);
  if (site) headers.set("sec-fetch-site", site);
  // Browsers may not set these headers by hand, and Request guards them: only what is read is given.
  expect(isCrossSite({ method, headers } as Request)).toBe(cross);
});
