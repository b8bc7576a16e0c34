import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

test("a password opens its own hash and no other", async () => {
  const hash = await hashPassword("correct horse battery");
  expect(await verifyPassword("correct horse battery", hash)).toBe(true);
  expect(await verifyPassword("correct horse batteru", hash)).toBe(false);
  expect(await verifyPassword("correct horse battery", null)).toBe(false);
});

test("the same password hashes differently each time, and no hash contains it", async () => {
  const [one, two] = await Promise.all([
    hashPassword("delegation-a"),
    hashPassword("delegation-a"),
  ]);
  expect(one).not.toBe(two);
  expect(one).not.toContain("delegation-a");
});
