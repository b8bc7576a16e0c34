import { expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./headers";

const scripts = (development: boolean) =>
  contentSecurityPolicy("abc", development)
    .split("; ")
    .find((part) => part.startsWith("script-src"));

test("inline scripts run with this answer's nonce alone; code is evaluated in development alone", () => {
  expect(scripts(false)).toBe("script-src 'self' 'nonce-abc'");
  expect(scripts(true)).toBe("script-src 'self' 'nonce-abc' 'unsafe-eval'");
});

test("browsers are told to keep to https only where people come by https", () => {
  expect(securityHeaders("", { https: true })).toHaveProperty("strict-transport-security");
  expect(securityHeaders("", { https: false })).not.toHaveProperty("strict-transport-security");
});
