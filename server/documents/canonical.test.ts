import { expect, test } from "vitest";
import { canonicalHash } from "./canonical";

test("the order of keys, missing keys and the form of accents do not matter", () => {
  const one = canonicalHash({ b: 1, a: "S\u00e3o Tom\u00e9", c: undefined });
  expect(canonicalHash({ a: "Sa\u0303o Tome\u0301", b: 1 })).toBe(one);
});

test("the order of a list and every character do matter", () => {
  const hashes = [["a", "b"], ["b", "a"], ["a", "b "], { a: "b" }].map(canonicalHash);
  expect(new Set(hashes).size).toBe(4);
});

test("the hash is SHA-256 of the canonical form", () => {
  // printf '{"a":1,"b":[true,null]}' | sha256sum
  expect(canonicalHash({ b: [true, null], a: 1 })).toBe(
    "1cc69c7fa23616ca2ec3ee70d24390a6225c8832db8a4c814c7e0e7f942f8668",
  );
});
