import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { addressOf } from "./address";

const from = (forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
    socket: { remoteAddress: "127.0.0.1" },
  }) as unknown as IncomingMessage;

test.each([
  ["no proxy: the peer", "198.51.100.7", false, "127.0.0.1"],
  ["what the proxy saw", "198.51.100.7", true, "198.51.100.7"],
  ["not what the client claims", "203.0.113.1, 198.51.100.7", true, "198.51.100.7"],
  ["of the sixth version too", "2001:db8::1", true, "2001:db8::1"],
  ["a proxy that says nothing: the peer", undefined, true, "127.0.0.1"],
  ["no address: the peer", "198.51.100.7, unknown", true, "127.0.0.1"],
])("%s", (_, forwarded, proxied, address) => {
  expect(addressOf(from(forwarded), { proxied })).toBe(address);
});
