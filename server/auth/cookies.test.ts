import { expect, test } from "vitest";
import { clearedSessionCookies, sessionToken } from "./cookies";

test.each([
  ["none", null, false, null],
  ["another cookie", "theme=dark", false, null],
  ["whole", "theme=dark; next-auth.session-token=abc", false, "abc"],
  ["in chunks", "next-auth.session-token.1=cd; next-auth.session-token.0=ab", false, "abcd"],
  ["under https", "__Secure-next-auth.session-token=s; next-auth.session-token=p", true, "s"],
  ["not under https, but asked for it", "next-auth.session-token=p", true, null],
])("session token: %s", (_, header, secure, expected) => {
  expect(sessionToken(header, secure)).toBe(expected);
});

test("signing out clears every part, and nothing else", () => {
  const cleared = clearedSessionCookies(
    "next-auth.session-token.0=a; next-auth.session-token.1=b; theme=dark",
  );
  expect(cleared.map((c) => c.split("=")[0])).toEqual([
    "next-auth.session-token.0",
    "next-auth.session-token.1",
  ]);
  expect(cleared.every((c) => c.includes("Max-Age=0"))).toBe(true);
});
