import { describe, expect, test } from "vitest";
import { readEnv } from "./env";

const SHARED = {
  DATABASE_URL: "postgresql://127.0.0.1/adref",
  REDIS_URL: "redis://127.0.0.1:6379",
  NEXTAUTH_SECRET: "sixteen characters at least",
};

describe("the configuration of several processes", () => {
  test("a Redis goes with a database and a secret that all share", () => {
    expect(readEnv(SHARED)).toMatchObject({
      databaseUrl: SHARED.DATABASE_URL,
      redisUrl: SHARED.REDIS_URL,
      secret: SHARED.NEXTAUTH_SECRET,
    });
  });

  test.each([
    ["DATABASE_URL", /set DATABASE_URL/],
    ["NEXTAUTH_SECRET", /set NEXTAUTH_SECRET to one value for all/],
  ])("without %s it is refused, and says what to set", (missing, sentence) => {
    const env = { ...SHARED, [missing]: "" };
    expect(() => readEnv(env)).toThrow(/^The configuration cannot be used:/);
    expect(() => readEnv(env)).toThrow(sentence);
  });

  test("all that is wrong is said at once", () => {
    expect(() => readEnv({ REDIS_URL: SHARED.REDIS_URL })).toThrow(
      /set DATABASE_URL[\s\S]*set NEXTAUTH_SECRET/,
    );
  });

  test.each(["http://redis", "redis://a:b:c", "localhost:6379"])("%s is no Redis", (url) => {
    expect(() => readEnv({ ...SHARED, REDIS_URL: url })).toThrow(/REDIS_URL/);
  });

  test("without a Redis neither is needed", () => {
    expect(readEnv({})).toMatchObject({ redisUrl: null, databaseUrl: null, secret: null });
  });
});
