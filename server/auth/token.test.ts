import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { tokenReader } from "./token";

const SECRET = "a secret for tests alone";
const read = tokenReader(SECRET);
const token = (claims: object, { secret = SECRET, maxAge = 60 } = {}) =>
  encode({ token: claims as never, secret, maxAge });

test("a token of next-auth names its session", async () => {
  expect(await read(await token({ sid: "s" }))).toBe("s");
});

test.each([
  ["without a session", () => token({ sub: "s" })],
  ["whose session is no word", () => token({ sid: 7 })],
  ["of another secret", () => token({ sid: "s" }, { secret: "another" })],
  ["that has expired", () => token({ sid: "s" }, { maxAge: -60 })],
  ["that was cut", async () => (await token({ sid: "s" })).slice(0, -1)],
  ["whose tag was shortened", async () => (await token({ sid: "s" })).replace(/.{10}$/, "")],
  ["that was changed", async () => (await token({ sid: "s" })).replace(/\.(?=[^.]*$)/, ".A")],
  ["that is not encrypted", async () => `${btoa('{"alg":"none"}')}.${btoa('{"sid":"s"}')}.`],
  ["that is nothing", async () => "s"],
])("a token %s names none", async (_, make) => {
  expect(await read(await make())).toBeNull();
});
