import { answers } from "../../server/testing/postgresql";
import { redisInstalled } from "../../server/testing/redis";

/** What of a test runner is needed here. */
interface Runner {
  skip(condition: boolean, reason: string): void;
}

/** In CI (CI=true) what is missing is a failure; elsewhere the test is skipped, with the reason. */
function need(there: boolean, missing: string, { skip }: Runner): void {
  if (!there && process.env.CI === "true") throw new Error(missing);
  skip(!there, missing);
}

export const needPostgresql = async (runner: Runner): Promise<void> =>
  need(
    await answers(),
    "PostgreSQL does not answer. Name a server with TEST_DATABASE_URL.",
    runner,
  );

export const needRedis = (runner: Runner): void =>
  need(
    redisInstalled(),
    "There is no redis-server. Install it, or name it with REDIS_SERVER_PATH.",
    runner,
  );
